import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, describe, expect, test } from '@jest/globals';
import { ended, environment, heard, run, start, temporaryFolder } from './test-run.ts';

const folder = temporaryFolder();
const home = join(folder.path, 'home');
const env = { ...environment(home), RAPPORTEUR_STABLE_MS: '100' };
afterAll(() => folder.remove(home));

describe('up in one terminal, questions in another', () => {
  test('what is dropped into the inbox is answered from, until it is told to end', async () => {
    const child = start(['up', '--port', '0'], env);
    const outcome = ended(child);
    const [, url] = await heard(child, 'stderr', /Answering at (http:\S+)\/api\/facts/);
    mkdirSync(join(home, 'inbox', 'harbour'), { recursive: true });
    writeFileSync(join(home, 'inbox', 'harbour', 'a.txt'), 'On 3 May 2020 over 500 persons were detained.\n');
    writeFileSync(join(home, 'inbox', 'b.txt'), '');
    const done = () =>
      existsSync(join(home, 'processed', 'harbour', 'a.txt')) && existsSync(join(home, 'failed', 'b.txt'));
    while (!done()) await sleep(100);
    const note = JSON.parse(readFileSync(join(home, 'failed', 'b.txt.error.json'), 'utf8'));
    expect(JSON.stringify(note)).toContain('empty-file');

    const { stdout } = await run(['documents', '--tag', 'harbour', '--json'], env);
    expect(JSON.parse(stdout)).toMatchObject({ total: 1, documents: [{ name: 'a.txt', tags: ['harbour'] }] });
    const answer = await (await fetch(`${url}/api/documents`)).json();
    expect(answer).toMatchObject({ total: 1 });

    child.kill('SIGINT');
    const { code, stderr } = await outcome;
    expect(code).toBe(130);
    expect(stderr).not.toMatch(/^\s+at /m);
    expect(readdirSync(join(home, 'inbox')).filter((name) => name !== 'harbour')).toEqual([]);
  });

  test('being told to end is no failure of a service', async () => {
    const child = start(['serve', '--port', '0'], env);
    const outcome = ended(child);
    const [, url] = await heard(child, 'stderr', /Answering at (http:\S+)\/api\/facts/);
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
    child.kill('SIGTERM');
    expect(await outcome).toMatchObject({ code: 0, stdout: '' });
  });

  test('a port that is taken is a fault that says what to do', async () => {
    const child = start(['serve', '--port', '0'], env);
    const outcome = ended(child);
    const [, port] = await heard(child, 'stderr', /Answering at http:\/\/127\.0\.0\.1:(\d+)/);
    const second = await run(['serve', '--port', port!], env);
    expect(second).toMatchObject({ code: 2, stderr: expect.stringContaining('another port with --port') });
    child.kill('SIGINT');
    expect((await outcome).code).toBe(130);
  });
});

test('the demonstration ends by itself, can be seen again, and leaves nothing when it is removed', async () => {
  const first = await run(['demo'], env);
  expect(first.code).toBe(0);
  for (const part of ['$ rapporteur facts --operation nelegal', 'The same over HTTP', '(on purpose)', 'demo --clean']) {
    expect(first.stdout).toContain(part);
  }
  const sum = /(\d+) files came in: (\d+) stored \+ 1 duplicate \+ (\d+) failed \+ 0 waiting\./.exec(first.stdout)!;
  expect(Number(sum[2]) + 1 + Number(sum[3])).toBe(Number(sum[1]));
  expect(existsSync(join(home, 'demo', 'reports', 'confidence.html'))).toBe(true);
  const second = await run(['demo'], env);
  expect([second.code, second.stdout]).toEqual([0, expect.stringContaining(sum[0])]);
  // What somebody else has put there is not the demonstration's to remove.
  const own = join(home, 'demo', 'slides.txt');
  writeFileSync(own, 'mine');
  expect((await run(['demo', '--clean'], env)).code).toBe(0);
  expect(readdirSync(join(home, 'demo'))).toEqual(['slides.txt']);
  expect((await run(['demo', '--clean'], env)).code).toBe(0);
  expect(existsSync(own)).toBe(true);
  rmSync(own);
}, 300_000);
