import type { Finding } from '../../src/core/mention.ts';
import type { OperationValue } from '../../src/core/value.ts';
import { isTogether, type Series } from './operation.ts';
import { type Binding, isTime, type SentenceView } from './sentence.ts';

/**
 * `During Operations Granit and Reef, 45 and 60 people were detained, respectively`: each figure of a sentence has the operation
 * at its own position, where one row of operations is as long as the figures are many. Empty for other sentences.
 * @param operations those of the sentence, in the order of the text
 */
export function respectiveOperations(
  { terms, text }: SentenceView,
  bindings: readonly Binding[],
  operations: readonly Finding[],
): ReadonlyMap<Binding, Series> {
  const found = new Map<Binding, Series>();
  if (operations.length < 2 || !terms.some((t) => t.word === 'respectively')) return found;
  const figures = bindings.filter((b) => !isTime(b.value));
  const rowed = operations.every((o, i) => i === 0 || isTogether(text.slice(operations[i - 1]!.end, o.start)));
  if (!rowed || figures.length !== operations.length) return found;
  for (const [i, b] of figures.entries()) {
    const { entity, value } = operations[i]!;
    const said = value as OperationValue | null;
    if (entity !== null) found.set(b, { entity, edition: said?.edition ?? null, stage: said?.stage });
  }
  return found;
}
