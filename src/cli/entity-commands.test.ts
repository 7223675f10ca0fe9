import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { environment, run, temporaryFolder } from './test-run.ts';

/** What the commands tell of entities: the page of one, those that are alike, and names for a lexicon of one's own. */
const folder = temporaryFolder();
const home = join(folder.path, 'home');
const env = environment(home);
const documents = join(folder.path, 'documents');
const ask = (...args: string[]) => run(args, env);
const asJson = async (...args: string[]) => JSON.parse((await ask(...args, '--json')).stdout);

const statement = `Statement on the results of Operation “Sea Watch-19”

3 May 2020

The Harbour Council held its 12th meeting on 3 May 2020. As a result of Operation “Sea Watch-19”, over 500 persons were detained.
`;

beforeAll(async () => {
  mkdirSync(documents);
  writeFileSync(join(documents, 'statement.txt'), statement);
  await ask('ingest', documents);
});
afterAll(() => folder.remove(home));

describe('entities', () => {
  test('an operation is shown with what documents say of it, and pairs that are alike with their words', async () => {
    const { stdout } = await ask('entities', 'show', 'sea watch');
    expect(stdout).toMatch(/^Sea Watch\n {2}operation: 2 mentions in 1 document/);
    expect(stdout).toContain('Sea Watch 2019\n  kind: operation [');
    expect((await ask('entities', 'show', 'no such thing')).code).toBe(4);
    expect((await ask('entities', 'show')).code).toBe(2);
    writeFileSync(join(documents, 'alike.txt'), 'News\n\nThe Harbor Council met again in the town on 5 May 2020.\n');
    await ask('ingest', join(documents, 'alike.txt'));
    const alike = await ask('entities', 'alike', '--type', 'organization');
    expect(alike.stdout).toContain('in common “harbour/harbor”, “council”; only here none; only there none');
    expect(alike.stdout).toContain("rapporteur entities same 'Harbour Council' 'Harbor Council'");
    await ask('entities', 'not-same', 'Harbour Council', 'Harbor Council');
    expect((await ask('entities', 'alike')).stderr).toContain('No two entities are so alike');
    rmSync(join(documents, 'alike.txt'));
  });
});

test('the page of a body has its meetings, names and documents', async () => {
  const { stdout } = await ask('entities', 'show', 'Harbour Council');
  for (const part of [
    'Meetings\n  3 May 2020: ',
    'Documents\n',
    'Names, and where each stands first\n  Harbour Council',
  ])
    expect(stdout).toContain(part);
  expect((await asJson('entities', 'show', 'Harbour Council')).about.meetings).toHaveLength(1);
});

describe('operations of one’s own', () => {
  test('unknown operations are proposed for the lexicon, which then knows them', async () => {
    const { stdout, stderr } = await ask('lexicon', 'propose', 'operations', '--least', '1');
    expect(stdout).toMatch(
      /^# 1 document, 2 mentions: “.*\n- id: sea-watch\n {2}name: Sea Watch\n {2}kind: operation$/m,
    );
    expect(stderr).toContain(join(home, 'lexicon', 'operations.yaml'));
    const file = join(home, 'lexicon', 'operations.yaml');
    mkdirSync(join(home, 'lexicon'));
    writeFileSync(file, stdout.replace('  kind:', '  names: [Meerwacht]\n  plain: true\n  kind:'));
    expect((await ask('lexicon', 'check')).stdout).toContain(`${file}\n`);
    writeFileSync(join(documents, 'own.txt'), 'News\n\nThe ships of Meerwacht have met for two days.\n');
    await ask('ingest', join(documents, 'own.txt'));
    const { entities } = await asJson('entities', 'operations', '--document', 'own.txt');
    expect(entities.map(({ name }: { name: string }) => name)).toEqual(['Sea Watch']);
    writeFileSync(file, stdout.replace('kind: operation', 'kind: lamp'));
    expect(await ask('lexicon', 'check')).toMatchObject({
      stderr: expect.stringMatching(/operations\.yaml:\d+: rule sea-watch/),
    });
    rmSync(join(documents, 'own.txt'));
    rmSync(join(home, 'lexicon'), { recursive: true });
  });
});
