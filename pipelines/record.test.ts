import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { listCases } from '../fixtures/cases.ts';
import { extractDocument } from './index.ts';

const extract = async (text: string) => (await extractDocument(new TextEncoder().encode(text), 'case.txt')).record!;

describe('a record', () => {
  test('is the same for the same bytes, and its ids come from the content', async () => {
    const [first] = listCases();
    const bytes = readFileSync(first!.file);
    const [a, b] = [await extractDocument(bytes, 'a/x.txt'), await extractDocument(bytes, 'x.txt')];
    expect(a).toEqual(b);
    expect(a.record!.id).toBe(a.record!.source.sha256.slice(0, 16));
  });

  test('leaves out the value of a date that cannot be resolved, and keeps what was said', async () => {
    const { mentions } = await extract('In October the talks were resumed by the ministers of the two States.');
    const october = mentions.find((m) => m.text === 'October')!;
    expect(october.value).toMatchObject({ kind: 'date', said: 'XXXX-10' });
    expect(october.value).not.toHaveProperty('edtf');
  });

  test('names a day that no calendar has as a problem and not as a date', async () => {
    const { mentions, problems } = await extract('The meeting of the Council was held on 31 February 2020 in Vienna.');
    expect(problems.map((p) => p.code)).toEqual(['impossible-date']);
    expect(mentions.filter((m) => m.type === 'date').map((m) => m.text)).toEqual([]);
  });

  test('of a file that cannot be read is a problem', async () => {
    const { record, failed } = await extractDocument(new Uint8Array(), 'empty.pdf');
    expect(record).toBeUndefined();
    expect(failed!.problem).toMatchObject({ code: 'empty-file', fatal: true });
    expect(failed!.source.name).toBe('empty.pdf');
  });
});
