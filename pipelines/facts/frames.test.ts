import { describe, expect, test } from '@jest/globals';
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
});
