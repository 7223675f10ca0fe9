import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { checkReportFile, writeReport } from './write-report.ts';

const folder = mkdtempSync(join(tmpdir(), 'rapporteur-out-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const at = (name: string, contents?: string): string => {
  const file = join(folder, name);
  if (contents !== undefined) writeFileSync(file, contents);
  return file;
};

test('a report of ours, an empty file and a name that is free may be written', () => {
  checkReportFile(at('none.html'));
  checkReportFile(at('empty.md', ''));
  checkReportFile(at('old.md', '<!-- rapporteur confidence-report/1 -->\n# Confidence report\n'));
});

test('whatever else is there is kept, and what to do is said', () => {
  const notes = at('notes.md', '# What I want to say in my report');
  expect(() => checkReportFile(notes)).toThrow(`${notes} exists and is no report; nothing was written.`);
  mkdirSync(at('folder'));
  expect(() => checkReportFile(at('folder'))).toThrow('is a folder');
});

test('a report is written whole, into folders that it makes, and through a link', () => {
  const file = writeReport(at('new/deep/report.md'), 'text');
  expect(readFileSync(file, 'utf8')).toBe('text');
  symlinkSync(file, at('link.md'));
  writeReport(at('link.md'), 'newer');
  expect(readFileSync(file, 'utf8')).toBe('newer');
  expect(readdirSync(join(folder, 'new/deep'))).toEqual(['report.md']);
});

test('where it cannot be written that is said, and nothing half is left', () => {
  const file = at('file.txt', 'x');
  expect(() => writeReport(join(file, 'report.md'), 'text')).toThrow('cannot be written');
  expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
});
