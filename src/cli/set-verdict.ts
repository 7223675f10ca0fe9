import { Fault } from '../core/errors.ts';
import { readCorrection, targetIn } from '../report/corrections.ts';
import { visible } from '../report/visible.ts';
import { attachedReviews, findDocument, getRecord, type ReviewDraft, type Store, saveReview } from '../store/index.ts';
import type { Output } from './output.ts';

/** What the command line says of one verdict. */
export interface VerdictOptions {
  readonly accept?: boolean;
  readonly reject?: boolean;
  readonly correct?: readonly string[];
  readonly undo?: boolean;
  readonly note?: string;
  readonly reviewer?: string;
  readonly json?: boolean;
}

const kinds = ['accept', 'reject', 'correct', 'undo'] as const;

/**
 * Sets one verdict, and says so.
 * @throws Fault RAP_USAGE where it is none or several, or the correction says nothing; RAP_NOT_FOUND where it is on nothing
 */
export async function setVerdict(
  store: Store,
  doc: string,
  id: string | undefined,
  options: VerdictOptions,
  output: Output,
): Promise<void> {
  const [verdict, ...more] = kinds.filter((kind) => options[kind]);
  if (id === undefined)
    throw new Fault('RAP_USAGE', 'Say which mention or claim is judged: rapporteur review DOC ID --accept', {
      advice: `List them with \`rapporteur review --document ${doc} --json\`.`,
    });
  if (!verdict || more.length > 0)
    throw new Fault('RAP_USAGE', 'Give one verdict: --accept, --reject, --correct FIELD=VALUE or --undo.');
  const { id: documentId } = await findDocument(store, doc);
  // As the store shows it, with what was said of who is who.
  const record = await getRecord(store, documentId);
  if (!record) throw new Fault('RAP_NOT_FOUND', `There is no document ${doc}.`);
  const target = targetIn(record, id);
  const about = { documentId, target: target.target, targetId: id };
  const who = { note: options.note ?? null, reviewer: options.reviewer ?? null };
  const draft: ReviewDraft = { ...about, ...who, verdict };
  const kept =
    verdict === 'undo'
      ? { ...draft, undoes: await lastVerdict(store, about, options.reviewer) }
      : { ...draft, correction: verdict === 'correct' ? readCorrection(options.correct!, record, target) : null };
  const review = await saveReview(store, kept);
  if (options.json) output.json({ id: review, ...kept });
  else output.data(`${id}: ${verdict} “${visible(record.text.slice(target.found.start, target.found.end))}”`);
}

async function lastVerdict(
  store: Store,
  { documentId, target, targetId }: Pick<ReviewDraft, 'documentId' | 'target' | 'targetId'>,
  reviewer: string | undefined,
): Promise<string> {
  const all = await attachedReviews(store, { documents: [documentId] });
  const last = all
    .filter((one) => one.target === target && one.now === targetId)
    .filter((one) => reviewer === undefined || one.reviewer === reviewer)
    .at(-1);
  if (!last) throw new Fault('RAP_NOT_FOUND', `No verdict on ${targetId} is there to take back.`);
  return last.id;
}
