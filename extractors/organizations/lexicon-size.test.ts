import { describe, expect, test } from '@jest/globals';
import { Vocabulary } from '../../src/core/vocabulary.ts';
import { namesOf } from './names.ts';

const { lexicon, places } = namesOf(new Vocabulary());
const bodies = [...lexicon.bodies.values()];
/** All that a body is called, each once. */
const namesOfBody = ({ name, acronym, names, acronyms, short, weak }: (typeof bodies)[number]): Set<string> =>
  new Set([name, ...(acronym ? [acronym] : []), ...names, ...acronyms, ...short, ...weak]);

describe('what the lexicon of bodies holds', () => {
  test('bodies and names enough for the field', () => {
    const names = bodies.reduce((sum, body) => sum + namesOfBody(body).size, 0);
    expect(bodies.length).toBeGreaterThanOrEqual(3000);
    expect(names).toBeGreaterThanOrEqual(7000);
  });

  test('a state that is known, of each body that shares its name with those of other states', () => {
    const states = new Set(places.all.filter(({ kind }) => kind === 'state').map(({ id }) => id));
    const stated = bodies.filter(({ state }) => state !== undefined);
    expect(stated.length).toBeGreaterThan(0);
    expect(stated.filter(({ state, short }) => !states.has(state!) || short.length === 0)).toEqual([]);
  });
});
