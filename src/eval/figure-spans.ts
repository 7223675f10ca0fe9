import { pointsGroup } from '../../extractors/figures/digits.ts';
import { type Reading, readFigure } from '../../extractors/figures/figure.ts';
import type { Grammar } from '../../extractors/figures/numeral.ts';
import { loadTables } from '../../extractors/figures/tables.ts';
import type { UnitKind } from '../../extractors/figures/unit-tables.ts';
import type { View } from '../../extractors/figures/view.ts';
import type { Mention } from '../core/mention.ts';
import { lex, tokenFrom } from '../core/tokens.ts';
import type { FigureValue } from '../core/value.ts';
import { Vocabulary } from '../core/vocabulary.ts';
import type { PredictedSpan } from './span-sets.ts';

/**
 * How open test sets mark figures, told by the type of their gold. None of them has the words that bound a number in the
 * span, a part of a whole in per cent, or a part of a currency multiplied out (`50 cents` is 50 there); some mark one kind of
 * unit only, and `number` leaves units out and does not look at numbers that touch one (`180ml`).
 */
const formOf = {
  number: 'number',
  cardinal: 'number',
  currency: 'money',
  dimension: 'measure',
  percentage: 'share',
  percent: 'share',
} as const satisfies Readonly<Record<string, 'number' | UnitKind>>;

/** The form that a test set asks for; null where it marks figures of every kind, or its types say nothing of it. */
export function figureForm(types: ReadonlySet<string>): 'number' | UnitKind | null {
  const forms = new Set([...types].map((type) => formOf[type.toLowerCase() as keyof typeof formOf] ?? null));
  return forms.size === 1 ? [...forms][0]! : null;
}

/** The grammar that read the figures, and the text that it last looked at. */
let reader: { readonly vocabulary: Vocabulary; readonly grammar: Grammar } | undefined;
let view: View = { text: '', tokens: lex('', new Vocabulary()) };

/** Reads a figure again, to tell its parts; null where nothing in the mention reads as a number. */
function readAgain(text: string, { start, end }: Mention): Reading | null {
  if (reader === undefined) {
    const vocabulary = new Vocabulary();
    const tables = loadTables(vocabulary);
    reader = { vocabulary, grammar: { tables, pointGroups: () => pointsGroup(view.text) } };
  }
  if (view.text !== text) view = { text, tokens: lex(text, reader.vocabulary) };
  const { tokens } = view;
  for (let at = tokenFrom(tokens, start); at < tokens.count && tokens.start[at]! < end; at++) {
    const reading = readFigure(view, reader.grammar, at);
    if (reading !== null && reading.numeral.value !== null) return reading;
  }
  return null;
}

/** A figure in the form of a test set: its number (and unit) without bounds, with the value as it is said. */
export function figureSpans(text: string, mention: Mention, form: 'number' | UnitKind | null): PredictedSpan[] {
  const { type, start, end } = mention;
  const { unit } = mention.value as FigureValue;
  const reading = readAgain(text, mention);
  if (!reading) {
    const value = oneNumber(mention.value as FigureValue);
    return form === null ? [{ type, start, end, text: text.slice(start, end), value, unit }] : [];
  }
  const { coreFrom, coreTo, numeral, second, sign } = reading;
  const { tokens } = view;
  const span = (from: number, to: number, value: number | null): PredictedSpan => {
    const [a, b] = [tokens.start[from]!, tokens.end[to - 1]!];
    return { type, start: a, end: b, text: text.slice(a, b), value, unit };
  };
  if (form === 'number') {
    const touching = reading.unitBehind && tokens.end[numeral.to - 1] === tokens.start[numeral.to];
    if (touching && reading.unit?.kind !== 'share') return [];
    const first = span(sign < 0 ? coreFrom : numeral.from, numeral.to, (numeral.value ?? 0) * sign);
    return second ? [first, span(second.from, second.to, second.value)] : [first];
  }
  if (form !== null && reading.unit?.kind !== form) return [];
  // A magnitude in a currency's code counts (`30 MEUR`), a part of a currency does not.
  const factor = sign * Math.max(1, reading.unit?.factor ?? 1);
  const low = (numeral.value ?? 0) * factor;
  return [span(coreFrom, coreTo, second ? (low + (second.value ?? 0) * factor) / 2 : low)];
}

/** The number that a figure says: the middle of a range, the one bound of an open figure. */
export function oneNumber({ min, max }: Pick<FigureValue, 'min' | 'max'>): number | null {
  return min !== null && max !== null ? (min + max) / 2 : (min ?? max);
}
