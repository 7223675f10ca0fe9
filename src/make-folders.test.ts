import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { makeFolders } from './make-folders.ts';

describe('makeFolders', () => {
  let base: string;
  beforeEach(() => {
    base = mkdtempSync(join(tmpdir(), 'folders-'));
  });
  afterEach(() => rmSync(base, { recursive: true, force: true }));

  test('makes what is missing and names the topmost', () => {
    expect(makeFolders(join(base, 'a', 'b', 'c'))).toBe(join(base, 'a'));
    expect(statSync(join(base, 'a', 'b', 'c')).isDirectory()).toBe(true);
    expect(makeFolders(join(base, 'a', 'b', 'c'))).toBeUndefined();
  });

  test('stops at a file that is in the way', () => {
    writeFileSync(join(base, 'file'), '');
    expect(() => makeFolders(join(base, 'file', 'below'))).toThrow(/ENOTDIR|EEXIST/);
    expect(() => makeFolders(join(base, 'file'))).toThrow(/EEXIST/);
  });

  (existsSync('/proc/self') ? test : test.skip)(
    'returns where the system finds nothing in a folder that is there',
    () => {
      expect(() => makeFolders('/proc/none/below')).toThrow(/ENOENT/);
    },
  );
});
