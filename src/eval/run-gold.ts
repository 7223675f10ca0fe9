import { extractDocument } from '../../pipelines/index.ts';
import type { GoldDocument } from './gold.ts';
import type { ScorableRecord } from './scores.ts';

/**
 * Extracts every annotated document, one after the other.
 * @param told is called after each, with the problem of one that could not be read
 * @returns the records by the documents' names; documents that could not be read are missing
 */
export async function runGold(
  documents: readonly GoldDocument[],
  told: (name: string, problem: string | null) => void,
): Promise<Map<string, ScorableRecord>> {
  const records = new Map<string, ScorableRecord>();
  for (const { name, file, bytes } of documents) {
    const { record, failed } = await extractDocument(bytes, file);
    if (record) records.set(name, record as ScorableRecord);
    told(name, failed?.problem.message ?? null);
  }
  return records;
}
