import { lstat, readdir, realpath, stat } from 'node:fs/promises';
import { basename, join, relative, resolve } from 'node:path';
import { Fault } from '../core/errors.ts';
import { type Problem, problem } from '../core/problem.ts';
import { ignoredFor, tagsOf } from './names.ts';

/** What a walk comes by: a file to take, something it leaves alone, or a folder that it could not look into. */
export type Found =
  | {
      readonly kind: 'file';
      readonly path: string;
      readonly name: string;
      readonly relative: string;
      readonly tags: readonly string[];
    }
  | { readonly kind: 'left'; readonly path: string; readonly why: string }
  | { readonly kind: 'closed'; readonly path: string; readonly problem: Problem };

/**
 * Walks files and folders in the order given, folders in the order of their names. A file that is named itself is
 * always taken; inside folders hidden files, partial downloads and the like are left, and so are symbolic links.
 * @throws Fault RAP_INPUT before anything is walked, naming every path that does not exist
 */
export async function* walk(paths: readonly string[], cwd: string = process.cwd()): AsyncGenerator<Found> {
  const absolute = paths.map((path) => resolve(cwd, path));
  const missing: string[] = [];
  for (const path of absolute) await stat(path).catch(() => missing.push(path));
  if (missing.length > 0) {
    const names = missing.map((path) => JSON.stringify(path)).join(', ');
    throw new Fault('RAP_INPUT', `${missing.length === 1 ? 'This path does' : 'These paths do'} not exist: ${names}`);
  }
  for (const path of absolute) {
    // Somebody who names a link means what it points to.
    const real = await realpath(path);
    const stats = await lstat(real);
    if (stats.isDirectory()) yield* walkFolder(real, real);
    else if (stats.isFile())
      yield { kind: 'file', path: real, name: basename(path), relative: basename(path), tags: [] };
    else yield { kind: 'left', path, why: 'not a file' };
  }
}

/** Walks one folder; `root` is where tags and ignored names count from. */
export async function* walkFolder(root: string, folder: string = root): AsyncGenerator<Found> {
  let entries: Awaited<ReturnType<typeof list>>;
  try {
    entries = await list(folder);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return;
    const why = `The folder ${basename(folder)} could not be looked into: ${message}`;
    yield { kind: 'closed', path: folder, problem: problem('unreadable', why, { fatal: true }) };
    return;
  }
  for (const entry of entries) {
    const path = join(folder, entry.name);
    const below = relative(root, path);
    const ignored = ignoredFor(below);
    if (ignored) yield { kind: 'left', path, why: ignored };
    else if (await unnameable(path)) yield { kind: 'closed', path, problem: nameProblem(entry.name, folder) };
    else if (entry.isSymbolicLink()) yield { kind: 'left', path, why: 'a symbolic link' };
    else if (entry.isDirectory()) yield* walkFolder(root, path);
    else if (entry.isFile()) yield { kind: 'file', path, name: entry.name, relative: below, tags: tagsOf(below) };
    else yield { kind: 'left', path, why: 'not a file' };
  }
}

/**
 * True for a name that is not UTF-8: Node shows what it cannot decode as U+FFFD, and nothing is there under that name. (A
 * name may also hold a U+FFFD of its own.)
 */
const unnameable = (path: string): Promise<boolean> =>
  path.includes('\ufffd')
    ? lstat(path).then(
        () => false,
        () => true,
      )
    : Promise.resolve(false);

const nameProblem = (name: string, folder: string): Problem =>
  problem(
    'unreadable',
    `A file in ${basename(folder)} cannot be read, since its name is not in UTF-8: ${JSON.stringify(name)}. Rename it and drop it again.`,
    { fatal: true },
  );

const list = async (folder: string) =>
  (await readdir(folder, { withFileTypes: true })).sort((a, b) => (a.name < b.name ? -1 : 1));
