import { precisionRecall } from './measures.ts';
import type { SpanError, SpanScores } from './score-spans.ts';
import type { PredictedSpan, SpanItem } from './span-sets.ts';

/** Compares sentences: only the very span counts, and an item is whole when all of its sentences are right and no more. */
export function scoreSentences(
  items: readonly SpanItem[],
  predictions: ReadonlyMap<string, readonly PredictedSpan[]>,
): SpanScores {
  const errors: SpanError[] = [];
  let [gold, predicted, right, whole] = [0, 0, 0, 0];
  for (const item of items) {
    const found = predictions.get(item.id) ?? [];
    const places = new Set(found.map(({ start, end }) => `${start}-${end}`));
    const hits = item.gold.filter(({ start, end }) => places.has(`${start}-${end}`)).length;
    gold += item.gold.length;
    predicted += found.length;
    right += hits;
    if (hits === item.gold.length && found.length === hits) whole++;
    else {
      const show = (spans: readonly { start?: number | undefined; end?: number | undefined }[]) =>
        spans.map(({ start, end }) => item.text.slice(start, end)).join(' ⏐ ');
      errors.push({ id: item.id, error: 'differs', gold: show(item.gold), got: show(found) });
    }
  }
  return {
    mode: 'sentences',
    items: items.length,
    gold,
    predicted,
    exact: precisionRecall(right, predicted, gold),
    overlap: null,
    namesF1: null,
    values: null,
    wholeItems: whole,
    speakers: null,
    errors,
  };
}
