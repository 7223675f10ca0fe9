#!/usr/bin/env node
/**
 * Reads what a test run has printed and says whether CI may take it: the last line must be its totals, at least one test must
 * have passed, none failed, none been skipped. The totals are printed again behind an objection, so that they stay last.
 */
import { readFileSync } from 'node:fs';

const lines = readFileSync(process.argv[2], 'utf8').trimEnd().split('\n');
const last = lines.at(-1);
const totals = /^(\d+) passed, (\d+) failed, (\d+) skipped$/.exec(last);

function objection() {
  if (!totals)
    return `the test run did not end with its totals but with “${last}”: it was cut off, or something printed later.`;
  const [passed, failed, skipped] = totals.slice(1).map(Number);
  if (failed > 0) return `${failed} failed; see above.`;
  if (skipped > 0) {
    const titles = lines.filter((line) => line.startsWith('skipped: ')).map((line) => `  ${line}`);
    return [`${skipped} skipped, and CI skips nothing; give the machine what they need:`, ...titles].join('\n');
  }
  if (passed === 0) return 'no test was run.';
  return null;
}

const wrong = objection();
if (wrong !== null) {
  console.log(`${wrong}${totals ? `\n${last}` : ''}`);
  process.exitCode = 1;
}
