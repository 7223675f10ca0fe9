import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { splitSentences } from '../pipelines/stages/sentences.ts';
import { settle } from '../pipelines/stages/settle.ts';
import { parseExamples } from '../src/core/examples.ts';
import type { Extractor } from '../src/core/extractor.ts';
import type { Finding } from '../src/core/mention.ts';
import { packageRoot } from '../src/core/package-root.ts';
import { showValue } from '../src/core/show-value.ts';
import { lex } from '../src/core/tokens.ts';
import { loadExtractors } from './index.ts';

const { all, vocabulary } = loadExtractors();

/** Runs one extractor alone on a text that is one paragraph. */
function find(extractor: Extractor, text: string): readonly Finding[] {
  const blocks = [{ kind: 'paragraph' as const, start: 0, end: text.length }];
  const tokens = lex(text, vocabulary);
  return settle(extractor.find({ text, tokens, sentences: splitSentences(text, blocks), blocks }));
}

/** Takes the double brackets out of an example and says which words stood in them. */
function unmark(example: string): { text: string; wanted: string[] } {
  const wanted = [...example.matchAll(/\[\[(.+?)\]\]/gs)].map((m) => m[1]!);
  return { text: example.replaceAll('[[', '').replaceAll(']]', ''), wanted };
}

for (const extractor of all) {
  describe(`rules for ${extractor.type}`, () => {
    test.each(extractor.rules.map((rule) => [rule.id, rule] as const))(
      '%s: example and counter-example',
      (id, rule) => {
        const { text, wanted } = unmark(rule.example);
        const byRule = find(extractor, text).filter((f) => f.rules.includes(id));
        expect(byRule.map((f) => text.slice(f.start, f.end))).toEqual(wanted);
        expect(wanted.length).toBeGreaterThan(0);
        const wrong = find(extractor, rule.counter).filter((f) => f.rules.includes(id));
        expect(wrong.map((f) => rule.counter.slice(f.start, f.end))).toEqual([]);
      },
    );

    const folder = extractor.files[0]!.split('/')[1]!;
    const path = join(packageRoot, 'extractors', folder, 'examples.txt');
    const examples = existsSync(path) ? parseExamples(readFileSync(path, 'utf8')) : [];
    test(`${folder}/examples.txt holds golden sentences, some of which must find nothing`, () => {
      expect(examples.filter((e) => e.expected.length > 0)).not.toEqual([]);
      expect(examples.filter((e) => e.expected.length === 0)).not.toEqual([]);
    });
    for (const example of examples)
      test(example.title, () => {
        const found = find(extractor, example.text);
        const show = (f: Finding, i: number) =>
          `${f.type}: ${example.text.slice(f.start, f.end)}${example.expected[i]?.value == null ? '' : ` = ${showValue(f.value)}`}`;
        expect(found.map(show)).toEqual(
          example.expected.map((e) => `${e.type}: ${e.quote}${e.value === null ? '' : ` = ${e.value}`}`),
        );
      });
  });
}

test('every rule has an id of its own', () => {
  const ids = all.flatMap((e) => e.rules.map((r) => r.id));
  expect(ids).toEqual([...new Set(ids)]);
});
