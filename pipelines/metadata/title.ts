import type { DocumentKind } from '../../src/core/document.ts';
import type { Finding } from '../../src/core/mention.ts';
import { readLabel } from '../speeches/label.ts';
import { isSalutation, speechWords } from '../speeches/words.ts';
import type { HeadLine } from './head.ts';
import { isPersonLine, isPersonWithPost, isPost, namesOffice } from './office.ts';
import { bareTitle } from './title-end.ts';
import { headWords } from './words.ts';

const speechTitle =
  /^\W*(?:(?:opening|closing|keynote|welcoming|introductory|joint)\s+)?(?:statement|speech|address|remarks|intervention|lecture|message)\s+(?:by|of|delivered|to|at|on)\b/iu;
/** The first line of a head that goes on below with whose statement it is: `STATEMENT` / `by the Minister`. */
const bareStatement =
  /^\W*(?:(?:opening|closing|keynote|welcoming|introductory|joint|general) )?(?:statement|speech|address|remarks|intervention|lecture|message)(?: (?:delivered )?(?:by|of))?$/iu;
/** A resolution by its number: of a council, or of the Assembly with what it is about. */
const resolutionTitle = /^Resolution \d+(?:\/\d+)? ?\(\d{4}\)|^\d{1,3}\/\d{1,4}[A-Z]?\. \p{Lu}.+/iu;
const labelled = /^(?:Title|Headline|Subject):\s*\S/i;
/** Lines that hold nothing but the name of the house. */
const house =
  /^(?:united\s+nations|security council|general assembly|economic and social council|european union|osce|council of europe(?:\s+conseil de l[’']europe)?)$/i;
/** Lines that are about the document and not its title. */
const notTitle =
  /^(?:original|english|french|russian|general|limited|provisional|agenda item|items? \d+|please|for immediate release|press release|media release|joint statement|link|date|source|check against delivery|contact|annex|page|our ref|session \d+|\d{1,2}[:.]\d{2})\b|\bdistr(?:ibution)?[.:]/iu;
/** A person with a form of address is who speaks. */
const addressed = new RegExp(`^${speechWords().courtesy}\\s`, 'u');
/** Where an office is found, whom a note is for, what stands over a table. */
const posted =
  /\b\d+\w?,? (?:\p{L}+\.? ){0,4}(?:Street|Avenue|Road|Boulevard|Square|Strasse|Straße)\b|\b\d+(?:st|nd|rd|th) Floor\b|\bP\.? ?O\.? Box\b|^TO (?:THE|ALL)\b|^(?:Table|Figure|Chart|Annex|Appendix) \d/iu;
/** `225 STC 23 E rev. 2 fin`: numbers and letters by which an office files a paper, and hardly a word. */
const isCode = (text: string): boolean =>
  /\d/.test(text) && !/\p{Ll}{4}/u.test(text) && (text.match(/\p{L}{4,}/gu) ?? []).length < 2;
/** What programs write into a file as its title. */
const template = /\b(?:template|untitled)\b|^microsoft word|^document\d*$|\.(?:docx?|pdf|indd)$/i;
const address = /https?:|www\.|@/;
/** What a release calls itself before its headline: `Press release: …`. */
const announced = /^(?:press|media|news) (?:release|statement)\s*[:–—]\s*(?=\S)/i;
/** A line that says when it came out or was agreed: `Released on 5 March 2021`, `Adopted in Turku on 5 March 2021`. */
const dateline =
  /^\W*(?:(?:re)?issued|released|published|posted|(?:last )?updated|adopted|approved|done|signed|delivered)(?: (?:at|in|on|by)\b)?[^.;]{0,60}\b\d{4}\W*$/i;

/** What a title is looked for in. */
export interface TitleContext {
  readonly kind: DocumentKind;
  readonly lines: readonly HeadLine[];
  /** Lines further down, for a list of news where the title of the chief item stands after other items. */
  readonly later: readonly HeadLine[];
  readonly dates: readonly Finding[];
  readonly organizations: readonly Finding[];
  /** What the file's own format says. */
  readonly hint?: string | undefined;
  /** The head is what little stands above the first turn: hall, town and hour, maybe with a title. */
  readonly short?: boolean;
}

/**
 * The document's title, or null where it has none. A line labelled as one comes first, then a line that says whose statement
 * it is, a resolution's number, what stands below `Agenda`; then the first heading or short line without a full stop that is
 * not an address, a date, a symbol, a salutation, a letterhead or a speaker's label; a line of some words before one that
 * may be only a name, but for a heading that none higher follows.
 */
export function findTitle(context: TitleContext): string | null {
  const { lines, later, hint, kind } = context;
  const named = lines.findIndex((line) => labelled.test(line.text));
  if (named >= 0) return bareTitle(labelledTitle(lines, named));
  const stated = lines.findIndex(
    ({ text }, i) =>
      (speechTitle.test(text) ||
        (bareStatement.test(text) && /^(?:delivered )?(?:by|of)\b/i.test(lines[i + 1]?.text ?? ''))) &&
      text.length < 400 &&
      !/[.:]$/.test(text),
  );
  if (stated >= 0) return joined(lines, stated);
  const resolution = lines.find((line) => resolutionTitle.test(line.text));
  if (resolution) return bareTitle(resolutionTitle.exec(resolution.text)![0]);
  const fits = (line: HeadLine) => isTitle(line, context);
  // A verbatim record lists who was there first; its title is what stands below `Agenda`.
  const agenda = lines.findIndex((line) => /^Agenda(?: items? .*)?$/i.test(line.text));
  const item = agenda < 0 ? undefined : lines.slice(agenda + 1, agenda + 4).find(fits);
  if (item) return bareTitle(item.text);
  const candidates = lines.flatMap((line, i) => (fits(line) ? [i] : []));
  const full = candidates.find((i) => lines[i]!.text.split(/\s+/).length >= 5);
  const first = candidates[0];
  const heading = first !== undefined && isHigher(lines[first]!, full === undefined ? undefined : lines[full]);
  const best = heading ? first : (full ?? (context.short ? undefined : first));
  if (best !== undefined) return joined(lines, best);
  const joint = lines.find((line) => /^joint statement\b/i.test(line.text) && line.text.length < 120);
  if (joint) return bareTitle(joint.text);
  if (kind === 'press_release') {
    const single = later.filter((line) => fits(line) && line.text.split(/\s+/).length >= 5);
    if (single.length === 1) return bareTitle(single[0]!.text);
    const sentence = lines.slice(0, 3).find((line) => isHeadlineSentence(line, context));
    if (sentence) return bareTitle(sentence.text.replace(/\.$/, ''));
  }
  return hint && !template.test(hint) ? bareTitle(hint) : null;
}

/**
 * True of a heading that says what the document is in few words (`# Results of Operation River`) above a longer line that is
 * no heading of its rank. Capitals may be a letterhead, and two words that are no highest heading a name.
 */
function isHigher(line: HeadLine, other: HeadLine | undefined): boolean {
  if (!line.heading || isUpper(line.text)) return false;
  const level = line.level ?? 2;
  if (level > 1 && line.text.split(/\s+/).length < 3) return false;
  return !other?.heading || (other.level ?? 2) > level;
}

/** A headline set with a full stop: one sentence on a line of its own. */
const isHeadlineSentence = (line: HeadLine, context: TitleContext): boolean =>
  /^\p{Lu}[^.!?]{25,150}\.$/u.test(line.text) &&
  !/^(?:I|We|Today|On|In)\b/.test(line.text) &&
  isTitle({ ...line, text: line.text.slice(0, -1) }, context);

/** A labelled title with the lines that it runs on over, up to the next label. */
function labelledTitle(lines: readonly HeadLine[], at: number): string {
  const rest = lines.slice(at + 1).findIndex((line) => line.block !== lines[at]!.block || /^\p{L}+:/u.test(line.text));
  return lines
    .slice(at, rest < 0 ? lines.length : at + 1 + rest)
    .map((line) => line.text)
    .join(' ');
}

function isTitle(line: HeadLine, { dates, organizations }: TitleContext): boolean {
  const text = line.text.replace(/\s*\*+$/, '').replace(announced, '');
  if (text.length < 8 || text.length > 320 || text.split(/\s+/).length < 2) return false;
  if (/[.,;:][¹²³⁴-⁹⁰]*$/.test(text) && !/\betc\.$/.test(text)) return false;
  // An item of a list, or several.
  if (!line.heading && (/^\p{Ll}.*[;,]/u.test(text) || /;.*;/.test(text))) return false;
  if (dateline.test(text) || posted.test(text) || isCode(text) || /^(?!(?:revised )?draft )\p{Ll}/u.test(text))
    return false;
  if (notTitle.test(text.replace(/^[\W_]+/u, '')) || house.test(text) || address.test(text) || readLabel(text))
    return false;
  if (/^\W*(?:\d{1,2} \p{L}+ \d{4}|\d{4}-\d{2}-\d{2})\W*$/u.test(text)) return false;
  if (isSalutation(text) || addressed.test(text)) return false;
  // A numbered heading is of a part.
  if (/^(?:\d{1,2}|[IVXLC]+)\.\s/.test(text)) return false;
  if (namesOffice(text) || isPersonWithPost(text) || isPost(text) || isLetterhead(line, organizations)) return false;
  if (/^[A-Z]{1,5}(?:\.[A-Z]+)*\/[A-Z0-9./-]+$/.test(text)) return false;
  // A line that opens with a date, or is hardly more than one, is when and where.
  const dated = dates.some(
    (d) => d.start >= line.start && d.end <= line.end && (d.start === line.start || d.end - d.start > text.length / 2),
  );
  // So is one that ends with a date, and has hardly more than a place before it: `Turku / Åbo, 4 April 2018`.
  const placed = dates.some(
    (d) =>
      d.end === line.end &&
      d.start > line.start &&
      /^[^,.:]{2,25}(?:, [^,.:]{2,25})?, $/.test(text.slice(0, d.start - line.start)),
  );
  return !dated && !placed && /\p{Ll}|\p{Lu}{3}/u.test(text);
}

/** True where hardly more than the names of bodies stands on a line. */
function isLetterhead(line: HeadLine, organizations: readonly Finding[]): boolean {
  const named = organizations
    .filter((o) => o.start >= line.start && o.end <= line.end)
    .reduce((sum, o) => sum + o.end - o.start, 0);
  const called = line.text.replace(/\W*\b(?:press|media|news) (?:release|statement)\b\W*/i, '');
  return named > called.length * 0.8;
}

/** A title set over several lines, put together: lines of one block, or in capitals over blocks, up to something else. */
function joined(lines: readonly HeadLine[], at: number): string | null {
  const first = lines[at]!;
  // A draft names its sponsor on the line above: `Finland: draft resolution`.
  const sponsor = /^(?:revised )?draft (?:resolution|decision|amendment)\b/i.test(first.text)
    ? lines[at - 1]
    : undefined;
  const parts = sponsor?.text.endsWith(':') ? [sponsor.text, first.text] : [first.text];
  const statement = speechTitle.test(first.text) || bareStatement.test(first.text);
  const upper = isUpper(first.text) && !bareStatement.test(first.text);
  for (let i = at + 1; i < lines.length; i++) {
    const line = lines[i]!;
    const before = parts.at(-1)!;
    const broken = headWords().broken.test(`${before.split(/\s+/).at(-1)}\n${line.text}`.slice(0, 60));
    if (/^(?:[IVXLC]+|\d+|[A-Z])\.\s/.test(line.text) || address.test(line.text)) break;
    const whose = statement ? statementRunsOn(before, line.text) : null;
    if (whose === null) {
      if (!broken && line.block !== first.block && !upper) break;
      if (upper !== isUpper(line.text)) break;
      // A line that begins anew is another line of the head: a salutation, an office, a date.
      const runsOn = broken || /[,–-]$|\b(?:of|the|and|for|on|in|to|a)$/iu.test(before);
      if (!upper && /^\p{Lu}/u.test(line.text) && !runsOn) break;
    } else parts[parts.length - 1] += whose;
    if (/^\(?\d{1,2} \p{L}+ \d{4}\)?$/u.test(line.text)) break;
    parts.push(line.text);
  }
  return bareTitle(parts.join(' '));
}

/**
 * Whether the head of a statement goes on in the line below, be it a block of its own: to whose it is, to the post of a person,
 * to who holds a post, or to where it was given. What to set between the two lines, or null where it does not go on.
 */
function statementRunsOn(before: string, line: string): '' | ',' | null {
  if (line.length > 250 || /[.:;]$/.test(line)) return null;
  if (bareStatement.test(before) || /\b(?:by|of|the)$/i.test(before)) return '';
  if (isUpper(before) && isUpper(line) && !isSalutation(line)) return '';
  const person = isPersonLine(before.replace(/^.*\b(?:by|of) (?=\p{Lu})/u, ''));
  if (person && headWords().post.test(line) && /^(?:the )?\p{Lu}/u.test(line)) return ',';
  if (!person && isPersonLine(line) && headWords().post.test(before)) return ',';
  return /^(?:at|on|to|of|before|during|in) /.test(line) ? '' : null;
}

/** In capitals, but for what is in brackets (a date, mostly). */
function isUpper(text: string): boolean {
  const said = text.replace(/\([^()]*\)/g, '');
  return said === said.toUpperCase();
}
