import { expect, test } from '@jest/globals';
import { table, wrap } from './layout.ts';

const rows = [
  { name: 'a', words: 'one two three four five six seven eight nine ten', count: '7' },
  { name: 'b\u001b[2J', words: '-', count: '12' },
];
const columns = [
  { head: 'count', cell: (r: (typeof rows)[number]) => r.count, align: 'right' as const },
  { head: 'name', cell: (r: (typeof rows)[number]) => r.name, lead: true },
  { head: 'words', cell: (r: (typeof rows)[number]) => r.words },
];

test('without a terminal each row is one line, for grep and its like', () => {
  expect(table(rows, columns, null).split('\n')).toEqual([
    'count  name        words',
    '    7  a           one two three four five six seven eight nine ten',
    '   12  b\\u001b[2J  -',
  ]);
});

test('on a terminal the widest column is wrapped to fit', () => {
  const lines = table(rows, columns, 60).split('\n');
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(60);
  expect(lines[1]).toBe('    7  a           one two three four five six seven eight');
  expect(lines[2]).toBe('                   nine ten');
});

test('on a narrow terminal rows become a list, and nothing is lost', () => {
  const text = table(rows, columns, 40);
  expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(40);
  expect(text).toBe(
    [
      'a',
      '  count: 7 | words: one two three four',
      '  five six seven eight nine ten',
      '',
      'b\\u001b[2J',
      '  count: 12',
    ].join('\n'),
  );
});

test('text is broken at spaces, and a long word stands alone', () => {
  expect(wrap('to be or not', 8, '  ')).toBe('  to be\n  or not');
  expect(wrap('a incomprehensibilities b', 10)).toBe('a\nincomprehensibilities\nb');
  expect(wrap('to be or not', null, '  ')).toBe('  to be or not');
});
