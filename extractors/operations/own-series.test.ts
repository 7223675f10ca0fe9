import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from '@jest/globals';
import { compileExtractor } from '../../src/core/extractor.ts';
import { unreadNameFiles, useOwnNames } from '../../src/core/own-names.ts';
import { lex } from '../../src/core/tokens.ts';
import { Vocabulary } from '../../src/core/vocabulary.ts';
import { operations } from './index.ts';
import { knownSeries } from './own-series.ts';

const folder = mkdtempSync(join(tmpdir(), 'rapporteur-series-'));
const write = (yaml: string, name = 'operations.yaml') => writeFileSync(join(folder, name), yaml);
afterEach(() => {
  useOwnNames(null);
  for (const name of ['operations.yaml', 'series.yaml']) rmSync(join(folder, name), { force: true });
});

const found = (text: string) => {
  const vocabulary = new Vocabulary();
  const finder = compileExtractor(operations, vocabulary);
  return finder
    .find({ text, tokens: lex(text, vocabulary), sentences: [{ start: 0, end: text.length }], blocks: [] })
    .map(({ start, end, entity }) => [text.slice(start, end), entity]);
};

test('series of the user’s own are found like those of the program', () => {
  const text = 'The ships of Lantern Tide were withdrawn.';
  expect(found(text)).toEqual([]);
  write('- id: lantern-tide\n  name: Lantern Tide\n  kind: exercise\n  plain: true\n');
  useOwnNames(folder);
  expect(found(text)).toEqual([['Lantern Tide', 'Lantern Tide']]);
});

test('an entry with the id of a known series adds to it, and may call it otherwise', () => {
  write('- id: kanal\n  name: Canal\n  names: [Waterway]\n  kind: special operation\n');
  useOwnNames(folder);
  const kanal = knownSeries().find(({ id }) => id === 'kanal')!;
  expect(kanal).toMatchObject({ name: 'Canal', names: expect.arrayContaining(['Kanal', 'Канал', 'Waterway']) });
  expect(found('Operation Kanal-2019 ended.')).toEqual([['Operation Kanal-2019', 'Canal']]);
});

test('a wrong file is named with its entry, and so is a name that another series has', () => {
  useOwnNames(folder);
  write('- id: lantern-tide\n  name: Lantern Tide\n  kind: lamp\n');
  expect(() => knownSeries()).toThrow(/operations\.yaml:3: rule lantern-tide/);
  write('- id: lantern-tide\n  name: Lantern Tide\n  names: [Nyelegal]\n  kind: exercise\n');
  expect(() => knownSeries()).toThrow('rule lantern-tide: “Nyelegal” is a name of the series nelegal');
});

test('a file that is called after no type is told of', () => {
  useOwnNames(folder);
  write('- id: lantern-tide\n', 'series.yaml');
  expect(unreadNameFiles()).toEqual([join(folder, 'series.yaml')]);
});
