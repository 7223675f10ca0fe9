import { confirmedCorrection, readCorrection } from '../report/corrections.ts';
import { operationWarning } from '../report/operation-warning.ts';
import { draftVerdict } from '../report/verdict-draft.ts';
import { counted } from '../report/words.ts';
import { type QueueItem, type Store, saveReview } from '../store/index.ts';
import type { Output } from './output.ts';
import { keysInWords, reviewSession } from './review-session.ts';
import { itemText } from './review-text.ts';
import { terminalKeys } from './terminal-keys.ts';

/** Reviews a queue at the terminal that the program runs in. */
export async function reviewAtTerminal(
  store: Store,
  { items, total }: { readonly items: readonly QueueItem[]; readonly total: number },
  orphaned: number,
  reviewer: string | null,
  output: Output,
): Promise<void> {
  if (orphaned > 0)
    output.say(`${counted(orphaned, 'verdict')} on words that are not found any more; see --json under “orphaned”.`);
  if (items.length === 0) {
    output.say('Nothing is left to review.');
    return;
  }
  const { key, line } = terminalKeys(process.stdin, process.stdout);
  output.say(keysInWords);
  const given = await reviewSession({
    ...{ items, key, line, say: output.say, save: (draft) => saveReview(store, draft) },
    show: (item, number) => output.data(`\n${number} of ${total}  ${itemText(item, output)}`),
    draft: async ({ documentId: document, id }, { verdict, note, words }) => {
      const drafted = await draftVerdict(
        store,
        { ...{ document, id, verdict }, note: note ?? undefined, reviewer: reviewer ?? undefined },
        (record, target, standing) =>
          words === null
            ? confirmedCorrection(record, target, standing)
            : readCorrection(
                words.split(';').filter((word) => word.trim() !== ''),
                ...([record, target, standing] as const),
              ),
      );
      const warning = await operationWarning(store, drafted.draft.correction ?? {});
      if (warning !== null) output.say(warning);
      return drafted;
    },
  });
  output.say(
    `${counted(given, 'verdict')} kept; \`rapporteur review\` goes on from here, and \`rapporteur review DOC ID --undo\` takes one back.`,
  );
}
