import { expect, test } from '@jest/globals';
import { periodBefore } from './previous-scope.ts';
import { scopeInWords } from './scope.ts';
import { readScope } from './scope-words.ts';

const readers = {
  day: (side: 'first' | 'last', word: string) => `${word}-${side === 'first' ? '01-01' : '12-31'}`,
  time: (word: string) => {
    if (word === 'soon') throw new Error('It must be a day.');
    return new Date(word);
  },
};

test('a scope is read from the names of its parts', () => {
  expect(readScope('source:Harbour Council: Office; from:2015;to: 2016', readers)).toEqual({
    source: 'Harbour Council: Office',
    from: '2015-01-01',
    to: '2016-12-31',
  });
  expect(readScope('all', readers)).toEqual({});
  expect(readScope('since:2025-01-01', readers)).toEqual({ since: new Date('2025-01-01') });
});

test('a folder is read as its reader says', () => {
  expect(readScope('folder:./north', readers)).toEqual({ folder: './north' });
  const folder = (word: string) => word.replace('.', '/in');
  expect(readScope('folder:./north', { ...readers, folder })).toEqual({ folder: '/in/north' });
});

test.each([
  ['', 'names no documents'],
  ['year:2015', '“year:2015” names no documents'],
  ['source:', 'names no documents'],
  ['source:Harbour; from:2015; source:Tide', 'source is named twice'],
  ['since:soon', 'since:soon is not right. It must be a day.'],
])('“%s” is refused', (words, message) => {
  expect(() => readScope(words, readers)).toThrow(message);
});

test.each([
  ['2016-01-01', '2016-12-31', '2015-01-01', '2015-12-31'],
  ['2016-03-01', '2016-03-31', '2016-02-01', '2016-02-29'],
  ['2016-01-01', '2016-06-30', '2015-07-01', '2015-12-31'],
  ['2016-05-10', '2016-05-19', '2016-04-30', '2016-05-09'],
])('before %s to %s comes %s to %s', (from, to, before, until) => {
  expect(periodBefore(from, to)).toEqual({ from: before, to: until });
});

test('a scope is told in words', () => {
  expect(scopeInWords({})).toBe('everything');
  expect(scopeInWords({ from: '2016-01-01', to: '2016-12-31' })).toBe('dated 2016');
  expect(scopeInWords({ from: '2016-02-01' })).toBe('dated since 1 February 2016');
  expect(scopeInWords({ batch: 'b', until: new Date('2025-06-29T12:00:00Z') })).toBe(
    'batch b, read before 2025-06-29 12:00 UTC',
  );
});
