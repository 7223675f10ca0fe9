import { expect, test } from '@jest/globals';
import { sampleRecord } from '../store/sample-record.ts';
import { renderReport } from './render.ts';
import { sampleModel } from './sample-model.ts';
import { fieldsRead, saidInWords, verdictInWords } from './verdict-in-words.ts';

const record = sampleRecord({
  text: 'The Harbour Guard seized over 500 boats.',
  mentions: [{ type: 'figure', quote: 'over 500', figure: { min: 500, qualifier: 'over', counted: 'boats' } }],
});
const given = {
  verdict: 'correct',
  correction: { min: 400, period: null, counted: 'ships' },
  ...{ reviewer: 'Ana', note: null, outdated: false, createdAt: new Date('2026-11-30T12:00:00Z') },
} as const;

test('a verdict is told with who gave it, when, and what was read', () => {
  for (const { id } of [...record.mentions, ...record.facts])
    expect(verdictInWords(given, fieldsRead(record, id))).toBe(
      'Ana, 30 November 2026: corrected min=400 (read 500), period=none (read none), counted=ships (read boats)',
    );
  const bare = { ...given, verdict: 'accept', correction: null, reviewer: null, note: 'seen' } as const;
  expect(verdictInWords(bare)).toBe('somebody, 30 November 2026: accepted (“seen”)');
});

test('of another reading it does not say what was read', () => {
  expect(verdictInWords({ ...given, outdated: true }, fieldsRead(record, record.facts[0]!.id))).toBe(
    'Ana, 30 November 2026: corrected min=400, period=none, counted=ships, when the program said something else of it',
  );
  expect(saidInWords({ verdict: 'reject', correction: null, outdated: false })).toBe('rejected');
});

test.each(['markdown', 'html'] as const)('a report as %s lists what was rejected and corrected', async (format) => {
  const text = await renderReport(sampleModel, format);
  expect(text).toMatch(/Reviewers found 1 reading wrong and accepted 2\./);
  expect(text).toMatch(/over 500[^\n]*corrected min=400[^\n]*Ana[^\n]*2025-06-29/);
  expect(text).toContain(', and 3 more like it');
});

test('without verdicts there is no section of them', async () => {
  const text = await renderReport({ ...sampleModel, verdicts: [] }, 'markdown');
  expect(text).not.toContain('## Verdicts');
});
