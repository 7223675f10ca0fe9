#!/usr/bin/env node
/**
 * Compiles the project into dist/. It is compiled beside the older build and then takes its place, so that no deleted file
 * lives on in it, and programs that start meanwhile find a whole build.
 */
import { spawnSync } from 'node:child_process';
import { renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const typescript = dirname(createRequire(import.meta.url).resolve('typescript/package.json'));
const [built, fresh, old] = ['dist', `dist-new-${process.pid}`, `dist-old-${process.pid}`].map((name) =>
  join(root, name),
);
const { status, error } = spawnSync(
  process.execPath,
  [join(typescript, 'bin', 'tsc'), '--project', root, '--outDir', fresh],
  { cwd: root, stdio: 'inherit' },
);
if (error) console.error(`The TypeScript compiler did not start: ${error.message}`);
if (status === 0) {
  try {
    renameSync(built, old);
  } catch (error) {
    if (error.code !== 'ENOENT') throw error;
  }
  renameSync(fresh, built);
}
for (const folder of [fresh, old]) rmSync(folder, { recursive: true, force: true });
process.exit(status ?? 1);
