import { type PrecisionRecall, precisionRecall } from './measures.ts';
import { scoreSentences } from './score-sentences.ts';
import { sameValue, scoreValues } from './score-values.ts';
import { type Bounded, type Found, matchExactly, matchOverlapping, sortOut, withoutLead } from './span-matching.ts';
import type { PredictedSpan, SpanItem } from './span-sets.ts';

/** How a test set is scored. */
export interface SpanScoring {
  /** Only gold of these types is asked for. */
  readonly types?: ReadonlySet<string> | undefined;
  /** Gold of other types is as good as not there, so that a prediction on it is a false one. */
  readonly drop?: boolean | undefined;
  /** Only gold that bears this key is asked for. */
  readonly subset?: string | undefined;
}

/** What is wrong with one prediction or with the lack of one. */
export interface SpanError {
  readonly id: string;
  readonly error: 'missed' | 'spurious' | 'boundary' | 'value' | 'differs';
  readonly gold?: string | undefined;
  readonly got?: string | undefined;
}

/** How predictions compare with a test set. */
export interface SpanScores {
  readonly mode: 'spans' | 'values' | 'sentences';
  readonly items: number;
  readonly gold: number;
  readonly predicted: number;
  /** The very span; of values: value and unit. */
  readonly exact: PrecisionRecall;
  /** Any overlap; of values: the value. Null for sentences. */
  readonly overlap: PrecisionRecall | null;
  /** F1 where each different text counts once. */
  readonly namesF1: number | null;
  /** Null where the gold has no values. `f1` is over all that is asked for and predicted. */
  readonly values: { readonly f1: number; readonly right: number; readonly of: number } | null;
  /** Items in which all sentences are right. */
  readonly wholeItems: number | null;
  /** Of speeches: those found whose speaker is right. */
  readonly speakers: { readonly right: number; readonly of: number } | null;
  readonly errors: readonly SpanError[];
}

/** The same name, however it is capitalised and with or without the form of address. */
function sameSpeaker(a: string, b: string | undefined): boolean {
  const bare = (name: string) =>
    name
      .toLowerCase()
      .replace(/\s+/g, ' ')
      .trim()
      .replace(/^(?:mrs?|ms|miss|sir|dame|lord|lady|baroness|prince|princess|sheikh|king|queen|dr)\.? /, '');
  return b !== undefined && bare(a) === bare(b);
}

/** Compares predictions with a test set; how depends on what its gold has: sentences, spans, or values without a place. */
export function scoreSpans(
  items: readonly SpanItem[],
  predictions: ReadonlyMap<string, readonly PredictedSpan[]>,
  scoring: SpanScoring & { readonly sentences?: boolean },
): SpanScores {
  if (scoring.sentences) return scoreSentences(items, predictions);
  const placed = items.some((item) => item.gold.some((gold) => gold.start !== undefined));
  const anyGold = items.some((item) => item.gold.length > 0);
  return placed || !anyGold ? scorePlaced(items, predictions, scoring) : scoreValues(items, predictions);
}

function scorePlaced(
  items: readonly SpanItem[],
  predictions: ReadonlyMap<string, readonly PredictedSpan[]>,
  scoring: SpanScoring,
): SpanScores {
  const errors: SpanError[] = [];
  const names = { gold: new Set<string>(), predicted: new Set<string>() };
  const sums = { gold: 0, predicted: 0, exact: 0, overlap: 0, valued: 0, valueRight: 0, spoken: 0, speakerRight: 0 };
  for (const { id, text, gold } of items) {
    const quote = ({ start, end }: Bounded) => text.slice(start, end);
    const { wanted, aside } = sortOut(gold, text, scoring);
    const found: Found[] = (predictions.get(id) ?? []).map((span) => {
      const { start, end } = withoutLead(span, text);
      return { start, end, span, used: false };
    });
    sums.exact += matchExactly(wanted, found);
    matchOverlapping(wanted, found);
    for (const w of wanted) {
      const { hit } = w;
      if (hit) sums.overlap++;
      if (!hit) errors.push({ id, error: 'missed', gold: quote(w) });
      else if (hit.start !== w.start || hit.end !== w.end)
        errors.push({ id, error: 'boundary', gold: quote(w), got: quote(hit) });
      names.gold.add(quote(w).toLowerCase());
      if (w.gold.speaker != null) {
        sums.spoken++;
        if (hit && sameSpeaker(w.gold.speaker, hit.span.speaker)) sums.speakerRight++;
      }
      if (w.gold.value == null || w.gold.value === '') continue;
      sums.valued++;
      const got = hit?.span.value;
      if (hit && [w.gold.value, ...(w.gold.alts ?? [])].some((value) => sameValue(value, got))) sums.valueRight++;
      else if (hit) errors.push({ id, error: 'value', gold: `${quote(w)} = ${w.gold.value}`, got: String(got ?? '-') });
    }
    sums.gold += wanted.length;
    for (const f of found) {
      if (!f.used && aside.some((a) => a.start < f.end && f.start < a.end)) continue;
      sums.predicted++;
      names.predicted.add(quote(f).toLowerCase());
      if (!f.used) errors.push({ id, error: 'spurious', got: quote(f) });
    }
  }
  const { gold, predicted, valued, valueRight } = sums;
  const shared = [...names.predicted].filter((name) => names.gold.has(name)).length;
  return {
    mode: 'spans',
    items: items.length,
    gold,
    predicted,
    exact: precisionRecall(sums.exact, predicted, gold),
    overlap: precisionRecall(sums.overlap, predicted, gold),
    namesF1: (2 * shared) / (names.gold.size + names.predicted.size || 1),
    values: valued ? { f1: (2 * valueRight) / (predicted + gold || 1), right: valueRight, of: valued } : null,
    wholeItems: null,
    speakers: sums.spoken ? { right: sums.speakerRight, of: sums.spoken } : null,
    errors,
  };
}
