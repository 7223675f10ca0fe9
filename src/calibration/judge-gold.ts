import { layersOf } from '../../pipelines/index.ts';
import { sameDate, sameNumber, wordF1 } from '../eval/agreement.ts';
import { alignDocument, type WantedMention } from '../eval/align.ts';
import type { GoldDocument, GoldMention } from '../eval/gold.ts';
import { pairUp } from '../eval/pairing.ts';
import type { ScorableMention, ScorableRecord, ScorableValue } from '../eval/scores.ts';
import { type Candidate, candidatesOf, type Judged, judge, type Verdict } from './judged.ts';

/** The least overlap ratio of a pair, as where extraction is scored. */
const least = 0.34;

const samePhrase = (wanted: unknown, got: unknown): boolean => wordF1(wanted, got) >= 0.5;

/**
 * Judges everything that is found in annotated documents, by the measures of `rapporteur eval`. What is found for an optional
 * mention is left out. Stricter than there, a period, operation or whole that the annotator did not give is wrong.
 */
export async function judgeGold(documents: readonly GoldDocument[], told: () => void): Promise<Judged[]> {
  const judged: Judged[] = [];
  for (const document of documents) {
    const { layers } = await layersOf(document.bytes, document.file);
    told();
    if (!layers) continue;
    const candidates = candidatesOf(layers);
    const byId = new Map(candidates.map((candidate) => [candidate.mention.id, candidate]));
    const mentions = candidates.map(({ mention }) => mention as ScorableMention);
    const record = { source: { name: document.file }, text: layers.read.text, mentions };
    for (const { id, quote, verdict } of verdictsOnRecord(document, record)) {
      const from = { source: 'gold', document: `gold/${document.name}`, quote };
      judged.push(judge(byId.get(id) as Candidate, verdict, from));
    }
  }
  return judged;
}

/** Judges every mention of a record by its annotations, those found for an optional mention left out. */
export function verdictsOnRecord(
  document: GoldDocument,
  record: ScorableRecord,
): { readonly id: string; readonly quote: string; readonly verdict: Verdict }[] {
  const { wanted, found } = alignDocument(document, record);
  return ['organization', 'operation', 'date', 'figure'].flatMap((type) => {
    const golds = wanted.filter((w) => w.mention.type === type);
    const outputs = found.filter((f) => f.mention.type === type);
    const pairs = pairUp(golds, outputs, least);
    const partner = new Map(pairs.map(([w, f]) => [f, w]));
    const foundFor = new Map(pairs.map(([w, f]) => [w.mention.id, f.mention.id]));
    return outputs.flatMap((f) => {
      const w = partner.get(f);
      if (w?.mention.optional) return [];
      const span = w !== undefined && w.at[0] === f.at[0] && w.at[1] === f.at[1];
      const verdict = { span, ...(w && judgeParts(w, f.mention.value ?? {}, foundFor)) };
      return [{ id: f.mention.id, quote: f.quote, verdict }];
    });
  });
}

function judgeParts(
  { mention: gold }: WantedMention,
  got: ScorableValue,
  foundFor: ReadonlyMap<string | undefined, string>,
): Verdict {
  if (gold.type === 'date') return { value: gold.value ? sameDate(gold.value, got.edtf) : null };
  if (gold.type !== 'figure') return {};
  return { value: sameFigure(gold, got), binding: sameBinding(gold, got, foundFor) };
}

/** Of an open figure only the bound that is written counts. */
function sameFigure(gold: GoldMention, got: ScorableValue): boolean {
  const open = gold.qualifier === 'under' || gold.qualifier === 'over';
  const same = open
    ? sameNumber(gold.min ?? gold.max, got.min ?? got.max)
    : sameNumber(gold.min, got.min) && sameNumber(gold.max, got.max);
  return same && (got.unit ?? '1') === (gold.unit ?? '1') && got.qualifier === gold.qualifier;
}

function sameBinding(
  gold: GoldMention,
  got: ScorableValue,
  foundFor: ReadonlyMap<string | undefined, string>,
): boolean {
  if (gold.counted && !samePhrase(gold.counted, got.counted)) return false;
  if (gold.operation ? !samePhrase(gold.operation, got.operation) : got.operation) return false;
  if (gold.period ? !sameDate(gold.period, got.period) : got.period) return false;
  return gold.partOf ? got.partOf != null && foundFor.get(gold.partOf) === got.partOf : got.partOf == null;
}
