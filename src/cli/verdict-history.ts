import { isoMinute } from '../report/iso-minute.ts';
import { reviewInWords } from '../report/review-in-words.ts';
import { visible } from '../report/visible.ts';
import { findDocument, type PastReview, reviewHistory, type Store } from '../store/index.ts';
import type { Output } from './output.ts';

/**
 * Prints every verdict of a document, or of one mention or claim of it, the oldest first, also those that were taken back.
 * @throws Fault RAP_NOT_FOUND where there is no such document
 */
export async function printHistory(
  store: Store,
  doc: string,
  id: string | undefined,
  output: Output,
  json = false,
): Promise<void> {
  const found = await reviewHistory(store, (await findDocument(store, doc)).id, id);
  if (json) output.json(found);
  else if (found.length > 0) output.data(found.map(line).join('\n'));
  else output.say('Nobody has judged it yet.');
}

/** `2026-11-30 12:00 UTC Ana on figure-5-8 “40 boats”: correct counted=ships (“checked”); taken back by Ana, 2026-11-30 12:05 UTC`. */
function line({
  createdAt,
  reviewer,
  targetId,
  now,
  words,
  quote,
  verdict,
  correction,
  note,
  undone,
}: PastReview): string {
  const parts = [
    `${isoMinute(createdAt)} ${visible(reviewer ?? 'somebody')} on ${now ?? `${targetId}, whose words are gone`} “${visible(words ?? quote)}”: `,
    reviewInWords(verdict, correction),
    note === null ? '' : ` (“${visible(note)}”)`,
    undone ? `; taken back by ${visible(undone.reviewer ?? 'somebody')}, ${isoMinute(undone.createdAt)}` : '',
  ];
  return parts.join('');
}
