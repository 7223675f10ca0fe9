import type { CorrectionNews } from '../report/correction-news.ts';
import { reviewInWords } from '../report/review-in-words.ts';
import type { QueueItem, ReviewDraft } from '../store/index.ts';

/** What a session of reviewing works with. */
export interface Desk {
  readonly items: readonly QueueItem[];
  readonly reviewer: string | null;
  /** Shows the item that is to be judged. */
  show(item: QueueItem, number: number): void;
  /** Says one line to the person. */
  say(line: string): void;
  /** The next key, as its letter; null when there are no more. */
  key(): Promise<string | null>;
  /** One line that answers a question; null when it was called off. */
  line(question: string): Promise<string | null>;
  /** Reads a correction, and what it replaces. @throws an Error that says what is wrong with it */
  read(item: QueueItem, words: string): Promise<CorrectionNews>;
  /** Keeps a verdict at once. @returns its id */
  save(draft: ReviewDraft): Promise<string>;
}

export const keysInWords =
  'a accept   r reject   c correct   n note for the verdict   s skip   u undo the last verdict   q quit';

/**
 * Goes through the items, one key a verdict; each is kept at once, so that nothing is lost however the session ends.
 * @returns how many verdicts were given and not taken back
 */
export async function reviewSession(desk: Desk): Promise<number> {
  const given: { readonly id: string; readonly at: number; readonly draft: ReviewDraft }[] = [];
  let note: string | null = null;
  for (let at = 0; at < desk.items.length; ) {
    const item = desk.items[at]!;
    desk.show(item, at + 1);
    const about = { documentId: item.documentId, target: item.target, targetId: item.id, reviewer: desk.reviewer };
    const key = await nextKey(desk);
    if (key === null || key === 'q') break;
    if (key === 's') {
      note = null;
      at++;
    } else if (key === 'n') note = (await desk.line('note: ')) || note;
    else if (key === 'u') {
      const last = given.pop();
      if (!last) desk.say('No verdict of this session is left to take back.');
      else {
        await desk.save({ ...last.draft, verdict: 'undo', correction: null, note: null, undoes: last.id });
        desk.say('Taken back.');
        at = last.at;
      }
    } else {
      const news = key === 'c' ? await askCorrection(desk, item) : null;
      if (key === 'c' && !news) continue;
      const correction = news?.correction ?? null;
      const verdict = ({ a: 'accept', r: 'reject', c: 'correct' } as const)[key];
      const draft = { ...about, verdict, correction, note };
      given.push({ id: await desk.save(draft), at, draft });
      desk.say(`Kept: ${reviewInWords(verdict, correction, news?.replaces)}; u takes it back.`);
      note = null;
      at++;
    }
  }
  return given.length;
}

type Key = 'a' | 'r' | 'c' | 'n' | 's' | 'u' | 'q';

async function nextKey(desk: Desk): Promise<Key | null> {
  for (;;) {
    const key = await desk.key();
    if (key === null || 'arcnsuq'.includes(key)) return key as Key | null;
    desk.say(keysInWords);
  }
}

async function askCorrection(desk: Desk, item: QueueItem): Promise<CorrectionNews | null> {
  const words = await desk.line('right is (FIELD=VALUE; several with ;): ');
  if (!words?.trim()) return null;
  try {
    return await desk.read(item, words);
  } catch (error) {
    const { message, advice } = error as { message: string; advice?: string };
    desk.say([message, advice].filter(Boolean).join(' '));
    return null;
  }
}
