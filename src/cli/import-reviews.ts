import { Fault } from '../core/errors.ts';
import type { ExtractionRecord } from '../core/record.ts';
import { type Labelled, labelledVerdicts, readLabelStudio } from '../export/label-studio-results.ts';
import { checkCorrection, targetIn } from '../report/corrections.ts';
import { visible } from '../report/visible.ts';
import { counted } from '../report/words.ts';
import { attachedReviews, findDocument, getRecord, type ReviewDraft, type Store, saveReviews } from '../store/index.ts';
import type { Output } from './output.ts';

/**
 * Makes verdicts of what people marked in Label Studio: all of the file or, where one document of it does not fit, none. What they
 * marked beside what the program found is listed, since no verdict can be on it. A file that comes twice changes nothing.
 * @throws Fault RAP_INPUT or RAP_NOT_FOUND that names what does not fit
 */
export async function importReviews(
  store: Store,
  file: string | undefined,
  { reviewer, json }: { readonly reviewer?: string; readonly json?: boolean },
  output: Output,
): Promise<void> {
  if (file === undefined) throw new Fault('RAP_USAGE', 'Say which file: rapporteur review import FILE.json');
  const found: Labelled[] = [];
  for (const task of readLabelStudio(file)) {
    const { id } = await findDocument(store, task.data.document);
    const record = await getRecord(store, id);
    if (record) found.push(checked(labelledVerdicts(task, record, reviewer ?? null), record));
  }
  const all = found.flatMap((one) => one.drafts);
  const known = await standingVerdicts(store, [...new Set(all.map(({ documentId }) => documentId))]);
  const drafts = all.filter((draft) => !known.has(keyOf(draft)));
  await saveReviews(store, drafts);
  const count = (verdict: string) => drafts.filter((draft) => draft.verdict === verdict).length;
  const regions = found.flatMap((one) => one.regions);
  const cancelled = found.reduce((sum, one) => sum + one.cancelled, 0);
  const already = all.length - drafts.length;
  const sums = { accept: count('accept'), correct: count('correct'), reject: count('reject'), already, cancelled };
  if (json) {
    output.json({ documents: found.length, ...sums, regions });
    return;
  }
  output.data(
    `${counted(found.length, 'document')}: ${sums.accept} accepted, ${sums.correct} corrected, ${sums.reject} rejected, ${already} known already; ${cancelled} cancelled annotations left out.`,
  );
  if (regions.length === 0) return;
  output.data(`${counted(regions.length, 'region')} on which the program found nothing, and no verdict can be:`);
  for (const { document, start, end, text, type } of regions)
    output.data(`  ${document} ${start}-${end} ${visible(type)}: “${visible(text)}”`);
}

type Verdict = Pick<ReviewDraft, 'documentId' | 'target' | 'targetId' | 'verdict' | 'correction' | 'reviewer'>;

/** What a verdict says, on what, by whom. */
const keyOf = ({ documentId, target, targetId, verdict, correction, reviewer }: Verdict): string =>
  JSON.stringify([documentId, target, targetId, verdict, correction ?? null, reviewer ?? null]);

/** The verdicts that hold on what is in the documents now: given once more they would say nothing new. */
async function standingVerdicts(store: Store, documents: readonly string[]): Promise<ReadonlySet<string>> {
  const attached = await attachedReviews(store, { documents });
  return new Set(attached.flatMap(({ now, ...review }) => (now === null ? [] : [keyOf({ ...review, targetId: now })])));
}

/** What is corrected goes through the check of every other verdict. */
const checked = (labelled: Labelled, record: ExtractionRecord): Labelled => ({
  ...labelled,
  drafts: labelled.drafts.map((draft) =>
    draft.correction
      ? { ...draft, correction: checkCorrection(draft.correction, record, targetIn(record, draft.targetId)) }
      : draft,
  ),
});
