import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  appendFileSync,
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { look, readFile, sameStamp } from './read-file.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'read-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const write = (name: string, bytes: string | Buffer) => {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
};

describe('readFile', () => {
  test('gives the bytes and their hash', async () => {
    const bytes = Buffer.alloc(1_000_000, 'statement ');
    const content = await readFile(write('a.txt', bytes), 1e6);
    if (content.kind !== 'content') throw new Error(content.kind);
    expect(content.bytes.equals(bytes)).toBe(true);
    expect(content.sha256).toBe(createHash('sha256').update(bytes).digest('hex'));
    expect(content.stamp.size).toBe(1e6);
  });

  test('a file that is written to meanwhile is read anew, and told where that never ends', async () => {
    const path = write('moving.txt', Buffer.alloc(3_000_000, 'a'));
    let writes = 0;
    const writer = setInterval(() => appendFileSync(path, String(writes++)), 1);
    const busy = await readFile(path, 1e8);
    clearInterval(writer);
    expect(writes).toBeGreaterThan(0);
    expect(busy).toMatchObject({
      kind: 'failed',
      problem: { message: expect.stringContaining('was being written to') },
    });
    const quiet = await readFile(path, 1e8);
    if (quiet.kind !== 'content') throw new Error(quiet.kind);
    expect(quiet.bytes.length).toBe(quiet.stamp.size);
  });

  test('an empty file is content too; that it is empty is for the reader to say', async () => {
    expect(await readFile(write('empty.txt', ''), 10)).toMatchObject({ kind: 'content', stamp: { size: 0 } });
  });

  test('a file over the limit is refused by its size, before it is read', async () => {
    const path = write('big.txt', '');
    truncateSync(path, 3 * 1024 * 1024);
    const content = await readFile(path, 10);
    expect(content).toMatchObject({ kind: 'failed', problem: { code: 'too-large', fatal: true } });
    // What has been read by the time that the limit is passed would be less.
    expect(content.kind === 'failed' && content.problem.message).toMatch(/big\.txt has 3\.0 MB/);
  });

  // Files under /proc say that they are empty and are not, as a file that is still being written.
  const proc = existsSync('/proc/self/maps');
  (proc ? test : test.skip)(
    `a file that turns out larger than it said is refused${proc ? '' : ' (skipped: no /proc here)'}`,
    async () => {
      const content = await readFile('/proc/self/maps', 10);
      expect(content).toMatchObject({ kind: 'failed', problem: { code: 'too-large' }, stamp: { size: 0 } });
    },
  );

  test.each([
    ['gone', () => join(folder, 'nowhere.txt')],
    ['not a file', () => mkdirSync(join(folder, 'sub')) ?? join(folder, 'sub')],
    ['a symbolic link', () => symlinkSync('/etc/hostname', join(folder, 'link')) ?? join(folder, 'link')],
  ])('%s is skipped', async (why, path) => {
    expect(await readFile(path(), 1e6)).toEqual({ kind: 'skipped', why });
  });

  const pipes = spawnSync('mkfifo', ['--version']).status === 0;
  (pipes ? test : test.skip)(
    `a pipe is skipped and not waited for${pipes ? '' : ' (skipped: no mkfifo)'}`,
    async () => {
      spawnSync('mkfifo', [join(folder, 'pipe')]);
      expect(await readFile(join(folder, 'pipe'), 10)).toEqual({ kind: 'skipped', why: 'not a file' });
    },
  );

  const asOther = process.getuid?.() === 0 && process.seteuid;
  (process.getuid ? test : test.skip)(
    `a file that may not be read is a problem that names it${process.getuid ? '' : ' (skipped: no permissions here)'}`,
    async () => {
      const path = write('closed.txt', 'secret');
      chmodSync(path, 0);
      chmodSync(folder, 0o755);
      // Root may read anything; as nobody it may not.
      if (asOther) asOther(65534);
      try {
        expect(await readFile(path, 1e6)).toMatchObject({
          kind: 'failed',
          problem: { code: 'unreadable', fatal: true, message: expect.stringMatching(/closed\.txt.*may not read/) },
        });
      } finally {
        if (asOther) asOther(0);
      }
    },
  );
});

describe('look', () => {
  test('tells a file that changed from one that did not', async () => {
    const path = write('watched.txt', 'one');
    const before = await look(path);
    const same = await look(path);
    appendFileSync(path, 'two');
    const after = await look(path);
    if (typeof before === 'string' || typeof same === 'string' || typeof after === 'string') throw new Error('no file');
    expect(sameStamp(before, same)).toBe(true);
    expect(sameStamp(before, after)).toBe(false);
  });
});
