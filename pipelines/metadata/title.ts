import type { DocumentKind } from '../../src/core/document.ts';
import type { Finding } from '../../src/core/mention.ts';
import { readLabel } from '../speeches/label.ts';
import type { HeadLine } from './head.ts';

const speechTitle =
  /^\W*(?:(?:opening|closing|keynote|welcoming|introductory|joint)\s+)?(?:statement|speech|address|remarks|intervention|lecture|message)\s+(?:by|of|delivered|to|at|on)\b/iu;
const resolutionTitle = /^Resolution \d+(?:\/\d+)? ?\(\d{4}\)/;
/** Lines that are about the document and not its title. */
const notTitle =
  /^(?:original|distr|english|french|russian|general|limited|united nations|security council|general assembly|provisional|agenda item|for immediate release|press release|media release|joint statement|link|date|source|check against delivery|contact|annex|page|session \d+|\d{1,2}[:.]\d{2})\b/iu;
const address = /https?:|www\.|@/;

/**
 * The document's title, or null where it has none. A line that says whose statement it is comes first, then a resolution's
 * number, then the first heading or short line of some words without a full stop that is not an address, a date, a
 * symbol, a salutation or a speaker's label.
 */
export function findTitle(
  lines: readonly HeadLine[],
  dates: readonly Finding[],
  kind: DocumentKind,
  hint?: string,
): string | null {
  const stated = lines.findIndex(
    (line) => speechTitle.test(line.text) && line.text.length < 400 && !/[.:]$/.test(line.text),
  );
  if (stated >= 0) return joined(lines, stated);
  const resolution = lines.find((line) => resolutionTitle.test(line.text));
  if (resolution) return resolutionTitle.exec(resolution.text)![0];
  const first = lines.findIndex(
    (line) => isTitle(line, dates) && (line.heading || line.text.split(/\s+/).length > 3 || kind !== 'un_record'),
  );
  const found = first < 0 ? null : joined(lines, first);
  return found ?? clean(hint ?? '') ?? null;
}

function isTitle(line: HeadLine, dates: readonly Finding[]): boolean {
  const { text } = line;
  if (text.length < 8 || text.length > 320 || text.split(/\s+/).length < 2) return false;
  if (/[.,;:]$/.test(text) && !/\betc\.$/.test(text)) return false;
  if (notTitle.test(text.replace(/^[\W_]+/u, '')) || address.test(text) || readLabel(text)) return false;
  if (/^(?:mr|mrs|ms|madam|dear|excellenc|your excellenc|distinguished|ladies)\b/i.test(text)) return false;
  if (/^(?:THE )?(?:MINISTERS? (?:FOR|OF)|Ministers? (?:for|of)|Department of|Ministry of)\b/.test(text)) return false;
  if (/^[A-Z]{1,5}(?:\.[A-Z]+)*\/[A-Z0-9./-]+$/.test(text)) return false;
  const dated = dates.some((d) => d.start >= line.start && d.end <= line.end && d.end - d.start > text.length / 2);
  return !dated && /\p{Ll}|\p{Lu}{3}/u.test(text);
}

/** A title set over several lines of one block, put together until a line that is something else. */
function joined(lines: readonly HeadLine[], at: number): string | null {
  const first = lines[at]!;
  const parts = [first.text];
  const upper = first.text === first.text.toUpperCase();
  for (let i = at + 1; i < lines.length; i++) {
    const line = lines[i]!;
    if (line.block !== first.block || address.test(line.text)) break;
    if (upper !== (line.text === line.text.toUpperCase())) break;
    parts.push(line.text);
  }
  return clean(parts.join(' '));
}

/** Without mark-up, labels and doubled spaces; null where nothing is left. */
function clean(text: string): string | null {
  const kept = text
    .replace(/^(?:Tit?tle|Subject|Headline):\s*/i, '')
    .replace(/\s+/g, ' ')
    .trim();
  return kept || null;
}
