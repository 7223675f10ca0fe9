import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { environment, run, temporaryFolder } from './test-run.ts';

/** The commands that compare, over three statements of one council and its operation. */
const folder = temporaryFolder();
const home = join(folder.path, 'home');
const env = environment(home);
const ask = (...args: string[]) => run(args, env);
const asJson = async (...args: string[]) => JSON.parse((await ask(...args, '--json')).stdout);

const documents: Readonly<Record<string, string>> = {
  'first.txt': `The 24th meeting of the Harbour Council was held

3 May 2021

On 3 May 2021 the 24th meeting of the Harbour Council was held by videoconference. It was decided to hold the next 25th meeting of the Harbour Council in Norway in 2022.

As a result of Operation Sea Watch-2020, 1,204 criminal cases were opened.
`,
  'second.txt': `Statement

21 June 2023

On 21 June 2023 the 26th meeting of the Harbour Council was held in Turku.

As a result of Operation Sea Watch-2020, 1,380 criminal cases were opened. During Operation Sea Watch-2022, 2,450 criminal cases were opened, and 500 persons were detained, including 300 men and 250 women.
`,
  'third.txt': `Statement

4 March 2024

During Operation Sea Watch-2022, about 2,500 criminal cases were opened. The Harbour Council took note of it.
`,
};

beforeAll(async () => {
  const inbox = join(folder.path, 'documents');
  mkdirSync(inbox);
  for (const [name, text] of Object.entries(documents)) writeFileSync(join(inbox, name), text);
  await ask('ingest', inbox);
});
afterAll(() => folder.remove(home));

test('discrepancies quotes both sentences with their documents, and the figures of sums', async () => {
  const { stdout, stderr, code } = await ask('discrepancies');
  expect(code).toBe(0);
  expect(stdout).toContain('conflicting: criminal cases opened, Sea Watch 2020');
  expect(stdout).toContain('3 May 2021: “As a result of Operation Sea Watch-2020, 1,204 criminal cases were opened.”');
  expect(stdout).toContain(
    '21 June 2023: “As a result of Operation Sea Watch-2020, 1,380 criminal cases were opened.”',
  );
  expect(stdout).toContain('sum does not fit: 300 + 250 = 550, not 500 (“500”, “300”, “250”)');
  expect(stderr).toBe('1 contradiction\n1 sum that does not fit\n');
  const { relations, sums } = await asJson('discrepancies', '--document', 'third.txt');
  expect([relations, sums]).toEqual([[], []]);
});

test('compare holds two documents, or the editions of an operation, side by side', async () => {
  const two = await ask('compare', 'second.txt', 'third.txt');
  expect(two.stdout).toContain('rounded: criminal cases opened, Sea Watch 2022');
  expect(two.stderr).toMatch(/^1 pair of claims shown/);
  const editions = await ask('compare', 'sea watch');
  expect(editions.stdout.split('\n').map((line) => line.split(/ {2,}/))).toEqual([
    ['counted', '2020', '2022'],
    ['criminal cases opened', '1,204; 1,380', '2,450; about 2,500'],
    ['persons detained', '-', '500'],
    [''],
  ]);
  expect((await asJson('compare', 'sea watch-2022')).editions).toEqual(['2022']);
  expect(await ask('compare', 'nobody')).toMatchObject({ code: 2 });
});

test('timeline points out what was announced and never told of', async () => {
  const { stdout } = await ask('timeline', 'harbour council');
  expect(stdout).toContain('the 25th was announced for 2022 in Norway; no record of it');
  // The headline's, too, which has no day of its own.
  expect(stdout.match(/24th meeting of Harbour Council/g)).toHaveLength(2);
  expect(stdout.lastIndexOf('24th meeting of Harbour Council')).toBeLessThan(stdout.indexOf('26th meeting'));
  const found = await asJson('timeline', 'sea watch', '--type', 'operation');
  expect(found.notes).toEqual([{ kind: 'gap', note: 'no record of the edition of 2021' }]);
  expect(found.changes).toHaveLength(1);
  expect(found.documents).toHaveLength(3);
  expect(await ask('timeline', 'nobody')).toMatchObject({ code: 4 });
});
