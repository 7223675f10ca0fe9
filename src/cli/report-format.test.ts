import { expect, test } from '@jest/globals';
import { formatOf } from './commands/report.ts';

test.each([
  ['r.html', 'html'],
  ['R.HTM', 'html'],
  ['r.json', 'json'],
  ['r.md', 'markdown'],
  ['r.txt', 'markdown'],
  ['/dev/stdout', 'markdown'],
  [undefined, 'markdown'],
])('%s is written as %s', (file, format) => {
  expect(formatOf(file)).toBe(format);
});

test.each(['r.docx', 'r.pdf', 'r.constructor'])('%s is refused, since no report is written so', (file) => {
  expect(() => formatOf(file)).toThrow(/^A report is no \.\w+ file; nothing was written\.$/);
});
