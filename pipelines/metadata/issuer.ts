import type { DocumentKind, Speaker } from '../../src/core/document.ts';
import type { Finding } from '../../src/core/mention.ts';
import type { HeadLine } from './head.ts';

/** Bodies by the organ letter of a UN symbol. */
const organs: readonly (readonly [RegExp, string])[] = [
  [/^S\/RES\//, 'Security Council'],
  [/^A\/RES\//, 'General Assembly'],
  [/^SG\/SM\//, 'Secretary-General'],
];

/**
 * Who issued the document, or null: the office that a release names at its head, the organ of a resolution, the author of
 * a report (`Report of the Secretary-General`), the body that the speaker stands for.
 */
export function findIssuer(
  kind: DocumentKind,
  lines: readonly HeadLine[],
  organizations: readonly Finding[],
  title: string | null,
  symbol: string | null,
  speakers: readonly Speaker[],
  text: string,
): string | null {
  const issued =
    /(?:statement was (?:issued|released)(?: today)?|attributable to) (?:by |to )?the (Spokes\w+)(?: for| of)?(?: the)? (UN )?Secretary-General/i.exec(
      text.slice(0, 1500),
    );
  if (issued) return `${issued[1]} for the UN Secretary-General`;
  if (/report of the secretary-general/i.test(title ?? '')) return 'United Nations Secretary-General';
  const adopted = /^Adopted by the (.{3,60}?) at its \d+/m.exec(text.slice(0, 1500));
  if (adopted) return adopted[1]!;
  if (kind === 'un_record') return organs.find(([pattern]) => pattern.test(symbol ?? ''))?.[1] ?? null;
  if (kind === 'speech') {
    const spoken = speakers[0]?.organization;
    return spoken ?? headBody(lines, organizations, title) ?? null;
  }
  return office(lines) ?? headBody(lines, organizations, title) ?? announcer(lines, organizations, text);
}

/** An office that stands on a line of its own above the title: `Minister for Immigration and Border Protection`. */
function office(lines: readonly HeadLine[]): string | null {
  const line = lines
    .slice(0, 3)
    .find(
      (l) =>
        /^(?:Minister for|Minister of|Ministry of|Office of|Department of|Embassy of|Press Service of)\b/.test(
          l.text,
        ) && l.text.length < 100,
    );
  return line?.text ?? null;
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

/** A release whose title or first sentence has one body announce something: `The Coast Guard has today released…`. */
function announcer(lines: readonly HeadLine[], organizations: readonly Finding[], text: string): string | null {
  for (const { start } of lines.slice(0, 6)) {
    const body = organizations.find((o) => o.start >= start && o.start <= start + 4);
    if (body && announcing.test(text.slice(body.end, body.end + 80))) return body.entity;
  }
  return null;
}
