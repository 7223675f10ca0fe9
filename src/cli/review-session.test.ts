import { expect, test } from '@jest/globals';
import type { Correction, QueueItem, ReviewDraft } from '../store/index.ts';
import { reviewSession } from './review-session.ts';

const item = (id: string): QueueItem => ({
  ...{
    documentId: 'd',
    documentName: 'd.txt',
    target: 'mention',
    id,
    type: 'date',
    page: null,
    quote: id,
    sentence: id,
  },
  ...{
    offset: 0,
    entity: null,
    value: null,
    whole: null,
    table: null,
    rules: [],
    evidence: [],
    confidence: 0.5,
    claims: 0,
    teaches: 0.25,
    correction: {},
  },
});

/** A session on three things with these keys; lines answer what is asked, in turn. */
async function session(keys: string, lines: string[] = []) {
  const saved: ReviewDraft[] = [];
  const shown: string[] = [];
  const said: string[] = [];
  const left = [...keys];
  const count = await reviewSession({
    items: ['one', 'two', 'three'].map(item),
    show: ({ id }) => shown.push(id),
    say: (line) => said.push(line),
    key: async () => left.shift() ?? null,
    line: async () => lines.shift() ?? null,
    draft: async ({ documentId, target, id: targetId }, { verdict, note, words }) => {
      if (words !== null && !words.includes('=')) throw new Error(`“${words}” is no correction`);
      const correction = verdict === 'correct' ? { edtf: words?.split('=')[1] ?? '2015' } : null;
      const replaces: Correction = words === null ? {} : { edtf: '2015' };
      return { draft: { documentId, target, targetId, verdict, note, correction, reviewer: 'A' }, replaces };
    },
    save: async (draft) => `review-${saved.push(draft)}`,
  });
  return { saved: saved.map(({ targetId, verdict }) => [targetId, verdict]), drafts: saved, shown, said, count };
}

test('one key a verdict, kept at once; what is skipped has none', async () => {
  const { saved, shown, count, drafts } = await session('asr');
  expect(saved).toEqual([
    ['one', 'accept'],
    ['three', 'reject'],
  ]);
  expect(shown).toEqual(['one', 'two', 'three']);
  expect(count).toBe(2);
  expect(drafts[0]).toMatchObject({ documentId: 'd', target: 'mention', reviewer: 'A', note: null });
});

test('undo takes the last verdict back and comes again to what it was on', async () => {
  const { saved, shown, drafts, count, said } = await session('aurq');
  expect(saved).toEqual([
    ['one', 'accept'],
    ['one', 'undo'],
    ['one', 'reject'],
  ]);
  expect(drafts[1]!.undoes).toBe('review-1');
  expect(shown).toEqual(['one', 'two', 'one', 'two']);
  expect([count, said]).toEqual([
    1,
    ['Kept: accept; u takes it back.', 'Taken back.', 'Kept: reject; u takes it back.'],
  ]);
  expect((await session('uq')).said[0]).toContain('No verdict');
});

test('a note goes with the next verdict only, and an unknown key says which there are', async () => {
  const { drafts, said } = await session('xnar', ['seen in the original']);
  expect(drafts.map(({ note }) => note)).toEqual(['seen in the original', null]);
  expect(said[0]).toContain('a accept');
});

test('a correction that says nothing right is asked for again and never kept', async () => {
  const { drafts, said, shown } = await session('cccq', ['nonsense', '', 'edtf=2016-06']);
  expect(drafts).toMatchObject([{ targetId: 'one', verdict: 'correct', correction: { edtf: '2016-06' } }]);
  expect(said).toEqual([
    '“nonsense” is no correction',
    'Kept: correct edtf=2016-06 (replaces edtf=2015); u takes it back.',
  ]);
  expect(shown).toEqual(['one', 'one', 'one', 'two']);
});

test('the last one says how it is taken back without a key, and k confirms the correction that holds', async () => {
  const { said, drafts } = await session('aka');
  expect(drafts[1]).toMatchObject({ verdict: 'correct', correction: { edtf: '2015' } });
  expect(said).toEqual([
    'Kept: accept; u takes it back.',
    'Kept: correct edtf=2015; u takes it back.',
    'Kept: accept; to take it back: rapporteur review d three --undo --verdict review-3.',
  ]);
});
