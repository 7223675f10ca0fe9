import type { Finding } from '../../src/core/mention.ts';
import { readLabel } from '../speeches/label.ts';
import type { HeadLine } from './head.ts';

const speechTitle =
  /^\W*(?:(?:opening|closing|keynote|welcoming|introductory|joint)\s+)?(?:statement|speech|address|remarks|intervention|lecture|message)\s+(?:by|of|delivered|to|at|on)\b/iu;
const resolutionTitle = /^Resolution \d+(?:\/\d+)? ?\(\d{4}\)/;
/** Lines that hold nothing but the name of the house. */
const house =
  /^(?:united\s+nations|security council|general assembly|economic and social council|european union|osce)$/iu;
/** Lines that are about the document and not its title. */
const notTitle =
  /^(?:original|distr|english|french|russian|general|limited|provisional|agenda item|for immediate release|press release|media release|joint statement|link|date|source|check against delivery|contact|annex|page|session \d+|\d{1,2}[:.]\d{2})\b/iu;
const address = /https?:|www\.|@/;

/**
 * The document's title, or null where it has none. A line that says whose statement it is comes first, then a resolution's
 * number, then the first heading or short line without a full stop that is not an address, a date, a symbol, a salutation
 * or a speaker's label; a line of some words before one that may be only a name.
 * @param later lines further down, for a list of news where the title of the chief item stands after other items
 */
export function findTitle(
  lines: readonly HeadLine[],
  later: readonly HeadLine[],
  dates: readonly Finding[],
  hint?: string,
): string | null {
  const stated = lines.findIndex(
    (line) => speechTitle.test(line.text) && line.text.length < 400 && !/[.:]$/.test(line.text),
  );
  if (stated >= 0) return joined(lines, stated);
  const resolution = lines.find((line) => resolutionTitle.test(line.text));
  if (resolution) return resolutionTitle.exec(resolution.text)![0];
  // A verbatim record lists who was there first; its title is what stands below `Agenda`.
  const agenda = lines.findIndex((line) => /^Agenda(?: items? .*)?$/i.test(line.text));
  const item = agenda < 0 ? undefined : lines.slice(agenda + 1, agenda + 4).find((line) => isTitle(line, dates));
  if (item) return clean(item.text);
  const candidates = lines.flatMap((line, i) => (isTitle(line, dates) ? [i] : []));
  const full = candidates.find((i) => lines[i]!.text.split(/\s+/).length >= 5);
  const best = full ?? candidates[0];
  if (best !== undefined) return joined(lines, best);
  const single = later.filter((line) => isTitle(line, dates) && line.text.split(/\s+/).length >= 5);
  return single.length === 1 ? clean(single[0]!.text) : clean(hint ?? '');
}

function isTitle(line: HeadLine, dates: readonly Finding[]): boolean {
  const { text } = line;
  if (text.length < 8 || text.length > 320 || text.split(/\s+/).length < 2) return false;
  if (/[.,;:]$/.test(text) && !/\betc\.$/.test(text)) return false;
  if (notTitle.test(text.replace(/^[\W_]+/u, '')) || house.test(text) || address.test(text) || readLabel(text))
    return false;
  if (/^\W*(?:\d{1,2} \p{L}+ \d{4}|\d{4}-\d{2}-\d{2})\W*$/u.test(text)) return false;
  if (/^(?:mr|mrs|ms|madam|dear|excellenc|your excellenc|distinguished|ladies)\b/i.test(text)) return false;
  if (
    /^(?:THE )?(?:MINISTERS? (?:FOR|OF)|Ministers? (?:for|of)|Department of|Ministry of|Organi[sz]ation for)\b/.test(
      text,
    )
  )
    return false;
  if (/^[A-Z]{1,5}(?:\.[A-Z]+)*\/[A-Z0-9./-]+$/.test(text)) return false;
  // A line that opens with a date, or is hardly more than one, is when and where.
  const dated = dates.some(
    (d) => d.start >= line.start && d.end <= line.end && (d.start === line.start || d.end - d.start > text.length / 2),
  );
  return !dated && /\p{Ll}|\p{Lu}{3}/u.test(text);
}

/** A title set over several lines, put together: lines of one block, or in capitals over blocks, up to something else. */
function joined(lines: readonly HeadLine[], at: number): string | null {
  const first = lines[at]!;
  const parts = [first.text];
  const upper = first.text === first.text.toUpperCase();
  for (let i = at + 1; i < lines.length; i++) {
    const line = lines[i]!;
    const sameCase = upper === (line.text === line.text.toUpperCase());
    if ((line.block !== first.block && !upper) || !sameCase || address.test(line.text)) break;
    // A line that begins anew is another line of the head: a salutation, an office, a date.
    if (!upper && /^\p{Lu}/u.test(line.text) && !/[,–-]$|\b(?:of|the|and|for|on|in|to|a)$/iu.test(parts.at(-1)!)) break;
    if (/^\(?\d{1,2} \p{L}+ \d{4}\)?$/u.test(line.text)) break;
    parts.push(line.text);
  }
  return clean(parts.join(' '));
}

/** Without labels, web addresses behind it and doubled spaces; null where nothing is left. */
function clean(text: string): string | null {
  const kept = text
    .replace(/^(?:Title|Subject|Headline):\s*/i, '')
    .replace(/\s+(?:https?:\/\/|www\.|[\w-]+(?:\.[\w-]+)+ ?\/)\S*.*$/, '')
    .replace(/\s+/g, ' ')
    .trim();
  return kept || null;
}
