import { sameDate } from './agreement.ts';
import type { AlignedDocument, FoundMention, WantedMention } from './align.ts';
import { pairUp } from './pairing.ts';
import type { Tallies } from './score.ts';
import type { ScoredType } from './scores.ts';

/** The least overlap ratio of a pair that counts as found. */
const least = 0.34;

/**
 * Scores the mentions of each type: spans, entities, editions, dates.
 * @returns the figures that were found, each with what was found for it
 */
export function scoreMentions(
  { document, wanted, found }: AlignedDocument,
  types: readonly ScoredType[],
  tallies: Tallies,
): Map<WantedMention, FoundMention> {
  const figures = new Map<WantedMention, FoundMention>();
  for (const type of types) {
    const golds = wanted.filter((w) => w.mention.type === type);
    const outputs = found.filter((f) => f.mention.type === type);
    const all = pairUp(golds, outputs, least);
    // What was found for an optional mention is set aside: it is neither right nor wrong.
    const pairs = all.filter(([w]) => !w.mention.optional);
    const aside = new Set(all.filter(([w]) => w.mention.optional).map(([, f]) => f));
    const counted = outputs.filter((f) => !aside.has(f));
    const required = golds.filter((w) => !w.mention.optional);
    const exact = new Set(pairs.filter(([w, f]) => w.at[0] === f.at[0] && w.at[1] === f.at[1]).map(([, f]) => f));

    const tally = tallies.mentions[type];
    tally.gold += required.length;
    tally.predicted += counted.length;
    tally.relaxed += pairs.length;
    tally.strict += exact.size;

    const paired = new Set(pairs.flat());
    const fault = (error: string, text: string, gold?: unknown, got?: unknown) =>
      tallies.errors.push({ doc: document.name, type, error, text, gold, got });
    for (const f of counted) {
      const { confidence } = f.mention;
      if (typeof confidence === 'number') tallies.outcomes.push({ confidence, right: exact.has(f) });
      if (!paired.has(f)) fault('spurious', f.quote);
    }
    for (const w of required) if (!paired.has(w)) fault('missed', w.quote);
    for (const [w, f] of pairs) {
      if (!exact.has(f)) fault('boundary', f.quote, w.quote);
      if (type === 'organization' || type === 'operation') {
        tallies.clusters[type].push({
          gold: `${document.name}:${w.mention.entity}`,
          output: `${document.name}:${f.mention.entity ?? f.quote}`,
        });
      }
      if (type === 'operation' && w.mention.edition) {
        tallies.edition.of++;
        const got = f.mention.value?.edition;
        if (String(got ?? '') === String(w.mention.edition)) tallies.edition.right++;
        else fault('edition', f.quote, w.mention.edition, got ?? null);
      }
      if (type === 'date' && w.mention.value) {
        tallies.dateValue.of++;
        const got = f.mention.value?.edtf;
        if (sameDate(w.mention.value, got)) tallies.dateValue.right++;
        else fault('value', f.quote, w.mention.value, got ?? null);
      }
      if (type === 'figure') figures.set(w, f);
    }
  }
  return figures;
}
