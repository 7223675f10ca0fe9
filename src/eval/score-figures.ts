import { sameDate, sameNumber, wordF1 } from './agreement.ts';
import type { AlignedDocument, FoundMention, WantedMention } from './align.ts';
import type { Tallies } from './score.ts';
import type { FigurePart } from './scores.ts';

/** Phrases that share half their words mean the same here. */
const samePhrase = (wanted: unknown, got: unknown): boolean => wordF1(wanted, got) >= 0.5;

/** The parts that must all be right for the fact to be right; the qualifier shows in the bounds already. */
const essential: readonly FigurePart[] = ['value', 'unit', 'counted', 'operation', 'period', 'partOf'];

/** Scores what is said of each figure that was found: its bounds, unit and what it is bound to. */
export function scoreFigures(
  { document, wanted, found }: AlignedDocument,
  pairs: ReadonlyMap<WantedMention, FoundMention>,
  tallies: Tallies,
): void {
  const quotes = new Map(found.map((f) => [f.mention.id, f.quote]));
  for (const [w, f] of pairs) {
    const gold = w.mention;
    const got = f.mention.value ?? {};
    const right = new Map<FigurePart, boolean>();
    const judge = (part: FigurePart, ok: boolean, wantedValue: unknown, gotValue: unknown) => {
      right.set(part, ok);
      tallies.figure[part].of++;
      if (ok) tallies.figure[part].right++;
      else {
        const fault = { doc: document.name, type: 'figure', error: part, text: f.quote };
        tallies.errors.push({ ...fault, gold: wantedValue, got: gotValue ?? null });
      }
    };
    // Of an open figure only the bound that is written counts, on whichever side it was put.
    const open = gold.qualifier === 'under' || gold.qualifier === 'over';
    const sameValue = open
      ? sameNumber(gold.min ?? gold.max, got.min ?? got.max)
      : sameNumber(gold.min, got.min) && sameNumber(gold.max, got.max);
    judge('value', sameValue, [gold.min, gold.max], [got.min, got.max]);
    judge('qualifier', got.qualifier === gold.qualifier, gold.qualifier, got.qualifier);
    judge('unit', (got.unit ?? '1') === (gold.unit ?? '1'), gold.unit, got.unit);
    if (gold.counted) judge('counted', samePhrase(gold.counted, got.counted), gold.counted, got.counted);
    if (gold.operation) judge('operation', samePhrase(gold.operation, got.operation), gold.operation, got.operation);
    if (gold.period) judge('period', sameDate(gold.period, got.period), gold.period, got.period);
    if (gold.partOf) {
      const whole = wanted.find((other) => other.mention.id === gold.partOf);
      const wholeFound = whole && pairs.get(whole);
      const ok = got.partOf != null && wholeFound?.mention.id === got.partOf;
      judge('partOf', ok, whole?.quote ?? gold.partOf, got.partOf == null ? null : (quotes.get(got.partOf) ?? null));
    }
    const wrong = essential.filter((part) => right.get(part) === false);
    judge('fact', wrong.length === 0, null, wrong.length ? `wrong ${wrong.join(', ')}` : null);
  }
  for (const w of wanted) {
    if (w.mention.type === 'figure' && !w.mention.optional && !pairs.has(w)) tallies.figure.fact.of++;
  }
}
