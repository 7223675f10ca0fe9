import { reviewInWords } from '../report/review-in-words.ts';
import type { DraftedVerdict } from '../report/verdict-draft.ts';
import type { QueueItem, ReviewDraft, Verdict } from '../store/index.ts';
import { shellWord } from './shell-word.ts';

/** A verdict as a key gives it. */
export interface KeyedVerdict {
  readonly verdict: Verdict;
  readonly note: string | null;
  /** Of a correction: its words as they were typed; null: the correction that holds is confirmed. */
  readonly words: string | null;
}

/** What a session of reviewing works with. */
export interface Desk {
  readonly items: readonly QueueItem[];
  /** Shows the item that is to be judged. */
  show(item: QueueItem, number: number): void;
  /** Says one line to the person. */
  say(line: string): void;
  /** The next key, as its letter; null when there are no more. */
  key(): Promise<string | null>;
  /** One line that answers a question; null when it was called off. */
  line(question: string): Promise<string | null>;
  /** Makes what is to be kept of a verdict, and tells what it replaces. @throws an Error that says what is wrong with it */
  draft(item: QueueItem, given: KeyedVerdict): Promise<Pick<DraftedVerdict, 'draft' | 'replaces'>>;
  /** Keeps a verdict at once. @returns its id */
  save(draft: ReviewDraft): Promise<string>;
}

export const keysInWords =
  'a accept what was read   r reject   c correct   k confirm the correction that holds   n note for the verdict   s skip   u undo the last verdict   q quit';

const verdictOf = { a: 'accept', r: 'reject', c: 'correct', k: 'correct' } as const;

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
      const found = await drafted(desk, item, key, note);
      if (!found) continue;
      const { draft, replaces } = found;
      const id = await desk.save(draft);
      given.push({ id, at, draft });
      note = null;
      at++;
      // Behind the last item no key is asked for any more.
      const [document, target] = [draft.documentId, draft.targetId].map(shellWord);
      const undo =
        at < desk.items.length
          ? 'u takes it back'
          : `to take it back: rapporteur review ${document} ${target} --undo --verdict ${id}`;
      desk.say(`Kept: ${reviewInWords(draft.verdict, draft.correction, replaces)}; ${undo}.`);
    }
  }
  return given.length;
}

type Key = keyof typeof verdictOf | 'n' | 's' | 'u' | 'q';

async function nextKey(desk: Desk): Promise<Key | null> {
  for (;;) {
    const key = await desk.key();
    if (key === null || 'arcknsuq'.includes(key)) return key as Key | null;
    desk.say(keysInWords);
  }
}

/** The verdict of a key; null where it was called off, or what is wrong with it has been said. */
async function drafted(desk: Desk, item: QueueItem, key: keyof typeof verdictOf, note: string | null) {
  const words = key === 'c' ? await desk.line('right is (FIELD=VALUE; several with ;): ') : null;
  if (key === 'c' && !words?.trim()) return null;
  try {
    return await desk.draft(item, { verdict: verdictOf[key], note, words });
  } catch (error) {
    const { message, advice } = error as { message: string; advice?: string };
    desk.say([message, advice].filter(Boolean).join(' '));
    return null;
  }
}
