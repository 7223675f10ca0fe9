import { Fault } from '../core/errors.ts';
import { readCorrection } from '../report/corrections.ts';
import { draftVerdict } from '../report/verdict-draft.ts';
import { visible } from '../report/visible.ts';
import { refreshGroups, type Store, saveReview } from '../store/index.ts';
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
  const { note, reviewer } = options;
  const { draft, quote } = await draftVerdict(store, { document: doc, id, verdict, note, reviewer }, (record, target) =>
    readCorrection(options.correct ?? [], record, target),
  );
  const review = await saveReview(store, draft);
  // The verdict is kept by now, whatever becomes of the rest; who asks for comparisons works them out anew.
  await refreshGroups(store).catch((error: Error) =>
    output.say(`The verdict is kept; claims could not be told apart anew yet: ${error.message}`),
  );
  if (options.json) output.json({ id: review, ...draft });
  else output.data(`${id}: ${verdict} “${visible(quote)}”`);
}
