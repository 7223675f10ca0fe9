import { basename, relative } from 'node:path';

/** How this program was started, as the person can type it again: by its name, or by node and its file. */
export function program(argv: readonly string[] = process.argv, cwd: string = process.cwd()): string {
  const file = argv[1] ?? '';
  if (!/\.[cm]?js$/.test(file)) return basename(file) || 'rapporteur';
  const path = relative(cwd, file);
  return `node ${path.startsWith('..') ? file : path}`;
}
