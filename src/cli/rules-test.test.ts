import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { environment, run, temporaryFolder } from './test-run.ts';

/** Names on trial: what they would change is told, and nothing is. */
const folder = temporaryFolder();
const home = join(folder.path, 'home');
const env = environment(home);
const ask = (...args: string[]) => run(args, env);
const file = join(folder.path, 'organizations-trial.yaml');

beforeAll(async () => {
  mkdirSync(join(folder.path, 'documents'));
  const river = 'News of the river\n\n3 May 2020\n\nThe Lantern Watch seized 40 boats in 2019. It had 12 ships.\n';
  writeFileSync(join(folder.path, 'documents', 'river.txt'), river);
  await ask('ingest', join(folder.path, 'documents'));
});
afterAll(() => folder.remove(home));

test('what a file of names would change is told before it is kept, and nothing changes', async () => {
  writeFileSync(
    file,
    '- id: lantern-watch\n  name: Lantern Watch of the River\n  names: [Lantern Watch]\n  kind: ngo\n',
  );
  const { stdout, code } = await ask('rules', 'test', file);
  expect(stdout).toMatch(/ {2}~ 40 boats: actor .*nothing becomes “Lantern Watch of the River”/);
  expect(stdout).toMatch(
    /1 document read, 1 would change; claims: 0 gained, 0 lost, \d changed; mentions: 1 gained, 0 lost, 0 changed\. Nothing was kept\.\n$/,
  );
  expect(code).toBe(0);
  expect(existsSync(join(home, 'lexicon', 'organizations-trial.yaml'))).toBe(false);
  expect(JSON.parse((await ask('facts', '--counted', 'boats', '--json')).stdout).facts[0].actor).toBeNull();
  expect((await ask('reprocess', '--stale')).stdout).toMatch(/^0 documents/);
});

test('a file that is wrong, missing, or called otherwise says so', async () => {
  writeFileSync(file, '- id: lantern-watch\n  name: Lantern Watch of the River\n  kind: lamp\n');
  const wrong = await ask('rules', 'test', file);
  expect(wrong).toMatchObject({ code: 3, stderr: expect.stringContaining(`${file}:`) });
  expect(wrong.stderr).not.toContain('rapporteur-trial-');
  expect(await ask('rules', 'test', join(folder.path, 'organizations-none.yaml'))).toMatchObject({ code: 4 });
  expect(await ask('rules', 'test', join(folder.path, 'names.yaml'))).toMatchObject({ code: 2 });
});
