import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { renderReport } from '../report/render.ts';
import { sampleModel } from '../report/sample-model.ts';
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

test.each(['html', 'markdown', 'json'] as const)('a report in %s is known by how it begins', async (format) => {
  checkReportFile(at(`sample-${format}`, await renderReport(sampleModel, format)));
});

test.each([
  ['notes', '# Formats\nOur reports begin with <!-- rapporteur confidence-report/1 -->.\n'],
  ['a list in JSON', '{\n  "wanted": { "schema": "confidence-report/1" }\n}\n'],
  [
    'a page',
    '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n<title>How to tell our reports</title>\n</head>\n' +
      '<body><pre>\n<meta name="generator" content="rapporteur confidence-report/1">\n',
  ],
])('%s that speak of reports are kept', (name, contents) => {
  const file = at(name, contents);
  expect(() => checkReportFile(file)).toThrow('exists and is no report');
  expect(() => writeReport(file, 'text')).toThrow('exists and is no report');
  expect(readFileSync(file, 'utf8')).toBe(contents);
  writeReport(file, 'text', { force: true });
  expect(readFileSync(file, 'utf8')).toBe('text');
});

test('a report that replaces another may be read by nobody else than before', () => {
  const file = at('private.md', '<!-- rapporteur confidence-report/1 -->\n');
  chmodSync(file, 0o600);
  writeReport(file, 'newer');
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(readFileSync(file, 'utf8')).toBe('newer');
});

test('a report is written whole, into folders that it makes, and through a link', () => {
  const file = writeReport(at('new/deep/report.md'), 'text');
  expect(readFileSync(file, 'utf8')).toBe('text');
  symlinkSync(file, at('link.md'));
  writeReport(at('link.md'), 'newer', { force: true });
  expect(readFileSync(file, 'utf8')).toBe('newer');
  expect(readdirSync(join(folder, 'new/deep'))).toEqual(['report.md']);
});

test('where it cannot be written that is said, and nothing half is left', () => {
  const file = at('file.txt', 'x');
  expect(() => writeReport(join(file, 'report.md'), 'text')).toThrow('cannot be written');
  expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
});
