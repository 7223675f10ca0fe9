import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { packageRoot } from '../src/core/package-root.ts';

const folder = mkdtempSync(join(tmpdir(), 'totals-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Checks what a run has printed; gives the exit code and what is said about it. */
function check(printed: string) {
  const log = join(folder, 'log');
  writeFileSync(log, printed);
  const script = join(packageRoot, 'scripts', 'check-totals.js');
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, log], { encoding: 'utf8' });
  return { status, said: stdout + stderr };
}

test('a run in which all has passed is taken without a word', () => {
  expect(check('PASS a.test.ts\nTests: 3 passed\n3 passed, 0 failed, 0 skipped\n')).toEqual({ status: 0, said: '' });
});

test('what was skipped is named with its reason, and the totals stay last', () => {
  const { status, said } = check('skipped: a pipe (no mkfifo)\n2 passed, 0 failed, 1 skipped\n');
  expect(status).toBe(1);
  expect(said).toContain('skipped: a pipe (no mkfifo)');
  expect(said).toMatch(/\n2 passed, 0 failed, 1 skipped\n$/);
});

test.each([
  ['a failure', '2 passed, 1 failed, 0 skipped\n', '1 failed'],
  ['a run of no tests', '0 passed, 0 failed, 0 skipped\n', 'no test was run'],
  ['totals that are not the last line', '2 passed, 0 failed, 0 skipped\nterminated\n', 'but with “terminated”'],
  ['totals inside a line', 'so: 2 passed, 0 failed, 0 skipped\n', 'did not end with its totals'],
  ['nothing at all', '', 'did not end with its totals'],
])('%s is refused', (_case, printed, reason) => {
  const { status, said } = check(printed);
  expect(status).toBe(1);
  expect(said).toContain(reason);
});
