import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { mayHold } from '../../src/core/may-hold.ts';
import { packageRoot } from '../../src/core/package-root.ts';
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
    let met = 0;
    for (const text of [...texts, ...loadFrames().flatMap(({ example, counter }) => [example, counter])]) {
      for (const sentence of text.split(/(?<=[.!?])\s+|\n{2,}/)) {
        for (const { id, cue, not } of loadFrames()) {
          for (const pattern of [cue, ...(not ? [not] : [])]) {
            const found = sentence.search(pattern) >= 0;
            if (found) met++;
            expect([id, sentence, mayHold(pattern, sentence) || !found]).toEqual([id, sentence, true]);
          }
        }
      }
    }
    expect(met).toBeGreaterThanOrEqual(loadFrames().length);
  });
});
