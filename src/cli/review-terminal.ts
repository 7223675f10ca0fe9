import { Fault } from '../core/errors.ts';
import { correctionNews, standingOn } from '../report/correction-news.ts';
import { readCorrection, targetIn } from '../report/corrections.ts';
import { counted } from '../report/words.ts';
import { getRecord, type QueueItem, type Store, saveReview } from '../store/index.ts';
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
    ...{ items, reviewer, key, line, say: output.say, save: (draft) => saveReview(store, draft) },
    show: (item, number) => output.data(`\n${number} of ${total}  ${itemText(item, output)}`),
    async read(item, words) {
      const record = await getRecord(store, item.documentId);
      if (!record) throw new Fault('RAP_NOT_FOUND', 'The document has been taken away.');
      const target = targetIn(record, item.id);
      const standing = await standingOn(store, record, target);
      const fields = words.split(';').filter((word) => word.trim() !== '');
      return correctionNews(readCorrection(fields, record, target, standing), target, standing);
    },
  });
  output.say(
    `${counted(given, 'verdict')} kept; \`rapporteur review\` goes on from here, and \`rapporteur review DOC ID --undo\` takes one back.`,
  );
}
