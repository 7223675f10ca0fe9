import { dateInWords } from '../report/date-in-words.ts';
import { ordinal as ordinalInWords } from '../report/fact-in-words.ts';

/** A meeting of a series as a document tells it: held, or announced. */
export interface SeriesEvent {
  readonly held: boolean;
  readonly ordinal: number | null;
  /** EDTF, and the days that it may mean. */
  readonly date: string | null;
  readonly first: string | null;
  readonly last: string | null;
  readonly place: string | null;
}

/** Something in a series that an analyst should look at. */
export interface SeriesNote {
  readonly kind: 'gap' | 'no-record' | 'moved' | 'date' | 'order' | 'ordinal';
  readonly note: string;
}

/** Of longer gaps it is not said which numbers are missing: nobody collects all of such a series. */
const longestGap = 12;

/**
 * What does not fit in a series of meetings: numbers that are missing between others, meetings that were announced for a
 * time that is over and that no document tells of, one meeting on two days, two numbers on one day, and numbers that do not
 * go with their dates.
 * @param until the latest day of any document: what is announced for later cannot have been told of yet
 */
export function seriesNotes(events: readonly SeriesEvent[], until: string | null): SeriesNote[] {
  const byOrdinal = new Map<number, SeriesEvent[]>();
  for (const event of events) {
    if (event.ordinal === null) continue;
    const list = byOrdinal.get(event.ordinal);
    if (list) list.push(event);
    else byOrdinal.set(event.ordinal, [event]);
  }
  const numbers = [...byOrdinal.keys()].sort((a, b) => a - b);
  const notes = numbers.flatMap((number) => notesOf(number, byOrdinal.get(number)!, until));
  const held = numbers.filter((number) => byOrdinal.get(number)!.some((event) => event.held));
  return [...notes, ...gaps(numbers), ...order(held, byOrdinal), ...oneDay(events)];
}

const the = (number: number): string => `the ${ordinalInWords(number) ?? number}`;
const inPlace = (place: string | null): string => (place === null ? '' : ` in ${place}`);

function notesOf(number: number, events: readonly SeriesEvent[], until: string | null): SeriesNote[] {
  const held = events.filter((event) => event.held);
  const announced = events.filter((event) => !event.held);
  const notes: SeriesNote[] = [];
  const plan = announced.find(({ date }) => date !== null) ?? announced[0];
  if (plan && held.length === 0 && (plan.last === null || until === null || plan.last <= until)) {
    const when = plan.date === null ? '' : ` for ${dateInWords(plan.date)}`;
    notes.push({
      kind: 'no-record',
      note: `${the(number)} was announced${when}${inPlace(plan.place)}; no record of it`,
    });
  }
  for (const [i, one] of held.entries()) {
    const other = held.slice(0, i).find((earlier) => areApart(earlier, one));
    if (!other) continue;
    const note = `${the(number)} is dated ${dateInWords(other.date!)} and ${dateInWords(one.date!)}`;
    if (!notes.some((known) => known.note === note)) notes.push({ kind: 'date', note });
  }
  const [first] = held.filter(({ date }) => date !== null);
  if (plan?.date && first && areApart(plan, first))
    notes.push({
      kind: 'moved',
      note: `${the(number)} was announced for ${dateInWords(plan.date)} and held on ${dateInWords(first.date!)}`,
    });
  return notes;
}

/** True for two times that are both known and have no day in common. */
const areApart = (a: SeriesEvent, b: SeriesEvent): boolean =>
  a.first !== null && a.last !== null && b.first !== null && b.last !== null && (a.last < b.first || b.last < a.first);

function gaps(numbers: readonly number[]): SeriesNote[] {
  return numbers.flatMap((number, i) => {
    const before = numbers[i - 1];
    const missing = before === undefined ? 0 : number - before - 1;
    if (missing < 1 || missing > longestGap) return [];
    const [from, to] = [the(before! + 1), the(number - 1)];
    const all = missing === 1 ? from : `${from} ${missing === 2 ? 'and' : 'to'} ${to}`;
    return [{ kind: 'gap' as const, note: `no record of ${all}` }];
  });
}

/** A later number on an earlier day. */
function order(held: readonly number[], byOrdinal: ReadonlyMap<number, readonly SeriesEvent[]>): SeriesNote[] {
  const dated = held.flatMap((number) => {
    const event = byOrdinal.get(number)!.find(({ held: was, first, last }) => was && first !== null && last !== null);
    return event ? [{ number, event }] : [];
  });
  return dated.flatMap(({ number, event }, i) => {
    const before = dated[i - 1];
    if (!before || event.last! >= before.event.first!) return [];
    const when = [before, { number, event }].map((one) => `${the(one.number)} on ${dateInWords(one.event.date!)}`);
    return [
      {
        kind: 'order' as const,
        note: `${when.join(', but ')}: a number or a date is wrong, or the numbers began anew`,
      },
    ];
  });
}

/** Two numbers on one and the same day. */
function oneDay(events: readonly SeriesEvent[]): SeriesNote[] {
  const days = new Map<string, Set<number>>();
  for (const { held, ordinal, first, last } of events) {
    if (!held || ordinal === null || first === null || first !== last) continue;
    days.set(first, (days.get(first) ?? new Set()).add(ordinal));
  }
  return [...days].flatMap(([day, numbers]) => {
    if (numbers.size < 2) return [];
    const names = [...numbers].sort((a, b) => a - b).map(the);
    return [{ kind: 'ordinal' as const, note: `${names.join(' and ')} are both dated ${dateInWords(day)}` }];
  });
}

/** The years between an operation's first and last edition of which there is no record, where editions are years. */
export function editionGaps(editions: readonly string[]): SeriesNote[] {
  const years = [...new Set(editions)]
    .filter((edition) => /^(?:19|20)\d\d$/.test(edition))
    .map(Number)
    .sort((a, b) => a - b);
  return years.flatMap((year, i) => {
    const before = years[i - 1];
    if (before === undefined || year - before < 2 || year - before - 1 > longestGap) return [];
    const missing = year - before === 2 ? `${before + 1}` : `${before + 1} to ${year - 1}`;
    return [{ kind: 'gap' as const, note: `no record of the edition${year - before === 2 ? '' : 's'} of ${missing}` }];
  });
}
