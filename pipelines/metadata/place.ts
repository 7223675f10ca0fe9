import type { Finding } from '../../src/core/mention.ts';
import type { Span } from '../../src/core/span.ts';
import type { NameValue } from '../../src/core/value.ts';
import { isStateName } from '../speeches/state-list.ts';
import type { HeadLine } from './head.ts';
import { isPersonWithPost, namesOffice } from './office.ts';

const dateline =
  /(?:^|\s)(?<city>\p{Lu}[\p{Lu}'’-]{2,}(?: \p{Lu}[\p{Lu}'’-]+){0,2})(?:, (?<land>\p{Lu}[\p{L}.]+(?: \p{Lu}[\p{L}.]+){0,2}))?(?: ?\([^()]{3,20}\))? ?(?:[–—]| -) ?(?=\p{Lu}\p{Ll}|\p{Lu} )/du;
/** A line that is a place and its country: `ULAANBAATAR, MONGOLIA`, or these behind a date and an hour. */
const placeLine =
  /^(?:.*\d{1,2}:\d{2},\s*)?(?<place>(?:The )?\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)?, \p{Lu}[\p{L}'’-]+(?: (?:of )?\p{Lu}[\p{L}'’-]+){0,2})$/u;
const month = /\b(?:Jan|Febr)uary|March|April|\bMay\b|June|July|August|\b(?:Septem|Octo|Novem|Decem)ber/;
/** `Following are the remarks …, in New York today:` */
const spokenIn =
  /^Following (?:is|are) [^:]*, in (?<place>\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+){0,2})(?:,? (?:today|yesterday|on \w+day|on [^:]{4,20}))?:/dmu;

/** What a place is looked for in. */
export interface PlaceContext {
  readonly text: string;
  readonly lines: readonly HeadLine[];
  readonly title: string | null;
  readonly places: readonly Finding[];
  readonly organizations: readonly Finding[];
  /** Where the document's own date stands. */
  readonly dateAt: Span | null;
}

/**
 * Where it was delivered or issued: what stands beside the document's own date (`Turku, 3 May 2021`, `3 May 2021, Turku`, a
 * line above or below it), a line of the head that is a place and its country, a dateline, or what the opening says of where
 * somebody spoke. Null where the text tells none.
 */
export function findPlace(context: PlaceContext): string | null {
  const { lines, text, title } = context;
  const match = dateline.exec(text.slice(0, 600));
  const beside = besideDate(context);
  // A dateline may name the country of the same city, too.
  const same = beside !== null && match?.groups?.city?.toLowerCase() === beside.toLowerCase();
  if (beside && !same) return capitalised(beside);
  for (const line of lines.slice(0, 12)) {
    const place = placeLine.exec(line.text)?.groups?.place;
    if (!place || month.test(place) || isPersonWithPost(line.text) || namesOffice(line.text)) continue;
    // States alone are a list of who voted or sponsored.
    if (!title?.includes(line.text) && !place.split(', ').every(isStateName)) return capitalised(place);
  }
  if (match && !overlaps(context.organizations, match.indices!.groups!.city!)) {
    const { city, land } = match.groups!;
    return land ? `${capitalised(city!)}, ${land}` : capitalised(city!);
  }
  return spokenIn.exec(text.slice(0, 2500))?.groups?.place ?? null;
}

const overlaps = (findings: readonly Finding[], [start, end]: readonly [number, number]): boolean =>
  findings.some((f) => f.start < end && start < f.end);

const isState = (finding: Finding): boolean => /^[A-Z]{2}$/.test((finding.value as NameValue | null)?.lexiconId ?? '');

/** A known place, or several that follow each other with commas, at the end or the beginning of the words by a date. */
function besideDate({ text, places, dateAt, lines }: PlaceContext): string | null {
  if (!dateAt) return null;
  const from = text.lastIndexOf('\n', dateAt.start - 1) + 1;
  const to = text.indexOf('\n', dateAt.end);
  const end = to < 0 ? text.length : to;
  // A sentence that holds a date says where something else was.
  const inHead = lines.some((line) => line.start <= dateAt.start && dateAt.end <= line.end);
  if (!inHead && dateAt.start - from > 60) return null;
  const before = text.slice(from, dateAt.start);
  const opened = before.match(/[,(]\s*(?:\p{L}+day,?\s*)?$/u);
  if (opened) {
    const found = run(text, places, from + opened.index!, from);
    if (found) return found;
  }
  const closing = text.slice(dateAt.end, end).search(/[)\t]|$/);
  const behind = text.slice(dateAt.end, dateAt.end + closing);
  if (/^(?:, \d[^,]*(?:[ap]\.m\.?)?)?, /.test(behind)) {
    const found = run(text, places, dateAt.end + behind.trimEnd().length, dateAt.end + 1);
    if (found) return found;
  }
  return neighbour(text, places, from, -1) ?? neighbour(text, places, end, 1);
}

/** The known places that end at `at`, joined by commas, taken leftwards and not past `limit`. */
function run(text: string, places: readonly Finding[], at: number, limit: number): string | null {
  const taken: Finding[] = [];
  let end = at;
  for (;;) {
    const place = places.find((p) => p.end === end && p.start >= limit);
    if (!place) break;
    taken.unshift(place);
    const comma = /,\s*$/.exec(text.slice(limit, place.start));
    if (!comma) break;
    end = limit + comma.index;
  }
  // A State alone says whose document it is, and not where it was given.
  if (taken.length === 0 || taken.every(isState)) return null;
  return text.slice(taken[0]!.start, at);
}

/** A line above or below that is nothing but a known city. */
function neighbour(text: string, places: readonly Finding[], edge: number, step: 1 | -1): string | null {
  const there = step < 0 ? text.slice(Math.max(0, edge - 60), edge) : text.slice(edge, edge + 60);
  const line = step < 0 ? /(?:^|\n)([^\n]+)\n+$/.exec(there) : /^\n+([^\n]+)(?:\n|$)/.exec(there);
  if (!line) return null;
  const start = (step < 0 ? Math.max(0, edge - 60) : edge) + line.index + line[0].indexOf(line[1]!);
  const name = line[1]!.trim();
  const whole = places.some((p) => p.start === start && p.end === start + name.length && !isState(p));
  return whole ? name : null;
}

const capitalised = (place: string): string =>
  place
    .split(', ')
    .map((piece) =>
      piece === piece.toUpperCase() && piece.length > 3
        ? piece.replace(/\p{L}+/gu, (w) => w.charAt(0) + w.slice(1).toLowerCase())
        : piece,
    )
    .join(', ');
