import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { boundedExtract } from './bounded-extract.ts';
import { temporaryFolder } from './test-run.ts';

const folder = temporaryFolder();
const file = (name: string) => join(folder.path, name);
const settings = { home: folder.path, maxBytes: 50_000_000, maxSeconds: 1, ocr: 'off', password: null } as const;

beforeAll(() => {
  writeFileSync(file('one.txt'), 'The meeting was held on 3 May 2020.\n');
  // Minutes of work, whatever the machine.
  writeFileSync(file('slow.txt'), 'On 3 May 2020 the Council of the Union seized 500 kg of it. '.repeat(400_000));
});
afterAll(() => folder.remove());

test('a file that takes too long is ended by name, and the next one is read', async () => {
  const { extract, close } = boundedExtract(settings);
  try {
    const { failed } = await extract(file('slow.txt'));
    expect([failed?.code, failed?.message]).toEqual([
      'too-slow',
      expect.stringMatching(/^slow\.txt took longer than the 1 s/),
    ]);
    expect((await extract(file('one.txt'))).record?.source.name).toBe('one.txt');
  } finally {
    await close();
  }
});

test('one that needs too much memory fails alone', async () => {
  const { extract, close } = boundedExtract({ ...settings, maxSeconds: 120 }, 120);
  try {
    expect((await extract(file('slow.txt'))).failed?.code).toBe('out-of-memory');
    expect((await extract(file('one.txt'))).record?.source.name).toBe('one.txt');
  } finally {
    await close();
  }
});
