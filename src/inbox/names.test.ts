import { describe, expect, test } from '@jest/globals';
import { ignoredFor, ignoreRules, isPartialDownload, tagsOf } from './names.ts';

describe('ignoredFor', () => {
  test.each(ignoreRules)('$example is ignored ($why) and $counterExample is not', (rule) => {
    expect(ignoredFor(rule.example)).toBe(rule.why);
    expect(ignoredFor(rule.counterExample)).toBeNull();
  });

  test.each(['a.part', 'a.partial', 'a.CRDOWNLOAD', 'a.download', 'a.opdownload', 'a.filepart', 'a.tmp', 'a.temp'])(
    '%s is a download that is not finished',
    (name) => {
      expect(isPartialDownload(name)).toBe(true);
      expect(ignoredFor(name)).toBe('download not finished');
    },
  );

  test.each(['.git/statement.txt', 'osce/.trash/a.txt', 'Statement.download/a.html'])(
    '%s is ignored for its folder',
    (relative) => expect(ignoredFor(relative)).not.toBeNull(),
  );
});

describe('tagsOf', () => {
  test.each([
    ['statement.txt', []],
    ['osce/2016/statement.txt', ['osce', '2016']],
    ['csto/csto/statement.txt', ['csto']],
    [' un /statement.txt', ['un']],
  ])('%j', (relative, tags) => expect(tagsOf(relative)).toEqual(tags));
});
