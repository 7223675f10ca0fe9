import { precisionRecall } from './measures.ts';
import type { SpanError, SpanScores } from './score-spans.ts';
import type { PredictedSpan, SpanItem } from './span-sets.ts';

const asNumber = (value: unknown): number => Number(String(value).replaceAll(',', '').replace(/%$/, ''));

/** The same words, or numbers that are equal to one part in a million. */
export function sameValue(a: unknown, b: unknown): boolean {
  if (a == null || b == null) return false;
  if (String(a) === String(b)) return true;
  const [x, y] = [asNumber(a), asNumber(b)];
  return Math.abs(x - y) <= 1e-6 * Math.max(1, Math.abs(x));
}

/** Gold without places: each value that is predicted counts once. */
export function scoreValues(
  items: readonly SpanItem[],
  predictions: ReadonlyMap<string, readonly PredictedSpan[]>,
): SpanScores {
  const errors: SpanError[] = [];
  let [gold, predicted, right, withUnit] = [0, 0, 0, 0];
  for (const item of items) {
    const left = [...(predictions.get(item.id) ?? [])];
    gold += item.gold.length;
    predicted += left.length;
    for (const wanted of item.gold) {
      const at = left.findIndex((p) => sameValue(wanted.value, p.value));
      if (at < 0) {
        errors.push({ id: item.id, error: 'missed', gold: `${wanted.text ?? ''} = ${wanted.value}` });
        continue;
      }
      right++;
      const [hit] = left.splice(at, 1);
      if ((hit!.unit ?? '-').toLowerCase() === (wanted.unit ?? '-').toLowerCase()) withUnit++;
    }
    for (const p of left) errors.push({ id: item.id, error: 'spurious', got: `${p.text} = ${p.value}` });
  }
  return {
    mode: 'values',
    items: items.length,
    gold,
    predicted,
    exact: precisionRecall(withUnit, predicted, gold),
    overlap: precisionRecall(right, predicted, gold),
    namesF1: null,
    values: null,
    wholeItems: null,
    speakers: null,
    errors,
  };
}
