import { Fault } from '../core/errors.ts';
import type { ExtractionRecord } from '../core/record.ts';
import { type Labelled, labelledVerdicts, readLabelStudio } from '../export/label-studio-results.ts';
import { checkCorrection, targetIn } from '../report/corrections.ts';
import { fieldsInWords } from '../report/review-in-words.ts';
import { visible } from '../report/visible.ts';
import { counted } from '../report/words.ts';
import type { AttachedReview } from '../store/attached-reviews.ts';
import { figurePairs } from '../store/figure-pairs.ts';
import {
  attachedReviews,
  findDocument,
  getRecord,
  type ReviewDraft,
  replacedBy,
  type Store,
  saveReviews,
  standingCorrections,
} from '../store/index.ts';
import { groupBy } from '../store/reattach.ts';
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
  const documents = [...new Set(all.map(({ documentId }) => documentId))];
  const attached = await attachedReviews(store, { documents });
  const drafts = newOf(all, attached);
  const ended = await endedBy(store, drafts, attached, documents);
  await saveReviews(store, drafts);
  const count = (verdict: string) => drafts.filter((draft) => draft.verdict === verdict).length;
  const regions = found.flatMap((one) => one.regions);
  const cancelled = found.reduce((sum, one) => sum + one.cancelled, 0);
  const already = all.length - drafts.length;
  const sums = { accept: count('accept'), correct: count('correct'), reject: count('reject'), already, cancelled };
  if (json) {
    output.json({ documents: found.length, ...sums, ended, regions });
    return;
  }
  output.data(
    `${counted(found.length, 'document')}: ${sums.accept} accepted, ${sums.correct} corrected, ${sums.reject} rejected, ${already} known already; ${cancelled} cancelled annotations left out.`,
  );
  if (ended.length > 0)
    output.data(`${counted(ended.length, 'correction')} that held before ended or replaced by these:`);
  for (const { document, id, replaces } of ended)
    output.data(`  ${document} ${id}: ${visible(fieldsInWords(replaces))}`);
  if (regions.length === 0) return;
  output.data(`${counted(regions.length, 'region')} on which the program found nothing, and no verdict can be:`);
  for (const { document, start, end, text, type } of regions)
    output.data(`  ${document} ${start}-${end} ${visible(type)}: “${visible(text)}”`);
}

type Verdict = Pick<ReviewDraft, 'documentId' | 'target' | 'targetId' | 'verdict' | 'correction' | 'reviewer'>;

/** Who says something of what. */
const personKey = ({ documentId, target, targetId, reviewer }: Verdict): string =>
  JSON.stringify([documentId, target, targetId, reviewer ?? null]);

/** What is said; a correction in the order of its fields, since the store keeps them in its own. */
const saidKey = ({ verdict, correction }: Verdict): string =>
  JSON.stringify([verdict, Object.entries(correction ?? {}).sort(([a], [b]) => (a < b ? -1 : 1))]);

/**
 * The verdicts that say something new: not those that were kept with the same time before, nor any of a person whose last word is
 * the same already. Where annotations have no time, only the last one of a person is a verdict of now.
 */
export function newOf(drafts: readonly ReviewDraft[], attached: readonly AttachedReview[]): ReviewDraft[] {
  const known = new Set<string>();
  const last = new Map<string, string>();
  for (const { now, ...review } of attached) {
    if (now === null) continue;
    const one = { ...review, targetId: now };
    known.add(`${personKey(one)} ${saidKey(one)} ${review.createdAt.getTime()}`);
    last.set(personKey(one), review.outdated ? '' : saidKey(one));
  }
  const time = ({ createdAt }: ReviewDraft) => createdAt?.getTime() ?? Number.MAX_VALUE;
  return [...groupBy(drafts, personKey)].flatMap(([person, list]) => {
    const own = [...list].sort((a, b) => time(a) - time(b));
    const final = own.at(-1)!;
    if (last.get(person) === saidKey(final)) return [];
    const fresh = own.filter((one) => !known.has(`${person} ${saidKey(one)} ${time(one)}`));
    return fresh.filter((one) => one.createdAt !== undefined || one === final);
  });
}

/** What corrections that hold say and these verdicts end or say otherwise. */
async function endedBy(
  store: Store,
  drafts: readonly ReviewDraft[],
  attached: readonly AttachedReview[],
  documents: readonly string[],
) {
  const [standingOf, pairOf] = [standingCorrections(attached), await figurePairs(store, documents)];
  return drafts.flatMap(({ documentId, target, targetId, verdict, correction }) => {
    const pair = pairOf(documentId, target, targetId);
    if (verdict === 'undo' || Object.keys(standingOf(target, pair)).length === 0) return [];
    const given = { documentId, target, now: targetId, verdict, correction: correction ?? null, outdated: false };
    const replaces = replacedBy(attached, given, pair);
    return Object.keys(replaces).length === 0 ? [] : [{ document: documentId, id: targetId, replaces }];
  });
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
