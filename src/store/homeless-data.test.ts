import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { homelessData } from './embedded-folders.ts';

const base = mkdtempSync(join(tmpdir(), 'homeless-'));
afterAll(() => rmSync(base, { recursive: true, force: true }));

(process.getuid?.() === 0 ? test : test.skip)('data whose home is gone is named with it, other data is not', () => {
  const parent = join(base, 'system');
  for (const [name, home] of [
    ['kept', base],
    ['lost', join(base, 'gone')],
  ] as const) {
    mkdirSync(join(parent, name), { recursive: true });
    writeFileSync(join(parent, name, 'home.txt'), `${home}\n`);
  }
  mkdirSync(join(parent, 'no-note'));
  expect(homelessData([parent, join(base, 'nowhere')])).toEqual([
    { folder: join(parent, 'lost'), home: join(base, 'gone') },
  ]);
});
