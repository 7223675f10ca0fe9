import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { sampleRecord } from '../store/sample-record.ts';
import { labelStudioTask } from './label-studio.ts';
import { type LabelledTask, labelledVerdicts, readLabelStudio } from './label-studio-results.ts';

const record = sampleRecord({
  text: 'News 🌍 of the OSCE Centre in Bishkek: 40 boats were seen in May by nobody.',
  mentions: [
    { type: 'organization', quote: 'OSCE Centre', entity: 'OSCE Centre' },
    { type: 'figure', quote: '40 boats', figure: { min: 40, max: 40 } },
    { type: 'date', quote: 'May' },
    { type: 'place', quote: 'Bishkek' },
  ],
});
const idOf = (quote: string) => record.mentions.find(({ text }) => text === quote)!.id;
const { data } = labelStudioTask(record) as { data: { text: string; document: string } };

/** A region as Label Studio gives it back, in code points. */
function region(words: string, label: string) {
  const start = [...record.text.slice(0, record.text.indexOf(words))].length;
  return { type: 'labels', value: { start, end: start + [...words].length, text: words, labels: [label] } };
}
const task = (result: object[], more: object = {}): LabelledTask => ({
  data,
  annotations: [
    { result, completed_by: 3, created_at: '2026-01-02T03:04:05Z', ...more },
  ] as LabelledTask['annotations'],
});

test('same span and label accepts, other bounds or label correct, missing rejects, and new regions are told', () => {
  const { drafts, regions } = labelledVerdicts(
    task([
      region('40 boats', 'figure'),
      region('OSCE Centre in Bishkek', 'organization'),
      region('May', 'person'),
      region('nobody', 'person'),
      { type: 'relation', from_id: 'a', to_id: 'b' },
    ]),
    record,
    null,
  );
  const verdicts = new Map(drafts.map((draft) => [draft.targetId, draft]));
  const words = 'OSCE Centre in Bishkek';
  const start = record.text.indexOf(words);
  expect(verdicts.get(idOf('40 boats'))).toMatchObject({
    verdict: 'accept',
    target: 'mention',
    reviewer: 'Label Studio 3',
  });
  expect(verdicts.get(idOf('OSCE Centre'))).toMatchObject({
    ...{ verdict: 'correct', correction: { start, end: start + words.length, text: words, type: 'organization' } },
    createdAt: new Date('2026-01-02T03:04:05Z'),
  });
  expect(verdicts.get(idOf('May'))).toMatchObject({ verdict: 'correct', correction: { type: 'person', text: 'May' } });
  // It lies inside of a longer region that is another mention’s.
  expect(verdicts.get(idOf('Bishkek'))).toMatchObject({ verdict: 'reject' });
  const at = record.text.indexOf('nobody');
  expect(regions).toEqual([{ document: record.id, start: at, end: at + 6, text: 'nobody', type: 'person' }]);
});

test('what was called off is no verdict, and a name that is given is whose it is', () => {
  const cancelled = labelledVerdicts(task([], { was_cancelled: true }), record, 'A');
  expect(cancelled).toEqual({ drafts: [], regions: [], cancelled: 1 });
  const { drafts } = labelledVerdicts(task([]), record, 'A');
  expect(drafts.map(({ verdict, reviewer }) => [verdict, reviewer])).toEqual(
    record.mentions.map(() => ['reject', 'A']),
  );
});

test('another text and another form are refused, with what is wrong', () => {
  const other = { ...task([]), data: { ...data, text: 'News' } };
  expect(() => labelledVerdicts(other, record, null)).toThrow('another one in the file than in the store');
  const folder = mkdtempSync(join(tmpdir(), 'rapporteur-labels-'));
  const file = join(folder, 'labels.json');
  const read = (text: string) => {
    writeFileSync(file, text);
    return () => readLabelStudio(file);
  };
  expect(read('{')).toThrow('cannot be read as JSON');
  expect(read('[{"data":{"text":"News"}}]')).toThrow('0.data.document');
  expect(read(JSON.stringify([task([region('May', 'date')])]))()).toHaveLength(1);
  rmSync(folder, { recursive: true });
});
