import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { packageRoot } from '../../src/core/package-root.ts';
import { PatternSieve } from '../../src/core/pattern-sieve.ts';
import { extractDocument } from '../index.ts';
import { loadFrames } from './frames.ts';

const factsOf = async (text: string) => {
  const { record } = await extractDocument(new TextEncoder().encode(text), 'case.txt');
  return record!.facts;
};

describe('frames', () => {
  test.each(loadFrames().map((frame) => [frame.id, frame] as const))(
    '%s: example and counter-example',
    async (id, frame) => {
      const stated = (await factsOf(frame.example)).filter((fact) => fact.rules.includes(id));
      expect(stated).toHaveLength(1);
      const found = Object.entries(stated[0]!.roles).filter(([, value]) => value !== null);
      expect(Object.fromEntries(found)).toEqual(frame.finds);
      expect((await factsOf(frame.counter)).filter((fact) => fact.rules.includes(id))).toEqual([]);
    },
  );

  test('no frame is spared a sentence in which its cue is found', async () => {
    const texts = readdirSync(join(packageRoot, 'fixtures'), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.txt'))
      .map((name) => readFileSync(join(packageRoot, 'fixtures', name), 'utf8'));
    const frames = loadFrames();
    const sieve = new PatternSieve(frames.map(({ cue }) => cue));
    let met = 0;
    for (const text of [...texts, ...frames.flatMap(({ example, counter }) => [example, counter])]) {
      for (const sentence of text.split(/(?<=[.!?])\s+|\n{2,}/)) {
        const found = frames.flatMap(({ cue }, number) => (sentence.search(cue) >= 0 ? [number] : []));
        met += found.length;
        expect([sentence, ...sieve.sift(sentence)]).toEqual(expect.arrayContaining(found));
      }
    }
    expect(met).toBeGreaterThanOrEqual(loadFrames().length);
  });
});
