#!/usr/bin/env node
/**
 * Runs the generated cases of numbers and dates many times over:
 *
 *   npm run fuzz [-- PATTERN]     PATTERN picks test files, `fuzz` where it is left out
 *
 * 100,000 cases of each family, or FUZZ_RUNS of them. The seed is printed; FUZZ_SEED set to it runs the same cases again.
 */
import { spawnSync } from 'node:child_process';

const runs = process.env.FUZZ_RUNS ?? '100000';
const seed = process.env.FUZZ_SEED ?? String(Math.floor(Math.random() * 0x7fffffff));
console.log(`${runs} cases of each family, FUZZ_SEED=${seed}`);
const { status } = spawnSync('npm', ['test', '--', process.argv[2] ?? 'fuzz', '--testTimeout=3600000'], {
  stdio: 'inherit',
  shell: process.platform === 'win32',
  env: { ...process.env, FUZZ_RUNS: runs, FUZZ_SEED: seed },
});
process.exit(status ?? 1);
