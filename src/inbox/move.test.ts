import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { link } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { Fault } from '../core/errors.ts';
import type { ErrorNote } from './error-note.ts';
import { moveFile } from './move.ts';
import { noteSuffix } from './move-names.ts';
import { letGo, putAllBack } from './move-release.ts';
import { look, type Stamp } from './read-file.ts';

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

const noteFor = (arrival: string): ErrorNote => ({
  file: 'a.txt',
  code: 'no-text',
  problem: 'It holds no text.',
  whatToDo: 'Find another.',
  at: '2025-01-01T00:00:00.000Z',
  arrival,
});

describe('moveFile', () => {
  test('makes sub-folders and keeps the name', async () => {
    const moved = await moveFile(drop('a.txt'), to, 'osce/2016/a.txt');
    expect(moved).toBe(join(to, 'osce/2016/a.txt'));
    expect(readFileSync(moved!, 'utf8')).toBe('a.txt');
    expect(readdirSync(from)).toEqual([]);
  });

  test('a file in the way of a sub-folder does not hold a file up', async () => {
    mkdirSync(to);
    writeFileSync(join(to, '2016'), 'a file named like a folder');
    expect(await moveFile(drop('a.txt'), to, '2016/a.txt')).toBe(join(to, 'a.txt'));
    expect(readdirSync(to).sort()).toEqual(['2016', 'a.txt']);
  });

  test('a folder that nothing can be put aside in leaves no second name', async () => {
    // A path so long that there is room for the file's name and for no longer one.
    let deep = from;
    while (deep.length < 4084) deep = join(deep, 'd'.repeat(Math.min(200, 4083 - deep.length)));
    mkdirSync(deep, { recursive: true });
    const path = join(deep, 'a.txt');
    writeFileSync(path, 'a');
    await expect(moveFile(path, to, 'a.txt')).rejects.toThrow(/ENAMETOOLONG/);
    expect([existsSync(path), readdirSync(to)]).toEqual([true, []]);
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
    expect(basename((await moveFile(drop('a.txt'), to, 'a.txt'))!)).toBe('a (2).txt');
  });

  test('the note stands beside the file, under the name that the file got', async () => {
    mkdirSync(to);
    writeFileSync(join(to, 'a.txt'), 'another');
    const moved = await moveFile(drop('a.txt'), to, 'a.txt', { note: noteFor('one') });
    expect(basename(moved!)).toBe('a (2).txt');
    expect(JSON.parse(readFileSync(moved! + noteSuffix, 'utf8'))).toEqual(noteFor('one'));
    expect(readdirSync(to).sort()).toEqual(['a (2).txt', `a (2).txt${noteSuffix}`, 'a.txt']);
  });

  test('a note that was left without its file is written again, if it is of this file', async () => {
    mkdirSync(to);
    writeFileSync(join(to, `a.txt${noteSuffix}`), JSON.stringify(noteFor('one')));
    const other = await moveFile(drop('a.txt'), to, 'a.txt', { note: noteFor('other') });
    const own = await moveFile(drop('a.txt'), to, 'a.txt', { note: noteFor('one') });
    expect([other, own]).toEqual([join(to, 'a (2).txt'), join(to, 'a.txt')]);
  });

  test('a file that was saved anew since it was read stays where it is', async () => {
    const source = drop('a.txt', 'old');
    const stamp = (await look(source)) as Stamp;
    writeFileSync(`${source}.new`, 'new');
    renameSync(`${source}.new`, source);
    expect(await moveFile(source, to, 'a.txt', { stamp })).toBeNull();
    expect(readFileSync(source, 'utf8')).toBe('new');
    expect(existsSync(join(to, 'a.txt'))).toBe(false);
  });

  test.each([
    ['replaced', (source: string) => rmSync(source)],
    ['written to', () => undefined],
  ])('a file that is %s after it got its new name keeps its old one', async (_how, first) => {
    const source = drop('a.txt', 'old');
    const stamp = (await look(source)) as Stamp;
    mkdirSync(to);
    await link(source, join(to, 'a.txt'));
    first(source);
    writeFileSync(source, 'newer');
    expect(await letGo(source, stamp, join(to, 'a.txt'))).toBe(false);
    expect([readdirSync(from), readFileSync(source, 'utf8')]).toEqual([['a.txt'], 'newer']);
  });

  test('a file does not go while it is not under its new name', async () => {
    const source = drop('a.txt');
    const stamp = (await look(source)) as Stamp;
    mkdirSync(to);
    expect(await letGo(source, stamp, join(to, 'a.txt'))).toBe(false);
    symlinkSync(from, join(folder, 'alias'));
    expect(await letGo(source, stamp, join(folder, 'alias', 'a.txt'))).toBe(false);
    expect(readdirSync(from)).toEqual(['a.txt']);
  });

  test('what a killed run had put aside is put back, beside what has its name by now', async () => {
    mkdirSync(join(from, 'un/.moving-AbCd12'), { recursive: true });
    writeFileSync(join(from, 'un/.moving-AbCd12/a.txt'), 'old');
    writeFileSync(join(from, 'un/a.txt'), 'new');
    await putAllBack(from);
    expect(readdirSync(join(from, 'un')).sort()).toEqual(['a (2).txt', 'a.txt']);
    expect(readFileSync(join(from, 'un/a (2).txt'), 'utf8')).toBe('old');
  });

  test('a folder that is the inbox by another path is a fault, and the file stays', async () => {
    const source = drop('a.txt');
    symlinkSync(from, to);
    await expect(moveFile(source, to, 'a.txt')).rejects.toThrow(Fault);
    expect(readdirSync(from)).toEqual(['a.txt']);
  });

  test('a move that broke off half-way is finished under the same name', async () => {
    const source = drop('a.txt');
    mkdirSync(to);
    await link(source, join(to, 'a.txt'));
    expect(basename((await moveFile(source, to, 'a.txt'))!)).toBe('a.txt');
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
    for (const words of ['one', 'two', 'three']) drop(words, words);
    const first = await moveFile(drop(name, 'one'), to, name);
    expect(basename(first!)).toBe(name);
    const second = await moveFile(drop(name, 'two'), to, name, { note: noteFor('two') });
    const third = await moveFile(drop(name, 'three'), to, name, { note: noteFor('three') });
    expect(new Set([first, second, third]).size).toBe(3);
    expect(readdirSync(to)).toHaveLength(5);
    expect(third!.endsWith(' (2).html') || third!.endsWith(' (3).html')).toBe(true);
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
        // A run that was killed between the copy and the end, and then again during the copy, leaves no more than that.
        await moveFile(drop('a.txt', 'two'), far, 'a.txt');
        writeFileSync(
          join(far, `.${createHash('sha256').update(join(from, 'b.txt')).digest('hex').slice(0, 16)}.part`),
          'b',
        );
        await moveFile(drop('b.txt'), far, 'b.txt');
        expect(readdirSync(from)).toEqual([]);
        expect(readdirSync(far).sort()).toEqual(['a (2).txt', 'a.txt', 'b.txt']);
        expect(readFileSync(join(far, 'a (2).txt'), 'utf8')).toBe('two');
        expect(statSync(join(far, 'a.txt')).mtime).toEqual(time);
      } finally {
        rmSync(far, { recursive: true });
      }
    },
  );
});
