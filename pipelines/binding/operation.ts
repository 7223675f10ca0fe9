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

const seriesOf = (f: Finding): Series | null =>
  f.entity === null ? null : { entity: f.entity, edition: (f.value as OperationValue | null)?.edition ?? null };

/**
 * The operation whose results a figure may be: the one that its sentence names, nearest before it, else the one that the
 * sentence speaks of. `named` says that the sentence itself names it.
 */
export function operationOf(
  sentence: Span,
  figure: Span,
  { operations, sentences }: OperationContext,
  spoken: readonly (Finding | null)[],
): { series: Series; named: boolean } | null {
  const inside = within(operations, sentence);
  const here = inside.findLast((o) => o.end <= figure.start) ?? inside[0];
  const named = here && seriesOf(here);
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
