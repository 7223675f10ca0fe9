import { expect, test } from '@jest/globals';
import { explain } from './explain.ts';
import type { ExtractionRecord } from './record.ts';

const paragraphs = [
  'Before,¹ eight ships² sank;³ others fled.',
  'Nine came.⁴',
  '¹ One.',
  '² Two.',
  '³ Three.',
  '⁴ Four.',
];
const text = paragraphs.join('\n\n');
const at = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
const figure = {
  ...at('eight ships'),
  ...{ id: 'figure-1', type: 'figure', text: 'eight ships', value: null, rules: [], confidence: 0.5, page: null },
  evidence: [
    { name: 'weak', weight: 0.1, note: '' },
    { name: 'against', weight: -2, note: '' },
  ],
};
const record = {
  text,
  blocks: paragraphs.map((words) => ({ kind: 'paragraph', ...at(words) })),
  pages: [],
  mentions: [figure],
  facts: [{ ...figure, id: 'fact-1', type: 'figure', roles: {}, modality: 'denied', mentions: ['figure-1'] }],
  notes: ['¹', '²', '³', '⁴'].map((mark) => ({ ...at(mark), note: at(paragraphs.find((one) => one[0] === mark)!) })),
} as unknown as ExtractionRecord;

test('an explanation has the notes in and behind its quote, but none before it or in another paragraph', () => {
  expect(explain(record, 'figure-1', [])?.notes).toEqual(['² Two.', '³ Three.']);
});

test('the weightiest evidence comes first, whichever way it speaks; a mention names the facts that cite it', () => {
  const found = explain(record, 'figure-1', []);
  expect(found?.evidence.map(({ name }) => name)).toEqual(['against', 'weak']);
  expect(found?.citedBy).toEqual(['fact-1']);
  expect(found?.modality).toBeNull();
  expect(explain(record, 'fact-1', [])).toMatchObject({ modality: 'denied', citedBy: [] });
  expect(explain(record, 'nothing', [])).toBeNull();
});
