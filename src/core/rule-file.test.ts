import { describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import { Fault } from './errors.ts';
import { loadRuleFile, parseRules, ruleShape } from './rule-file.ts';

const shape = z.array(z.object({ ...ruleShape, pattern: z.string() }).strict());
const good = `- id: dates/one
  pattern: a
  example: "[[a]]"
  counter: b
`;

const messageOf = (run: () => unknown): string => {
  try {
    run();
  } catch (error) {
    expect(error).toBeInstanceOf(Fault);
    return (error as Fault).message;
  }
  throw new Error('nothing was thrown');
};

test('a good file is read with its defaults', () => {
  expect(parseRules(good, 'x.yaml', shape)).toEqual([
    { id: 'dates/one', pattern: 'a', example: '[[a]]', counter: 'b', probability: 0.9 },
  ]);
});

describe('a fault names the file, the line and the rule', () => {
  test.each([
    [
      'a wrong field',
      `${good}- id: dates/two\n  pattern: 7\n  example: "[[a]]"\n  counter: b\n`,
      /^x\.yaml:6: rule dates\/two: “1\.pattern” must be text/,
    ],
    [
      'an unmarked example',
      good.replace('"[[a]]"', 'a'),
      /^x\.yaml:3: rule dates\/one: “0\.example” must be text with “\[\[” in it/,
    ],
    ['an unknown field', `${good}  colour: red\n`, /^x\.yaml:\d: rule dates\/one: .*colour/],
    ['broken YAML', '- id: [', /^x\.yaml:1: not valid YAML: /],
  ])('%s', (_what, text, expected) => expect(messageOf(() => parseRules(text, 'x.yaml', shape))).toMatch(expected));

  test('a file that is not there', () => {
    expect(messageOf(() => loadRuleFile('extractors/none.yaml', shape))).toBe(
      'The rule file extractors/none.yaml cannot be read.',
    );
  });
});
