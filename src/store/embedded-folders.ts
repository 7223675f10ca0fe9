import { createHash } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { Fault } from '../core/errors.ts';
import { type Account, canReach } from './embedded-account.ts';
import type { Binaries } from './embedded-binaries.ts';
import { isRoot, makeFolder, removeLeftover, replacePrivate } from './embedded-files.ts';

/**
 * Where things lie. The data is in `HOME/postgres/data` whenever the account that the server runs as can reach that. As
 * root it often cannot (/root is closed to everybody else), and the data then lies in a folder of its own under
 * /var/lib, which the system keeps. Everything else stays in the home folder.
 */
export interface Places {
  readonly home: string;
  /** `HOME/postgres`: lock, register of users, cluster file, log. */
  readonly state: string;
  readonly lock: string;
  readonly users: string;
  /** Where the server is used from; see embedded-place.ts. */
  readonly place: string;
  readonly cluster: string;
  readonly log: string;
}

/** Makes the folders of the state, with the home folder if need be. @throws Fault RAP_FOLDER */
export function preparePlaces(home: string): Places {
  const places = placesOf(home);
  // Another account must be able to pass through to the data, but not to list or read anything on the way.
  makeFolder(places.state, isRoot() ? 0o711 : 0o700);
  makeFolder(places.users, 0o700);
  return places;
}

/** The same without making anything. */
export function placesOf(home: string): Places {
  const state = join(existsSync(home) ? realpathSync(home) : home, 'postgres');
  return {
    home,
    state,
    lock: join(state, 'lock'),
    users: join(state, 'users'),
    place: join(state, 'place'),
    cluster: join(state, 'cluster.json'),
    log: join(state, 'postgres.log'),
  };
}

/** What is kept of the server between runs. The port is the last one; it is taken again when it is free. */
export interface ClusterFile {
  readonly dataFolder: string;
  readonly password: string;
  readonly port: number | null;
}

/** The cluster file, or null where there is none or a broken one. */
export function readCluster(places: Places): ClusterFile | null {
  try {
    const found = JSON.parse(readFileSync(places.cluster, 'utf8')) as Partial<ClusterFile>;
    const whole = typeof found.dataFolder === 'string' && typeof found.password === 'string';
    return whole ? { dataFolder: found.dataFolder!, password: found.password!, port: found.port ?? null } : null;
  } catch {
    return null;
  }
}

export const writeCluster = (places: Places, cluster: ClusterFile): void =>
  replacePrivate(places.cluster, `${JSON.stringify(cluster, null, 2)}\n`);

/** Folders that a system keeps for the data of its services. */
export const systemFolders = ['/var/lib/rapporteur', '/var/opt/rapporteur', '/opt/rapporteur'];

/** The name of a home's own folder in there: readable, and different for every home. */
const systemName = (places: Places): string => {
  const home = join(places.state, '..');
  return `${basename(home)}-${createHash('sha256').update(home).digest('hex').slice(0, 12)}`;
};

/** The folder where this home's data already is, or null. */
export function existingData(places: Places): string | null {
  const outside = systemFolders.map((folder) => join(folder, systemName(places), 'data'));
  const recorded = readCluster(places)?.dataFolder;
  const candidates = [join(places.state, 'data'), ...(recorded ? [recorded] : []), ...(isRoot() ? outside : [])];
  return candidates.find((folder) => existsSync(join(folder, 'PG_VERSION'))) ?? null;
}

/**
 * An empty folder that the account owns and can reach, beside where the data folder will be: the home's state folder, or
 * as root one of the system's.
 */
export function draftFolder(places: Places, binaries: Binaries, account: Account | null): string {
  if (!account) return mkdtempSync(join(places.state, 'init-'));
  const refusals: string[] = [];
  for (const parent of [places.state, ...systemFolders.map((folder) => join(folder, systemName(places)))]) {
    try {
      if (parent !== places.state) prepareSystemFolder(parent, places);
      const draft = mkdtempSync(join(parent, 'init-'));
      chownSync(draft, account.uid, account.gid);
      if (canReach(binaries, account, draft)) return draft;
      rmSync(draft, { recursive: true });
      refusals.push(`${parent} cannot be reached`);
    } catch (error) {
      refusals.push((error as Error).message);
    }
  }
  throw new Fault(
    'RAP_FOLDER',
    `The account ${account.name}, which the database must run as, can use none of the folders tried: ${refusals.join('; ')}.`,
    {
      advice:
        'Set RAPPORTEUR_HOME to a folder that all accounts may pass through, run the program as another user, or set DATABASE_URL.',
    },
  );
}

/**
 * Removes the data of homes below the system's folder for temporary files that are gone, as tests and demonstrations leave
 * it. The data of any other home is kept: its disk may only be away.
 */
export function tidySystemFolders(inUse: (data: string) => boolean): void {
  const temporary = `${realpathSync(tmpdir())}/`;
  for (const { folder, home } of homelessData()) {
    if (home.startsWith(temporary) && !inUse(join(folder, 'data'))) removeLeftover(folder);
  }
}

/** Data in the system's folders whose home folder is gone: removed, renamed, or on a disk that is away. */
export function homelessData(parents: readonly string[] = systemFolders): { folder: string; home: string }[] {
  return parents
    .filter((parent) => existsSync(parent))
    .flatMap((parent) => readdirSync(parent).map((name) => join(parent, name)))
    .flatMap((folder) => {
      const note = join(folder, 'home.txt');
      // Notes of other users' homes cannot be read, and are none of our business.
      const home = existsSync(note) && isRoot() ? readFileSync(note, 'utf8').trimEnd() : null;
      return home === null || existsSync(home) ? [] : [{ folder, home }];
    });
}

function prepareSystemFolder(folder: string, places: Places): void {
  mkdirSync(folder, { recursive: true });
  for (const each of [join(folder, '..'), folder]) {
    if (statSync(each).uid === 0) chmodSync(each, 0o711);
  }
  writeFileSync(join(folder, 'home.txt'), `${join(places.state, '..')}\n`, { mode: 0o600 });
}
