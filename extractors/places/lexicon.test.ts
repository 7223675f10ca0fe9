import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { readPlainYaml } from '../../src/core/name-file.ts';
import { packageRoot } from '../../src/core/package-root.ts';
import { lex } from '../../src/core/tokens.ts';
import { Vocabulary } from '../../src/core/vocabulary.ts';
import { placeFiles, placesOf } from './lexicon.ts';

const vocabulary = new Vocabulary();
const places = placesOf(vocabulary);

/** The places a text names, by their ids. */
const ids = (text: string): string[] => places.find(text, lex(text, vocabulary)).map((hit) => hit.place.id);

describe('the lexicon of places', () => {
  test.each(placeFiles)('%s is plain enough to be read fast, and says the same to a full parser', (file) => {
    const source = readFileSync(join(packageRoot, file), 'utf8');
    expect(readPlainYaml(source)).toEqual(parse(source));
  });

  test('has every member of the United Nations, each with an ISO code of its own', () => {
    const states = places.all.filter((place) => place.kind === 'state').map((place) => place.id);
    expect(states.every((id) => /^[A-Z]{2}$/.test(id))).toBe(true);
    expect(new Set(states).size).toBe(states.length);
    expect(states.length).toBeGreaterThanOrEqual(193);
  });

  test('gives every place an id of its own, and every part of a state a state', () => {
    const all = places.all.map((place) => place.id);
    expect(all.filter((id, i) => all.indexOf(id) < i)).toEqual([]);
    const strangers = places.all.filter((place) => place.country !== undefined && !all.includes(place.country));
    expect(strangers.map((place) => place.id)).toEqual([]);
  });

  test('gives no name to two places', () => {
    const names = places.all.flatMap((place) => [place.name, ...place.names]);
    expect(names.filter((name, i) => names.indexOf(name) < i)).toEqual([]);
  });
});

describe('places in a text', () => {
  test('the longest name counts, over a line break too', () => {
    expect(ids('in the Central African\nRepublic and in Papua New Guinea')).toEqual(['CF', 'PG']);
  });

  test('names in capitals must be exactly so', () => {
    expect(ids('US and UAE officials told us that the car is here')).toEqual(['US', 'AE']);
    expect(ids('the U.S. government, the CAR')).toEqual(['US', 'CF']);
  });

  test('accents and apostrophes do not matter', () => {
    expect(ids('Turkiye, Cote d’Ivoire, São Tomé and Príncipe')).toEqual(['TR', 'CI', 'ST']);
  });

  test('small letters are no places', () => {
    expect(ids('turkey and china in the middle east')).toEqual([]);
  });
});
