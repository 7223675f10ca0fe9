#!/usr/bin/env node
/** Compiles the project into dist/. An older build is removed first, so that no deleted file lives on in it. */
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const typescript = dirname(createRequire(import.meta.url).resolve('typescript/package.json'));
rmSync(join(root, 'dist'), { recursive: true, force: true });
const { status, error } = spawnSync(process.execPath, [join(typescript, 'bin', 'tsc'), '--project', root], {
  cwd: root,
  stdio: 'inherit',
});
if (error) console.error(`The TypeScript compiler did not start: ${error.message}`);
process.exit(status ?? 1);
