import type { Mention } from '../../src/core/mention.ts';
import { lengthOf, type Span } from '../../src/core/span.ts';
import type { FigureValue } from '../../src/core/value.ts';
import type { Signs } from './signs.ts';

/** A figure among what its sentence names. */
export interface BoundFigure {
  readonly text: string;
  readonly mention: Mention;
  readonly value: FigureValue;
  readonly sentence: Span;
  /** The mentions of its sentence. */
  readonly beside: readonly Mention[];
}

const wordsIn = (text: string): number => text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;

/** What a sentence names of each type. */
interface Named {
  readonly figures: number;
  readonly dates: readonly Mention[];
  readonly operations: number;
}

const counted = new WeakMap<readonly Mention[], Named>();

/** What the mentions of a sentence are; counted once for all its figures. */
function namedIn(beside: readonly Mention[]): Named {
  const known = counted.get(beside);
  if (known) return known;
  const of = (wanted: Mention['type']) => beside.filter(({ type }) => type === wanted);
  const named = { figures: of('figure').length, dates: of('date'), operations: of('operation').length };
  counted.set(beside, named);
  return named;
}

/** `the `, `those ` right before a figure; no word that says so is longer than this many letters with what stands around it. */
const definite = /\b(?:the|these|those|all|its|his|her|their|our)\s$/i;
const longestDefinite = 8;

/** What the distance and the number of rivals in a sentence say of what its figure is bound to, in several lists. */
export function signsOfBinding({ text, mention, value, sentence, beside }: BoundFigure): Signs[] {
  const { figures, dates, operations } = namedIn(beside);
  const before = text.slice(Math.max(sentence.start, mention.start - longestDefinite), mention.start);
  return [
    signsOfCounted(text, mention, value.counted, sentence),
    signsOfPeriod(text, mention, value, dates),
    {
      'small-count': value.unit === '1' && (value.max ?? value.min ?? 0) <= 12,
      definite: definite.test(before),
      'opens-sentence': mention.start === sentence.start,
      'long-sentence': Math.max(0, Math.log2(lengthOf(sentence) / 240)),
      'rival-figures': Math.log2(Math.max(1, figures)),
      'date-not-taken': value.period === null && dates.length > 0,
      'rival-dates': Math.log2(Math.max(1, dates.length)),
      'operation-told': value.operation !== null,
      'operation-from-elsewhere': value.operation !== null && operations === 0,
      'operation-not-taken': value.operation === null && operations > 0,
      'part-of-another': value.partOf !== null,
      action: value.action !== null,
    },
  ];
}

/** Where the date stands that the period is from, and what stands between. */
function signsOfPeriod(
  text: string,
  { start, end }: Mention,
  { period }: FigureValue,
  dates: readonly Mention[],
): Signs {
  if (period === null) return {};
  const gaps = dates
    .map((date) => (date.end <= start ? { from: date.end, to: start } : { from: end, to: date.start }))
    .sort((a, b) => a.to - a.from - (b.to - b.from));
  const [gap] = gaps;
  if (!gap) return { 'period-from-elsewhere': true };
  const between = text.slice(gap.from, gap.to);
  return {
    'period-told': true,
    'period-gap': Math.max(0, Math.log2(Math.max(1, between.length) / 16)),
    'period-behind-comma': /[,;:]/.test(between),
    'period-open': period.includes('..'),
  };
}

/** Where what is counted stands: behind the figure and how far, before it, or in another sentence. */
function signsOfCounted(text: string, mention: Mention, counted: string | null, sentence: Span): Signs {
  if (counted === null) return { 'counts-nothing': true };
  const first = counted.split(/\s+/).find((word) => word.length > 2) ?? counted;
  const behind = text.slice(mention.end, sentence.end).indexOf(first);
  const before = behind < 0 && text.slice(sentence.start, mention.start).includes(first);
  return {
    'counted-behind-gap': behind < 0 ? 0 : Math.log2(1 + behind / 8),
    'counted-before': before,
    'counted-elsewhere': behind < 0 && !before,
    'counted-long': Math.max(0, wordsIn(counted) - 5) / 5,
  };
}
