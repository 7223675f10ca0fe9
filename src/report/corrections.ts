import { Fault } from '../core/errors.ts';
import type { ExtractionRecord } from '../core/record.ts';
import {
  type Bounds,
  type Correction,
  completeBounds,
  faultOfBounds,
  figureFields,
  settledBounds,
} from '../store/index.ts';
import { correctedValue } from './correction-values.ts';

/** What may be corrected of any mention: which words it is, and who is meant. */
const ofWords = ['text', 'start', 'end', 'type', 'entity'];
const ofValue: Readonly<Record<string, readonly string[]>> = {
  date: ['edtf'],
  figure: figureFields,
  operation: ['edition', 'stage', 'class', 'sub', 'period'],
};
const ofNumber = ['min', 'max', 'qualifier'] as const;

export type Target =
  | { readonly target: 'mention'; readonly found: ExtractionRecord['mentions'][number] }
  | { readonly target: 'fact'; readonly found: ExtractionRecord['facts'][number] };

/** The mention or claim of a record that has an id. @throws Fault RAP_NOT_FOUND */
export function targetIn(record: ExtractionRecord, id: string): Target {
  const mention = record.mentions.find((one) => one.id === id);
  if (mention) return { target: 'mention', found: mention };
  const fact = record.facts.find((one) => one.id === id);
  if (fact) return { target: 'fact', found: fact };
  throw new Fault('RAP_NOT_FOUND', `The document has no mention or claim ${id}.`, {
    advice: 'List them with `rapporteur show DOC --mentions` and `rapporteur facts --document DOC`.',
    overHttp: 'GET /api/documents/{id} lists both.',
  });
}

/** The fields that may be corrected of a mention or claim. */
export const correctable = ({ target, found }: Target): string[] =>
  target === 'mention'
    ? [...ofWords, ...(ofValue[found.type] ?? [])]
    : [...new Set([...Object.keys(found.roles), ...(found.type === 'figure' ? figureFields : []), 'modality'])];

/**
 * Reads a correction from words such as `min=500`; `none` stands for nothing. `text=` is looked for in the document, and
 * gives the span.
 * @param standing what corrections that hold say of it: a new end of a number is held against these
 * @throws Fault RAP_USAGE that names the word and what it should be
 */
export function readCorrection(
  words: readonly string[],
  record: ExtractionRecord,
  target: Target,
  standing: Correction = {},
): Correction {
  const correction: Record<string, string | number | null> = {};
  const allowed = correctable(target);
  for (const word of words) {
    const [, field, said] = /^\s*(\w+)\s*=\s*(.*?)\s*$/s.exec(word) ?? [];
    if (field === undefined || said === undefined || said === '')
      throw new Fault('RAP_USAGE', `“${word}” is no correction; write FIELD=VALUE, such as ${allowed.at(-1)}=VALUE.`);
    if (Object.hasOwn(correction, field)) throw new Fault('RAP_USAGE', `The correction says twice what ${field} is.`);
    correction[field] = said === 'none' ? null : said;
  }
  return checkCorrection(correction, record, target, standing);
}

/**
 * Checks a correction and completes it: numbers are read, words of a closed list known, `text` is looked for in the document, and
 * the ends of a figure's number fit each other.
 * @throws Fault RAP_USAGE that names the field and what it should be
 */
export function checkCorrection(
  given: Correction,
  record: ExtractionRecord,
  target: Target,
  standing: Correction = {},
): Correction {
  const correction: Record<string, string | number | null> = {};
  const allowed = correctable(target);
  for (const [field, said] of Object.entries(given)) {
    if (!allowed.includes(field)) throw unknownField(field, target, allowed);
    const value = correctedValue(field, said);
    correction[field] = field === 'partOf' && value !== null ? wholeFrom(record, target, String(value)) : value;
  }
  const whole = target.found.type === 'figure' ? withBounds(correction, target, standing) : correction;
  return target.target === 'mention' ? withSpan(whole, record, target.found.start) : whole;
}

/** Completes the number of a figure. @throws Fault RAP_USAGE where its ends contradict each other */
function withBounds(correction: Correction, { target, found }: Target, standing: Correction): Correction {
  const own: Bounds = target === 'fact' ? found.roles : found.value?.kind === 'figure' ? found.value : {};
  const read: Bounds = { ...own, ...settledBounds(standing, own) };
  const whole = completeBounds(correction, read);
  const wrong = faultOfBounds(whole, read);
  if (wrong !== null)
    throw new Fault('RAP_USAGE', `This correction of ${found.id} makes no number: ${wrong}.`, {
      advice:
        'Give min and max together, and qualifier (exact, about, over, under, range) where it changes; `none` leaves an end open.',
      overHttp:
        'Give min and max together, and qualifier (exact, about, over, under, range) where it changes; null leaves an end open.',
    });
  // Over a number that somebody corrected all of it is said, so that this one stays the same once that is taken back.
  const isNumber = (said: Correction) => ofNumber.some((field) => Object.hasOwn(said, field));
  if (!isNumber(whole) || !isNumber(standing)) return whole;
  const number = { ...read, ...whole } as Correction;
  const told = ofNumber.filter((field) => number[field] !== undefined).map((field) => [field, number[field]]);
  return { ...whole, ...Object.fromEntries(told) };
}

/**
 * A correction that holds as somebody else confirms it: as far as it may be corrected of this side.
 * @throws Fault RAP_USAGE where none holds
 */
export function confirmedCorrection(record: ExtractionRecord, target: Target, standing: Correction): Correction {
  const allowed = correctable(target);
  const own = Object.entries(standing).filter(([field]) => allowed.includes(field));
  if (own.length === 0)
    throw new Fault('RAP_USAGE', `No correction of ${target.found.id} holds that could be confirmed.`);
  return checkCorrection(Object.fromEntries(own), record, target, standing);
}

const unknownField = (field: string, target: Target, allowed: readonly string[]): Fault =>
  new Fault('RAP_USAGE', `${target.found.id} has no field ${field}.`, { advice: `It has ${allowed.join(', ')}.` });

/** The mention that a figure is a part of, told by its id or by that of its claim. @throws Fault RAP_USAGE where there is no such figure */
function wholeFrom({ mentions, facts }: ExtractionRecord, { target, found }: Target, said: string): string {
  const own = target === 'fact' ? found.mentions[0] : found.id;
  const chief = facts.find(({ id, type }) => id === said && type === 'figure')?.mentions[0];
  const whole = mentions.find(({ id, type }) => id === (chief ?? said) && type === 'figure');
  if (whole && whole.id !== own) return whole.id;
  throw new Fault('RAP_USAGE', `partOf is the id of another figure of the document, not ${said}.`);
}

/** Completes words by their span and a span by its words, so that both are kept. @throws Fault RAP_USAGE where they disagree */
function withSpan(correction: Correction, { text }: ExtractionRecord, near: number): Correction {
  const { text: words, start, end } = correction;
  if (typeof words === 'string' && start === undefined && end === undefined) {
    const at = nearest(text, words, near);
    if (at < 0) throw new Fault('RAP_USAGE', `The document does not hold the words “${words}”.`);
    return { ...correction, start: at, end: at + words.length };
  }
  if (start === undefined && end === undefined) return correction;
  if (typeof start !== 'number' || typeof end !== 'number' || !(start >= 0 && start < end && end <= text.length))
    throw new Fault('RAP_USAGE', `start and end name no words of the document; its text has ${text.length} places.`);
  const there = text.slice(start, end);
  if (there.trim() === '')
    throw new Fault('RAP_USAGE', `start and end name no words: nothing stands at ${start} to ${end}.`);
  if (words !== undefined && words !== there)
    throw new Fault(
      'RAP_USAGE',
      `At ${start} to ${end} stands “${there}”, not “${words}”; give the words or their place.`,
    );
  return { ...correction, text: there };
}

/** Where words stand that are the nearest to a place; -1 where nowhere. */
function nearest(text: string, words: string, near: number): number {
  const before = text.lastIndexOf(words, near);
  const after = text.indexOf(words, near);
  if (before < 0 || after < 0) return Math.max(before, after);
  return near - before < after - near ? before : after;
}
