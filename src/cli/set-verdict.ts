import { Fault } from '../core/errors.ts';
import { readCorrection } from '../report/corrections.ts';
import { operationWarning } from '../report/operation-warning.ts';
import { reviewInWords } from '../report/review-in-words.ts';
import { draftVerdict } from '../report/verdict-draft.ts';
import { refreshGroups, type Store, saveReview } from '../store/index.ts';
import { wrap } from './layout.ts';
import { markedSentence } from './marked-sentence.ts';
import type { Output } from './output.ts';
import { shellWord } from './shell-word.ts';

/** What the command line says of one verdict. */
export interface VerdictOptions {
  readonly accept?: boolean;
  readonly reject?: boolean;
  readonly correct?: readonly string[];
  readonly undo?: boolean;
  /** The id of the verdict that `undo` takes back, where it is not the last one. */
  readonly verdict?: string;
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
  const { note, reviewer, verdict: undoes } = options;
  if (undoes !== undefined && verdict !== 'undo')
    throw new Fault('RAP_USAGE', 'A --verdict is named to take it back: give --undo with it.');
  const request = { document: doc, id, verdict, note, reviewer, undoes };
  const { draft, words, replaces } = await draftVerdict(store, request, (record, target, standing) =>
    readCorrection(options.correct ?? [], record, target, standing),
  );
  const review = await saveReview(store, draft);
  // The verdict is kept by now, whatever becomes of the rest; who asks for comparisons works them out anew.
  await refreshGroups(store).catch((error: Error) =>
    output.say(`The verdict is kept; claims could not be told apart anew yet: ${error.message}`),
  );
  if (options.json) output.json({ id: review, ...draft, replaces });
  else {
    output.data(wrap(`${id}: ${reviewInWords(verdict, draft.correction, replaces)}`, output.width));
    output.data(wrap(`“${markedSentence(words)}”`, output.width, '  '));
    if (verdict !== 'undo')
      output.say(`To take it back: rapporteur review ${shellWord(doc)} ${shellWord(id)} --undo --verdict ${review}`);
  }
  const warning = await operationWarning(store, draft.correction ?? {});
  if (warning !== null) output.say(warning);
}
