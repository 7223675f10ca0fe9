import type { DocumentKind, Speaker, SymbolParts } from '../../src/core/document.ts';
import type { Finding } from '../../src/core/mention.ts';
import { inTitleCase } from './capitals.ts';
import type { HeadLine } from './head.ts';
import { officeOf, tellsSomething } from './office.ts';
import { headWords } from './words.ts';

/** What an issuer is looked for in. */
export interface IssuerContext {
  readonly kind: DocumentKind;
  readonly lines: readonly HeadLine[];
  readonly organizations: readonly Finding[];
  readonly title: string | null;
  /** What the document's own symbol says, and how it is written. */
  readonly symbol: (SymbolParts & { readonly form: string }) | null;
  readonly speakers: readonly Speaker[];
  readonly text: string;
}

/**
 * Who issued the document, or null: the office that a release names at its head, the organ of a resolution, the author of
 * a report (`Report of the Secretary-General`), the body that the speaker stands for.
 */
export function findIssuer(context: IssuerContext): string | null {
  const { kind, lines, organizations, title, symbol, speakers, text } = context;
  const issued =
    /(?:statement was (?:issued|released)(?: today)?|attributable to) (?:by |to )?the (Spokes\w+)(?: for| of)?(?: the)? (UN )?Secretary-General/i.exec(
      text.slice(0, 1500),
    );
  if (issued) return `${issued[1]} for the UN Secretary-General`;
  if (/report of the secretary-general/i.test(title ?? '')) return 'United Nations Secretary-General';
  const sponsor = /^(?<by>.+): (?:revised )?draft (?:resolution|decision|amendment)$/i.exec(title ?? '');
  if (sponsor) return sponsor.groups!.by!;
  const adopted = /^Adopted by the (.{3,60}?) at its \d+/m.exec(text.slice(0, 1500));
  if (adopted) return adopted[1]!;
  // A statement of a council's president is the council's.
  if (symbol?.record && /\/PRST\//.test(symbol.form)) return symbol.organ;
  if (kind === 'un_record')
    return symbol?.record && /RES|DEC|PV|SR/.test(symbol.form) ? symbol.organ : (enacting(lines) ?? recorded(lines));
  const holder = inTitleCase(letterhead.exec(lines[0]?.text ?? '')?.[0] ?? '');
  if (holder) return holder;
  if (kind === 'speech') {
    const spoken = speakers[0]?.organization;
    return spoken ?? headBody(lines, organizations, title) ?? null;
  }
  return (
    office(lines) ??
    statementOf(title, organizations, text) ??
    headBody(lines, organizations, title) ??
    announcer(lines, organizations, text) ??
    speaksToday(title, organizations, text) ??
    askedAt(text) ??
    siteOf(lines)
  );
}

/** A first line that says whose the paper is, and no more. */
const letterhead = /^(?:the )?(?:deputy )?(?:prime minister|governor-general|chancellor)(?: of \p{Lu}[\p{L} ]+)?$/iu;

/** The organ whose act begins with it: `The Security Council,` above what it recalls and decides. */
const enacting = (lines: readonly HeadLine[]): string | null =>
  lines
    .slice(0, 6)
    .flatMap(
      ({ text }) => /^The (\p{Lu}[\p{L} ]{3,60}(?:Council|Assembly|Commission|Committee)),$/u.exec(text)?.[1] ?? [],
    )[0] ?? null;

/** The organ that stands on a line of its own above a record that calls itself one: `Official Records`, `PLENARY MEETING`. */
function recorded(lines: readonly HeadLine[]): string | null {
  const head = lines.slice(0, 12).map(({ text }) => text);
  if (
    !head.some((text) => /^(?:official records|provisional|(?:verbatim|summary) record.*|plenary meeting)$/i.test(text))
  )
    return null;
  const organ = head.find((text) =>
    /^(?:the )?(?:general assembly|security council|economic and social council|human rights council|trusteeship council)$/i.test(
      text,
    ),
  );
  return organ ? inTitleCase(organ) : null;
}

/** An office that stands on a line of its own above or below the title: `Minister for Immigration and Border Protection`. */
function office(lines: readonly HeadLine[]): string | null {
  for (const line of lines.slice(0, 4)) {
    const named = officeOf(line.text);
    if (named) return inTitleCase(named);
  }
  return null;
}

/** Whose statement the title says it is: `Statement of the Foreign Ministry of Finland on …`. */
function statementOf(title: string | null, organizations: readonly Finding[], text: string): string | null {
  const by = /^(?:press )?(?:statement|communiqu[eé]|declaration) (?:of|by) (?:the )?/i.exec(title ?? '');
  const at = by ? text.indexOf(title!.slice(0, 60)) : -1;
  if (!by || at < 0) return null;
  const body = organizations.find((o) => o.start === at + by[0].length);
  return body ? text.slice(body.start, body.end) : null;
}

/** A body that opens a line in the head, outside the title, and fills most of it; it may run on to the next line. */
function headBody(lines: readonly HeadLine[], organizations: readonly Finding[], title: string | null): string | null {
  for (const line of lines.slice(0, 6)) {
    if (title?.startsWith(line.text.slice(0, 25))) continue;
    const body = organizations.find((o) => o.start >= line.start && o.start <= line.start + 4);
    if (body && body.end - body.start > line.text.length * 0.4) return body.entity;
  }
  return null;
}

/**
 * What follows a body that puts a release out: what it or its head does (`has today released`, `chief calls on`), or what
 * the release is (`Terrorist Designation`, `Weekly Update`).
 */
const announcing = new RegExp(
  [
    String.raw`^(?: \([^()]{1,40}\))?,? (?:(?:today|has|have|is|was|on \w+day|further|also) ){0,3}(?:announc|releas|issu|publish|launch|report|condemn|welcom|express|designat|impos|confirm|inform|invit|congratulat|regret|says\b|said\b|pleased to|proud to)`,
    String.raw`^ (?:chief|head|spokes\w+|secretary-general|director-general)\b`,
    String.raw`^(?: \w+){0,2} (?:designation|statement|announcement|update|sanctions|appeal)s?\b`,
  ].join('|'),
  'i',
);

/**
 * A release whose title or first sentence has one body or office announce something: `The Coast Guard has today released…`,
 * `Coast Guard Offers Reward`. The body is called what the release calls it.
 */
function announcer(lines: readonly HeadLine[], organizations: readonly Finding[], text: string): string | null {
  for (const line of lines.slice(0, 6)) {
    const body = organizations.find((o) => o.start >= line.start && o.start <= line.start + 4);
    if (!body) {
      const named = announcingOffice.exec(line.text)?.groups;
      if (named) return named.office!;
      continue;
    }
    const after = text.slice(body.end, Math.min(line.end, body.end + 80));
    const headline = !/[.!?]$/.test(line.text) && tellsSomething(`${text.slice(body.start, body.end)}${after}`);
    if (announcing.test(after) || (headline && /^\s\p{L}+s\s/u.test(after))) return text.slice(body.start, body.end);
  }
  return null;
}

/** What a body says or does today in the first sentences, behind its office where it is one of several. */
const today =
  /^(?:[’']s (?<office>\p{Lu}[\p{L}-]+(?: (?:(?:in|for|of|and) )?\p{Lu}[\p{L}-]+){0,6}))? (?:has )?today (?:announc|releas|issu|publish|launch|condemn|welcom|express|call|urg|warn|appeal)/u;
const firstSentences = 900;

/**
 * The body of the title that speaks today in the first sentences of a release: `the Fund’s Office in Turku today expressed
 * concern` below `Fund concerned about rivers`. A body that only the text names may be one that is told of.
 */
function speaksToday(title: string | null, organizations: readonly Finding[], text: string): string | null {
  const opening = organizations.filter(({ start }) => start < firstSentences);
  for (const body of opening) {
    const said = text.slice(body.start, body.end);
    const spoken = today.exec(text.slice(body.end, body.end + 120));
    if (spoken && title?.startsWith(said)) return [said, spoken.groups?.office].filter(Boolean).join(' ');
  }
  return null;
}

/** `The Minister for Rivers, Anna Lind, has announced …` */
const announcingOffice =
  /^(?:The )?(?<office>(?:Minister|Ministry|Department|Government|Embassy) (?:for|of) [^,.:]{3,80}?)(?:, [^,]{3,60},)? (?:has |have )?(?:today )?(?:announced|released|issued|welcomed|condemned|said today)\b/u;

/** The body that the last lines send questions to: `Media enquiries: River Portfolio Media: (02) …`. */
function askedAt(text: string): string | null {
  const tail = text.slice(-600).split('\n');
  const at = tail.findIndex((line) => headWords().contact.test(line.trim()));
  if (at < 0) return null;
  const asked = tail.slice(at).join(' ').replace(/\s+/g, ' ').trim();
  const named =
    /^[^:]{3,40}: ?(?<body>\p{Lu}[\p{L}’'-]+(?: (?:(?:and|of|for|the) )*\p{Lu}[\p{L}’'-]+){0,6}?)(?: (?:Media|Press)(?: Office)?)?: ?[(\d+\p{Lu}]/u.exec(
      asked,
    );
  const body = named?.groups?.body;
  return body && (bodyWord.test(body) || /^\p{Lu}{3,}$/u.test(body)) ? body : null;
}

const bodyWord =
  /\b(?:portfolio|department|ministry|office|agency|service|organi[sz]ation|commission|secretariat|council|police|force|guard|authority|embassy|union|fund)$/i;

/** The body whose site the address in the head belongs to: `Link: https://www.justice.gov/…`. */
function siteOf(lines: readonly HeadLine[]): string | null {
  for (const { text } of lines) {
    const host = /(?:https?:\/\/|www\.|^|\s)((?:[a-z0-9-]+\.)+[a-z]{2,})(?=[/\s]|$)/i.exec(text)?.[1]?.toLowerCase();
    if (!host) continue;
    for (const [site, body] of headWords().sites) if (host === site || host.endsWith(`.${site}`)) return body;
  }
  return null;
}
