import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from '@jest/globals';
import { compileExtractor } from '../../src/core/extractor.ts';
import { useOwnNames } from '../../src/core/own-names.ts';
import { lex } from '../../src/core/tokens.ts';
import { Vocabulary } from '../../src/core/vocabulary.ts';
import { organizations } from './index.ts';
import { knownBodies } from './own-bodies.ts';

const folder = mkdtempSync(join(tmpdir(), 'rapporteur-names-'));
const write = (yaml: string) => writeFileSync(join(folder, 'organizations.yaml'), yaml);
afterEach(() => {
  useOwnNames(null);
  rmSync(join(folder, 'organizations.yaml'), { force: true });
});

const found = (text: string) => {
  const vocabulary = new Vocabulary();
  const finder = compileExtractor(organizations, vocabulary);
  return finder
    .find({ text, tokens: lex(text, vocabulary), sentences: [{ start: 0, end: text.length }], blocks: [] })
    .map(({ start, end, entity }) => [text.slice(start, end), entity]);
};

test('names of the user’s own are found like those of the program', () => {
  const text = 'The Lantern Watch met the OSCE. LNWX was there.';
  expect(found(text).map(([words]) => words)).not.toContain('Lantern Watch');
  write('- id: lantern-watch\n  name: Lantern Watch\n  acronym: LNWX\n  kind: ngo\n');
  useOwnNames(folder);
  expect(found(text)).toEqual(
    expect.arrayContaining([
      ['Lantern Watch', 'Lantern Watch'],
      ['LNWX', 'Lantern Watch'],
    ]),
  );
});

test('an entry with the id of a known body adds to it, and may call it otherwise', () => {
  write('- id: osce\n  name: OSCE of Vienna\n  names: [Hofburg Organization]\n  kind: international-organization\n');
  const before = knownBodies().find(({ id }) => id === 'osce')!;
  useOwnNames(folder);
  const after = knownBodies().find(({ id }) => id === 'osce')!;
  expect(after).toMatchObject({ name: 'OSCE of Vienna', acronym: before.acronym, wikidata: before.wikidata });
  expect(after.names).toEqual([before.name, ...before.names, 'Hofburg Organization']);
});

test('a wrong file is named, and so is a body that belongs to none that is known', () => {
  useOwnNames(folder);
  write('- id: lantern-watch\n  name: Lantern Watch\n  kind: lamp\n');
  expect(() => knownBodies()).toThrow(/organizations\.yaml:3: rule lantern-watch/);
  write('- id: lantern-watch\n  name: Lantern Watch\n  kind: ngo\n  parent: nobody\n');
  expect(() => knownBodies()).toThrow('there is no body with the id nobody');
});

test('a folder that is not there holds nothing', () => {
  const known = knownBodies().length;
  useOwnNames(join(folder, 'nowhere'));
  expect(knownBodies()).toHaveLength(known);
});
