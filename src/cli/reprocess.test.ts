import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { environment, run, temporaryFolder } from './test-run.ts';

/** Reading stored documents again, after names of the user's own have changed the rules. */
const folder = temporaryFolder();
const home = join(folder.path, 'home');
const env = environment(home);
const ask = (...args: string[]) => run(args, env);

const river = 'News of the river\n\n3 May 2020\n\nThe Lantern Watch seized 40 boats in 2019. It had 12 ships.\n';
const hill = 'News of the hill\n\n4 May 2020\n\nSome 300 trees were planted in 2018.\n';

beforeAll(async () => {
  mkdirSync(join(folder.path, 'documents'));
  writeFileSync(join(folder.path, 'documents', 'river.txt'), river);
  writeFileSync(join(folder.path, 'documents', 'hill.txt'), hill);
  await ask('ingest', join(folder.path, 'documents'));
});
afterAll(() => folder.remove(home));

test('what is as these rules read it is not read again', async () => {
  const { stdout, code } = await ask('reprocess', '--stale');
  expect([stdout, code]).toEqual(['0 documents: 0 read again + 0 failed and stay as they were + 0 waiting.\n', 0]);
  expect(await ask('reprocess')).toMatchObject({ code: 2, stderr: expect.stringContaining('--stale') });
  expect(await ask('reprocess', 'nothing.txt')).toMatchObject({ code: 4 });
});

test('verdicts whose words another reading takes away are told before, and are still there', async () => {
  const { mentions } = JSON.parse((await ask('show', 'river.txt', '--json')).stdout);
  const boats = mentions.find(({ text }: { text: string }) => text.startsWith('40')).id;
  await ask('review', 'river.txt', boats, '--accept', '--reviewer', 'Ana');
  expect((await ask('reprocess', '--all', '--dry-run')).stdout).toMatch(/0 verdicts of 1 would be orphaned\. Nothing/);

  // An organization of this name holds the number, which is then no figure of its own.
  const names = join(folder.path, 'organizations-boats.yaml');
  writeFileSync(names, '- id: forty\n  name: Forty Boats\n  names: [40 boats]\n  kind: ngo\n');
  const told = (await ask('rules', 'test', names)).stdout;
  expect(told).toContain('  1 verdict would be orphaned: “40');
  expect(told).toMatch(/\(accept by Ana\).*1 verdict of 1 would be orphaned\. Nothing was kept\.\n$/s);
  expect(JSON.parse((await ask('review', '--json')).stdout).orphaned).toEqual([]);
  await ask('review', 'river.txt', boats, '--undo');
});

test('other rules: first told, then done, and done once', async () => {
  mkdirSync(join(home, 'lexicon'));
  writeFileSync(
    join(home, 'lexicon', 'organizations.yaml'),
    '- id: lantern-watch\n  name: Lantern Watch of the River\n  names: [Lantern Watch]\n  kind: ngo\n',
  );
  const told = await ask('reprocess', '--stale', '--dry-run');
  expect(told.stdout).toContain('river.txt\n');
  expect(told.stdout).toMatch(/ {2}~ 40 boats: actor .*nothing becomes “Lantern Watch of the River”/);
  expect(told.stdout).toContain('“The Lantern Watch seized 40 boats in 2019.”');
  expect(told.stdout).not.toContain('hill.txt');
  expect(told.stdout).toMatch(
    /2 documents read, 1 would change; claims: 0 gained, 0 lost, \d changed; mentions: 1 gained, 0 lost, 0 changed\. Nothing was kept\.\n$/,
  );
  expect(told.stdout).toContain('  + organization “Lantern Watch”: Lantern Watch of the River\n');
  const facts = async () => JSON.parse((await ask('facts', '--counted', 'boats', '--json')).stdout).facts;
  expect((await facts())[0].actor).toBeNull();

  const { stdout } = await ask('reprocess', '--stale');
  expect(stdout).toBe('2 documents: 2 read again + 0 failed and stay as they were + 0 waiting.\n');
  expect((await facts())[0].actor).toBe('Lantern Watch of the River');
  expect((await ask('reprocess', '--stale')).stdout).toMatch(/^0 documents/);
  expect((await ask('reprocess', 'hill.txt', '--json')).stdout).toContain('"done": 1');
  expect(JSON.parse((await ask('status', '--json')).stdout).files).toMatchObject({ in: 2, stored: 2 });
});
