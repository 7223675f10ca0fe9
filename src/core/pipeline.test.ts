import { expect, test } from '@jest/globals';
import { definePipeline, stageOf } from './pipeline.ts';

interface Layers {
  readonly text: string;
  readonly words: readonly string[];
  readonly count: number;
}
const stage = stageOf<Layers>();
const words = stage({
  id: 'words',
  needs: ['text'],
  gives: ['words'],
  run: ({ text }) => ({ words: text.split(' ') }),
});
const count = stage({
  id: 'count',
  needs: ['words'],
  gives: ['count'],
  run: async ({ words }) => ({ count: words.length }),
});

test('stages run in order, each on what it needs', async () => {
  const layers = await definePipeline<Layers>('p', ['text'], [words, count]).run({ text: 'a b c' });
  expect(layers).toEqual({ text: 'a b c', words: ['a', 'b', 'c'], count: 3 });
});

test.each([
  ['in the wrong order', [count, words], 'pipeline p: stage count needs “words”, which words gives only later'],
  ['with a stage missing', [count], 'pipeline p: stage count needs “words”, which no stage gives'],
  ['with a layer twice', [words, words], 'pipeline p: stage words gives “words” a second time'],
])('a chain %s is refused when it is made', (_what, stages, message) => {
  expect(() => definePipeline<Layers>('p', ['text'], stages)).toThrow(message);
});
