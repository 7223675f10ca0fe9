import type { Finding } from '../../src/core/mention.ts';
import { indexAt, type Span } from '../../src/core/span.ts';
import type { DateValue, OperationValue } from '../../src/core/value.ts';
import { bindingWords } from './lexicon.ts';
import type { Binding, SentenceView } from './sentence.ts';
import { within } from './within.ts';

/** An operation's series with the edition that is meant. */
export interface Series {
  readonly entity: string;
  readonly edition: string | null;
  /** The stage that is spoken of, where one is. */
  readonly stage?: string | undefined;
}

/** What operations are sought in: sentences, blocks and the operations' mentions, all in the order of the text. */
export interface OperationContext {
  readonly text: string;
  readonly sentences: readonly Span[];
  readonly blocks: readonly (Span & { readonly kind: string })[];
  readonly operations: readonly Finding[];
  readonly organizations: readonly Finding[];
  readonly places: readonly Finding[];
  readonly dates: readonly Finding[];
}

function seriesOf({ entity, value }: Finding): Series | null {
  const said = value as OperationValue | null;
  return entity === null ? null : { entity, edition: said?.edition ?? null, stage: said?.stage };
}

/** Words behind which an operation is only what another is held against: `40 more than during Nelegal-2018`. */
const heldAgainst = /\b(?:than|compared (?:with|to)|comparison with|unlike|as against|versus)\b[^.;,]{0,60}$/i;

/** True where an operation, or a date, is named in its sentence only to compare with it. */
export const isCompared = (text: string, sentence: Span, named: Span): boolean =>
  heldAgainst.test(text.slice(sentence.start, named.start));

/** What stands between operations that are told of together: `Operation Nelegal and Operation Kanal`. */
const together =
  /^["”»']?(?:\s+(?:in|at|on)\s+(?:the\s+)?\p{Lu}[^,.;:()]{0,40}?)?\s*(?:,|,?\s*(?:and|or|as well as)|,\s*and)\s+(?:the\s+)?(?:(?:operations?|exercises?)\s+)?["“«']?$/iu;

/** True for what stands between two operations that are told of together. */
export const isTogether = (between: string): boolean => together.test(between.replace(/[”"“«»]/g, ''));

/** The operation of a row of them; null where the row holds different ones, so that none is the single one. */
export function singleOf(text: string, operations: readonly Finding[], one: Finding): Finding | null {
  const at = operations.indexOf(one);
  const joined = [operations[at - 1], operations[at + 1]].some((other) => {
    if (!other || other.entity === one.entity) return false;
    const [a, b] = other.start < one.start ? [other, one] : [one, other];
    return together.test(text.slice(a.end, b.start));
  });
  return joined ? null : one;
}

/** What ties an operation to the figure right before it: `260 persons in Nelegal-2018`. */
const tie =
  /^[^.,;:()]{0,60}\b(?:in|during|in the course of|as part of|under|within)(?: the)?(?: operation| exercise)? *["“«]?$/i;

/** The operation behind a figure that its own words tie it to. */
const tiedBehind = (text: string, figure: Span, inside: readonly Finding[]): Finding | undefined => {
  const next = inside.find((o) => o.start >= figure.end);
  const between = next ? text.slice(figure.end, next.start) : '';
  return next && tie.test(between) && !/\b(?:than|compared)\b|\d/i.test(between) ? next : undefined;
};

/** `40 more than Proxy-2017, which had blocked 68`: the operation that a relative clause with the figure in it is about. */
const inRelativeOf = (text: string, figure: Span, inside: readonly Finding[]): Finding | undefined => {
  const last = inside.findLast((o) => o.end <= figure.start);
  return last &&
    /^["”»']?,? (?:(?:in|during) )?(?:which|whose|when)\b[^.;:,]*$/.test(text.slice(last.end, figure.start))
    ? last
    : undefined;
};

/**
 * The operation whose results a figure may be: the one that its sentence names, nearest before it, else the one that the
 * sentence speaks of. What it is compared with, and two operations at once, are none. `named` says that the sentence itself
 * names it.
 */
export function operationOf(
  sentence: Span,
  figure: Span,
  { text, operations, sentences }: OperationContext,
  spoken: readonly (Finding | null)[],
): { series: Series; named: boolean } | null {
  const inside = within(operations, sentence);
  const told = inside.filter((o) => !isCompared(text, sentence, o));
  const here =
    tiedBehind(text, figure, inside) ??
    inRelativeOf(text, figure, inside) ??
    told.findLast((o) => o.end <= figure.start) ??
    told[0];
  const single = here && singleOf(text, inside, here);
  if (here && !single) return null;
  const named = single && seriesOf(single);
  if (named) return { series: named, named: true };
  const meant = spoken[indexAt(sentences, figure.start)];
  const series = meant ? seriesOf(meant) : null;
  return series && { series, named: false };
}

/** The year whose operations a sentence reports: `Operations in 2015 brought to light`; null for none. */
export function yearOfOperations({ terms, words }: SentenceView): string | null {
  for (const [i, term] of terms.entries()) {
    if (!words.operation_words.has(term.word) || terms[i + 1]?.word !== 'in' || terms[i + 2]?.tag !== 'DATE') continue;
    const edtf = (terms[i + 2]!.mention!.value as DateValue).edtf;
    if (edtf && /^\d{4}$/.test(edtf)) return edtf;
  }
  return null;
}

/** True where a figure reads as the result of an operation: by its verb or by what it counts. */
export function isResult(b: Binding): boolean {
  const words = bindingWords();
  if (b.action !== null && words.result_verbs.has(b.action.toLowerCase())) return true;
  // A table's head tells what was done, too: `Vehicles checked`.
  return (b.counted ?? '')
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .some((word) => words.result_nouns.has(word) || (b.how === 'table' && words.result_verbs.has(word)));
}
