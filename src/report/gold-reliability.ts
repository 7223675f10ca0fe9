import { createHash } from 'node:crypto';
import { verdictsOnRecord } from '../calibration/judge-gold.ts';
import type { ExtractionRecord } from '../core/record.ts';
import { readGoldFolder } from '../eval/gold.ts';
import type { ScorableRecord } from '../eval/scores.ts';
import type { DocumentRow } from '../store/index.ts';
import { type Outcome, type Reliability, reliabilityOf } from './reliability.ts';

/**
 * How far the confidence of stored documents holds where they are annotated: of the annotated documents in a folder those whose
 * bytes are among the documents. A mention is right in words, type and value, a figure's claim also in all that it is bound to.
 * @param recordOf gives the record as it is stored
 * @throws Fault RAP_INPUT where the folder has no annotated documents or one cannot be read
 */
export async function annotatedReliability(
  folder: string,
  documents: readonly Pick<DocumentRow, 'id' | 'sha256'>[],
  recordOf: (id: string) => Promise<ExtractionRecord | null>,
): Promise<Reliability[]> {
  const stored = new Map(documents.map(({ sha256, id }) => [sha256, id]));
  const outcomes = { mentions: [] as Outcome[], 'claims of figures': [] as Outcome[] };
  for (const annotated of readGoldFolder(folder)) {
    const id = stored.get(createHash('sha256').update(annotated.bytes).digest('hex'));
    const record = id === undefined ? null : await recordOf(id);
    if (!record) continue;
    const mentions = new Map(record.mentions.map((mention) => [mention.id, mention]));
    const claims = new Map(
      record.facts.filter(({ type }) => type === 'figure').map((fact) => [fact.mentions[0], fact]),
    );
    for (const { id: mention, verdict } of verdictsOnRecord(annotated, record as ScorableRecord)) {
      const { span, value = true, binding } = verdict;
      if (value === null) continue;
      const right = span === true && value;
      outcomes.mentions.push({ confidence: mentions.get(mention)!.confidence, right });
      const claim = claims.get(mention);
      // A figure whose words are not annotated has no binding that could be right.
      if (claim && (binding != null || !right))
        outcomes['claims of figures'].push({ confidence: claim.confidence, right: right && binding === true });
    }
  }
  return (['mentions', 'claims of figures'] as const).map((what) =>
    reliabilityOf({ what, by: 'annotations' }, outcomes[what]),
  );
}
