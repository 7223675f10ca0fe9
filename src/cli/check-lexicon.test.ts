import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { useOwnNames } from '../core/own-names.ts';
import { checkLexicon } from './check-lexicon.ts';
import { temporaryFolder } from './test-run.ts';

const folder = temporaryFolder();
afterAll(() => {
  useOwnNames(null);
  folder.remove();
});

/** Checks a folder with these files. */
function checked(name: string, files: Record<string, string>) {
  const home = join(folder.path, name);
  mkdirSync(home);
  for (const [file, text] of Object.entries(files)) writeFileSync(join(home, file), text);
  useOwnNames(home);
  return checkLexicon();
}

const board = '- id: lantern-board\n  name: Lantern Board\n  kind: organ\n';

test('every fault of every file is told, with file, line and entry', () => {
  const { faults } = checked('faults', {
    'organizations.yaml': `${board}  colour: red\n- id: Lantern Guard\n  name: Lantern Guard\n  kind: guards\n`,
    'organizations-more.yaml': '- id: lantern-watch\n  kind: organ\n',
    'operations.yaml': '- id: granit\n  name: Granit\n  kind: raid\n',
  });
  const said = (part: RegExp) => faults.filter((fault) => part.test(fault)).length;
  expect([
    said(/organizations\.yaml:\d+: .*colour/),
    said(/organizations\.yaml:\d+: .*“\d\.id” must be of the form/),
    said(/organizations\.yaml:\d+: .*“\d\.kind” must be one of /),
  ]).toEqual([1, 1, 1]);
  expect([said(/organizations-more\.yaml.*lantern-watch.*name/), said(/operations\.yaml:\d+: .*kind/)]).toEqual([1, 1]);
  expect(faults).toHaveLength(5);
});

test('a file that is no list says how it is written', () => {
  const { faults } = checked('no-list', { 'organizations.yaml': 'name: Lantern Board\n' });
  expect(faults).toEqual([
    expect.stringMatching(/organizations\.yaml:1: The whole must be a list of entries, each beginning with “- id: ”$/),
  ]);
});

test('a body that belongs to one that nobody knows is a fault, one to a known one is none', () => {
  const { faults } = checked('orphans', {
    'organizations.yaml': `${board}  parent: un\n- id: lantern-guard\n  name: Lantern Guard\n  kind: organ\n  parent: nobody\n`,
  });
  expect(faults).toEqual([expect.stringContaining('rule lantern-guard: there is no body with the id nobody')]);
});

test('a name that several entries have is told, of the lexicon’s and of one’s own, and one of the same entry is not', () => {
  const { faults, shared } = checked('shared', {
    'organizations.yaml': `${board}  names: [Lantern Guard, LANTERN GUARD]\n- id: lantern-guard\n  name: Lantern Guard\n  acronym: OSCE\n  kind: organ\n- id: un\n  name: United Nations\n  kind: international-organization\n`,
  });
  expect(faults).toEqual([]);
  expect(shared.map((line) => line.replace(/^.*yaml: /, ''))).toEqual([
    '“OSCE” is a name of several entries: osce, lantern-guard',
    '“Lantern Guard” is a name of several entries: lantern-board, lantern-guard',
  ]);
});

test('a series with the name of another one is a fault', () => {
  const { faults } = checked('series', {
    'operations.yaml': '- id: reef\n  name: Reef\n  names: [Kanal]\n  kind: operation\n',
  });
  expect(faults).toEqual([expect.stringContaining('“Kanal” is a name of several entries: kanal, reef')]);
});
