import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { link, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { moveFile, noteSuffix } from './move.ts';

let folder: string;
let from: string;
let to: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'move-'));
  [from, to] = [join(folder, 'in'), join(folder, 'out')];
  mkdirSync(from);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const drop = (name: string, words = name) => {
  const path = join(from, name);
  writeFileSync(path, words);
  return path;
};

describe('moveFile', () => {
  test('makes sub-folders and keeps the name', async () => {
    const moved = await moveFile(drop('a.txt'), to, 'osce/2016/a.txt');
    expect(moved).toBe(join(to, 'osce/2016/a.txt'));
    expect(readFileSync(moved, 'utf8')).toBe('a.txt');
    expect(readdirSync(from)).toEqual([]);
  });

  test('overwrites nothing: the second gets a number before its extension', async () => {
    for (const words of ['one', 'two', 'three']) await moveFile(drop('a.b.txt', words), to, 'a.b.txt');
    expect(readdirSync(to).sort()).toEqual(['a.b (2).txt', 'a.b (3).txt', 'a.b.txt']);
    expect(readFileSync(join(to, 'a.b.txt'), 'utf8')).toBe('one');
    expect(readFileSync(join(to, 'a.b (3).txt'), 'utf8')).toBe('three');
  });

  test('a name whose note is taken is taken', async () => {
    mkdirSync(to);
    writeFileSync(join(to, `a.txt${noteSuffix}`), '{}');
    expect(basename(await moveFile(drop('a.txt'), to, 'a.txt'))).toBe('a (2).txt');
  });

  test('what stands beside is there before the file leaves its place', async () => {
    const source = drop('a.txt');
    let seen = false;
    const moved = await moveFile(source, to, 'a.txt', async (path) => {
      seen = existsSync(source);
      await writeFile(path + noteSuffix, '{}');
    });
    expect(seen).toBe(true);
    expect(readdirSync(to).sort()).toEqual(['a.txt', `a.txt${noteSuffix}`]);
    expect(existsSync(source)).toBe(false);
    expect(basename(moved)).toBe('a.txt');
  });

  test('when the note cannot be written the file stays, and the next try takes the same name', async () => {
    const source = drop('a.txt');
    const broken = moveFile(source, to, 'a.txt', () => Promise.reject(new Error('no room')));
    await expect(broken).rejects.toThrow('no room');
    expect(existsSync(source)).toBe(true);
    expect(basename(await moveFile(source, to, 'a.txt'))).toBe('a.txt');
    expect(readdirSync(to)).toEqual(['a.txt']);
  });

  test('a move that broke off half-way is finished under the same name', async () => {
    const source = drop('a.txt');
    mkdirSync(to);
    await link(source, join(to, 'a.txt'));
    expect(basename(await moveFile(source, to, 'a.txt'))).toBe('a.txt');
    expect(readdirSync(to)).toEqual(['a.txt']);
    expect(existsSync(source)).toBe(false);
  });

  test.each(['line\nbreak.txt', '..\\..\\up.txt', '...', '-rf', 'ünïcödé 文.txt', '%2e%2e%2f', 'a\u202etxt.exe'])(
    'the name %j stays what it is, inside the folder',
    async (name) => {
      await moveFile(drop(name), to, name);
      expect(readdirSync(to)).toEqual([name]);
      expect(readdirSync(folder).sort()).toEqual(['in', 'out']);
    },
  );

  test('the longest names get their number and their note', async () => {
    const name = `${'ö'.repeat(125)}.html`;
    expect(Buffer.byteLength(name)).toBe(255);
    const note = (path: string) => writeFile(path + noteSuffix, '{}');
    const first = await moveFile(drop(name), to, name);
    expect(basename(first)).toBe(name);
    const second = await moveFile(drop(name), to, name, note);
    const third = await moveFile(drop(name), to, name, note);
    expect(new Set([first, second, third]).size).toBe(3);
    expect(readdirSync(to)).toHaveLength(5);
    expect(third.endsWith(' (2).html') || third.endsWith(' (3).html')).toBe(true);
  });

  const other = '/dev/shm';
  const elsewhere = existsSync(other) && statSync(other).dev !== statSync(tmpdir()).dev;
  (elsewhere ? test : test.skip)(
    `across devices the copy keeps its time and nothing else is left${elsewhere ? '' : ' (skipped: no second device)'}`,
    async () => {
      const far = mkdtempSync(join(other, 'move-'));
      try {
        const time = new Date('2015-06-07T08:09:10Z');
        for (const words of ['one', 'two']) {
          const source = drop('a.txt', words);
          utimesSync(source, time, time);
          await moveFile(source, far, 'a.txt');
          expect(existsSync(source)).toBe(false);
        }
        expect(readdirSync(far).sort()).toEqual(['a (2).txt', 'a.txt']);
        expect(readFileSync(join(far, 'a (2).txt'), 'utf8')).toBe('two');
        expect(statSync(join(far, 'a.txt')).mtime).toEqual(time);
      } finally {
        rmSync(far, { recursive: true });
      }
    },
  );
});
