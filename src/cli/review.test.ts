import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { environment, run, temporaryFolder } from './test-run.ts';

/** Reviewing from scripts: the queue, single verdicts, and what the answers make of them. */
const folder = temporaryFolder();
const home = join(folder.path, 'home');
const env = environment(home);
const ask = (...args: string[]) => run(args, env);
const asJson = async (...args: string[]) => JSON.parse((await ask(...args, '--json')).stdout);

beforeAll(async () => {
  mkdirSync(join(folder.path, 'documents'));
  const text =
    'News of the river\n\n3 May 2020\n\nThe guards seized 40 boats in 2019. They planted 300 trees in 2018.\n';
  writeFileSync(join(folder.path, 'documents', 'river.txt'), text);
  await ask('ingest', join(folder.path, 'documents'));
});
afterAll(() => folder.remove(home));

test('verdicts are set one by one, leave the queue, and change what is answered', async () => {
  const queue = await asJson('review');
  const item = (quote: string) =>
    queue.items.find((one: { target: string; quote: string }) => one.target === 'fact' && one.quote.includes(quote));
  const [boats, trees] = [item('40'), item('300')];
  expect((await ask('review', 'river.txt', boats.id, '--reject', '--reviewer', 'A')).code).toBe(0);
  const corrected = await ask('review', 'river.txt', trees.id, '--correct', 'counted=oak trees', '--reviewer', 'A');
  expect(corrected.stdout).toMatch(
    /^figure-\d+-\d+: correct counted=oak trees\n {2}“They planted \[\[300\]\] trees in 2018\.”\n$/,
  );
  expect(corrected.stderr).toMatch(
    new RegExp(`rapporteur review river.txt ${trees.id} --undo --verdict [0-9a-f]{16}\n`),
  );
  const nothing = await ask('review', 'river.txt', boats.id, '--correct', 'counted=boats');
  expect(nothing).toMatchObject({ code: 2, stderr: expect.stringContaining('corrects nothing') });
  const after = await asJson('review');
  expect(after.total).toBe(queue.total - 2);
  expect((await asJson('review', '--reviewer', 'B')).total).toBe(queue.total);

  const { stdout } = await ask('facts');
  expect(stdout).not.toContain('40 boats');
  expect(stdout).toContain('corrected: counted oak trees (read: trees)');
  expect(stdout).toContain('(review: correct)');
  expect((await ask('facts', '--rejected')).stdout).toContain('(review: reject)');
  expect((await ask('review', 'river.txt', boats.id, '--accept', '--reviewer', 'B')).code).toBe(0);
  expect((await ask('facts')).stdout).toContain(`${boats.id} (review: accept, disputed)`);
  expect((await ask('show', 'river.txt')).stdout).toContain(`${boats.id} (review: accept, disputed)`);
  const agreement = (await ask('review', '--agreement')).stdout;
  expect(agreement).toMatch(
    /^A and B both judged 1 thing and contradict each other on 1; .*\n {2}\w+ figure-\S+ “.*”: A: reject; B: accept\n$/,
  );
  expect((await ask('review', 'river.txt', boats.id, '--undo', '--reviewer', 'B')).code).toBe(0);
  expect((await ask('review', 'river.txt', boats.id, '--undo')).code).toBe(0);
  expect((await ask('facts')).stdout).toContain('40 boats');
  const { stdout: history } = await ask('review', 'river.txt', boats.id, '--history');
  expect(history).toMatch(/ A on figure-\d+-\d+ “40”: reject; taken back by somebody, /);
  expect((await asJson('review', 'river.txt', '--history')).map(({ verdict }: { verdict: string }) => verdict)).toEqual(
    ['reject', 'correct', 'accept'],
  );
  expect(await ask('review', 'river.txt', boats.id, '--undo')).toMatchObject({
    code: 4,
    stderr: expect.stringContaining('No verdict on'),
  });
});

test('a hint to take a verdict back takes that one back, whoever judged since', async () => {
  const [{ id }] = (await asJson('facts')).facts;
  const first = await ask('review', 'river.txt', id, '--correct', 'counted=things');
  await ask('review', 'river.txt', id, '--accept', '--reviewer', 'D');
  expect((await ask('review', 'river.txt', id, '--correct', 'counted=things', '--reviewer', 'D')).code).toBe(0);
  const accepted = await ask('review', 'river.txt', id, '--accept');
  expect(accepted.stdout).toContain('accept (ends the correction counted=things)');
  const [, hint] = /To take it back: rapporteur (.*)/.exec(first.stderr)!;
  expect((await ask(...hint!.split(' '))).code).toBe(0);
  const history = await asJson('review', 'river.txt', id, '--history');
  const undone = history.filter((one: { undone: object | null }) => one.undone);
  expect(undone.at(-1)).toMatchObject({ verdict: 'correct', reviewer: null });
  for (const { id: review, undone: gone } of history)
    if (!gone) expect((await ask('review', 'river.txt', id, '--undo', '--verdict', review)).code).toBe(0);
});

test.each([
  ['--reject', '--agreement'],
  ['--accept', '--history'],
  ['--note', '--agreement'],
  ['--history', '--agreement'],
])('%s beside %s is refused, and nothing is kept', async (...flags) => {
  const { reviews } = await asJson('status');
  const given = flags.flatMap((flag) => (flag === '--note' ? [flag, 'why'] : [flag]));
  const [{ id }] = (await asJson('facts')).facts;
  expect(await ask('review', 'river.txt', id, ...given)).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('do not go together'),
  });
  expect((await asJson('status')).reviews).toBe(reviews);
});

test('an operation that nobody names is kept and pointed out; a period that is none is refused', async () => {
  const { facts } = await asJson('facts', '--document', 'river.txt');
  const [{ id }] = facts;
  const period = await ask('review', 'river.txt', id, '--correct', 'period=2015-99');
  expect(period).toMatchObject({ code: 2, stderr: expect.stringContaining('2015-06/2015-09') });
  const kept = await ask('review', 'river.txt', id, '--correct', 'operation=Zzzz', 'place=Turku');
  expect(kept).toMatchObject({ code: 0, stderr: expect.stringContaining('No operation is called “Zzzz” here') });
  expect((await ask('review', 'river.txt', id, '--correct', 'operation=nelega')).stderr).toContain('name is “Nelegal”');
  expect((await ask('review', 'river.txt', id, '--correct', 'operation=Nelegal')).stderr).not.toContain('is called');
  // Each correction is taken back by itself.
  for (const _ of 'abc') expect((await ask('review', 'river.txt', id, '--undo')).code).toBe(0);
});

test('without a terminal it says what to do instead, and a verdict must be one, on something', async () => {
  expect(await ask('review')).toMatchObject({ code: 2, stderr: expect.stringContaining('rapporteur review --json') });
  expect(await ask('review', '--accept')).toMatchObject({ code: 2 });
  expect(await ask('review', 'river.txt')).toMatchObject({ code: 2 });
  expect(await ask('review', 'river.txt', 'd1-2', '--accept', '--reject')).toMatchObject({ code: 2 });
  expect(await ask('review', 'river.txt', 'd1-2', '--accept')).toMatchObject({ code: 4 });
});

test('what people marked in Label Studio becomes verdicts, once', async () => {
  const [task] = JSON.parse((await ask('export', 'river.txt', '--format', 'label-studio')).stdout);
  const [first, ...others] = task.predictions[0].result;
  const region = { ...first, value: { start: 0, end: 4, text: 'News', labels: ['person'] } };
  const file = join(folder.path, 'labels.json');
  const annotations = [{ result: [...others, region], created_at: '2026-01-02T03:04:05Z' }];
  writeFileSync(file, JSON.stringify([{ data: task.data, annotations }]));
  const imported = await ask('review', 'import', file, '--reviewer', 'C');
  expect(imported.stdout).toContain(`1 document: ${others.length} accepted, 0 corrected, 1 rejected`);
  expect(imported.stdout).toMatch(/ 0-4 person: “News”/);
  const { reviews } = await asJson('status');
  const again = await ask('review', 'import', file, '--reviewer', 'C');
  expect(again.stdout).toContain('0 accepted, 0 corrected, 0 rejected');
  // Without the times of Label Studio, too.
  writeFileSync(file, JSON.stringify([{ ...task, annotations: annotations.map(({ result }) => ({ result })) }]));
  expect((await ask('review', 'import', file, '--reviewer', 'C')).stdout).toMatch(/ 0 rejected, \d+ known already/);
  expect((await ask('review', 'import', folder.path)).stderr).toContain('is a folder');
  expect((await asJson('status')).reviews).toBe(reviews);
  expect(await ask('review', 'import')).toMatchObject({ code: 2 });
});
