import { expect, test } from '@jest/globals';
import type { Correction } from '../store/reviews.ts';
import { sampleRecord } from '../store/sample-record.ts';
import { correctionNews } from './correction-news.ts';
import { readCorrection, targetIn } from './corrections.ts';

const record = sampleRecord({
  text: 'The Harbour Guard seized 651 boats in May.',
  mentions: [
    { type: 'organization', quote: 'Harbour Guard', entity: 'Coast Guard' },
    { type: 'figure', quote: '651', figure: { min: 651, max: 651, counted: 'boats', edition: '2015' } },
  ],
});
const [guard, boats] = record.mentions.map(({ id }) => targetIn(record, id));
const claim = targetIn(record, record.facts[0]!.id);
const news = (words: string[], target = claim, standing: Correction = {}) =>
  correctionNews(readCorrection(words, record, target, standing), target, standing);

test.each([
  [['counted=boats'], claim, 'counted boats'],
  [['min=651'], boats!, 'min 651, max 651'],
  [['modality=asserted', 'place=none'], claim, 'modality asserted, place none'],
  [['text=Harbour Guard', 'entity=Coast Guard'], guard!, 'text Harbour Guard'],
])('what was read already is no correction: %j', (words, target, said) => {
  expect(() => news(words, target)).toThrow(said);
});

test('beside what is otherwise, what was read already is left out, but for a number or place as a whole', () => {
  expect(news(['counted=ships', 'edition=2015'])).toEqual({ counted: 'ships' });
  expect(news(['min=651', 'max=none', 'qualifier=over'])).toEqual({
    min: 651,
    max: null,
    qualifier: 'over',
  });
  expect(news(['text=Guard'], guard!)).toMatchObject({ text: 'Guard', start: 12, end: 17 });
});

test('what somebody corrected before may be set right again, or confirmed', () => {
  const standing = { counted: 'ships', min: 600, max: 600 };
  for (const counted of ['barges', 'boats', 'ships'])
    expect(news([`counted=${counted}`], claim, standing)).toEqual({ counted });
});

test('over a corrected number all of it is said, so that it stays the same once that is taken back', () => {
  const over = news(['qualifier=over'], claim, { min: 600, max: 600 });
  expect(over).toEqual({ min: 600, max: null, qualifier: 'over' });
  expect(news(['counted=ships'], claim, { min: 600, max: 600 })).toEqual({ counted: 'ships' });
});

test('a new end of a number is held against the number as it was corrected', () => {
  const range = { min: 600, max: 700, qualifier: 'range' };
  expect(news(['min=650'], claim, range)).toEqual({ min: 650, max: 700, qualifier: 'range' });
  expect(() => news(['max=550'], claim, range)).toThrow('min would be 600');
});
