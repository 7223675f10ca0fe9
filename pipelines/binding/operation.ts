import type { Finding } from '../../src/core/mention.ts';
import { indexAt, type Span } from '../../src/core/span.ts';
import type { DateValue, OperationValue } from '../../src/core/value.ts';
import { bindingWords } from './lexicon.ts';
import type { Binding, SentenceView } from './sentence.ts';
import { firstFrom, within } from './within.ts';

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
  readonly documentOperation?: Series | null;
}

const seriesOf = (f: Finding): Series | null =>
  f.entity === null ? null : { entity: f.entity, edition: (f.value as OperationValue | null)?.edition ?? null };

/** How many blocks back an operation is still the one that is spoken of. */
const reach = 3;
/** Words that point back to an operation: `the operation`, `these special operations`, `Operations in 2015`. */
const pointsBack =
  /\b(?:the|this|these|that|such|its|our)(?: \p{L}+)?(?: \p{L}+)? (?:operation|campaign|exercise|initiative|stage)s?\b|^Operations?\b/iu;

/**
 * The operation that is spoken of where a figure stands: the one that its sentence names, else its block, else one named
 * shortly above that the sentence points back to, else the one that the whole document is about. `named` says that the
 * sentence itself names it.
 */
export function operationOf(
  sentence: Span,
  figure: Span,
  context: OperationContext,
): { series: Series; named: boolean } | null {
  const { operations, blocks, text } = context;
  const nearest = (span: Span): Finding | undefined => {
    const inside = within(operations, span);
    return inside.findLast((o) => o.end <= figure.start) ?? inside[0];
  };
  const here = nearest(sentence);
  const series = here && seriesOf(here);
  if (series) return { series, named: true };
  const at = indexAt(blocks, sentence.start);
  const beside = at >= 0 ? nearest(blocks[at]!) : undefined;
  const above = operations[firstFrom(operations, sentence.start) - 1];
  const last = beside ?? (above && at - indexAt(blocks, above.start) <= reach ? above : undefined);
  const meant =
    beside || (last && pointsBack.test(text.slice(sentence.start, sentence.end))) ? last && seriesOf(last) : null;
  const found = meant ?? context.documentOperation;
  return found ? { series: found, named: false } : null;
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

/** The only operation that a document names, where it names it twice or in its first lines; else null. */
export function documentOperation(operations: readonly Finding[], length: number): Series | null {
  const names = new Set(operations.map((o) => o.entity));
  const [first] = operations;
  if (names.size !== 1 || !first) return null;
  const lead = first.start < Math.min(1500, length / 4);
  return operations.length > 1 || lead ? seriesOf(first) : null;
}

/** True where a figure reads as the result of an operation: by its verb or by what it counts. */
export function isResult(b: Binding): boolean {
  const words = bindingWords();
  if (b.action !== null && words.result_verbs.has(b.action.toLowerCase())) return true;
  return (b.counted ?? '')
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .some((noun) => words.result_nouns.has(noun));
}
