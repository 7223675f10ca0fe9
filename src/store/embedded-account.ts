import { spawnSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { Fault } from '../core/errors.ts';
import { type Binaries, complete, completeInPlace, copyBinaries, programOf } from './embedded-binaries.ts';
import { isRoot } from './embedded-files.ts';

/** An account of the operating system, as `spawn` takes it. */
export interface Account {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
}

/**
 * Accounts without rights that root may run the server as, the best first. Accounts of PostgreSQL's own packages come
 * before `nobody`, which other services may run as too and could then read the data.
 */
const preferred = ['rapporteur', 'postgres', '_postgres', 'nobody'];

function accounts(): Account[] {
  const lines = readFileSync('/etc/passwd', 'utf8').split('\n');
  return lines.flatMap((line) => {
    const [name = '', , uid = '', gid = ''] = line.split(':');
    // macOS writes the ids of `nobody` as -2.
    return /^-?\d+$/.test(uid) && /^-?\d+$/.test(gid) ? [{ name, uid: Number(uid) >>> 0, gid: Number(gid) >>> 0 }] : [];
  });
}

/**
 * The account to run the server as: null for the program's own, else one that is not root.
 * @param data the data folder when there is one; its owner is taken, since the server insists on owning it
 * @throws Fault RAP_DATABASE when root finds no account to use
 */
export function serverAccount(data: string): Account | null {
  if (!isRoot()) return null;
  const known = accounts();
  const owner = statSync(data, { throwIfNoEntry: false });
  if (owner && owner.uid !== 0) {
    return (
      known.find((account) => account.uid === owner.uid) ?? { name: String(owner.uid), uid: owner.uid, gid: owner.gid }
    );
  }
  const found = preferred
    .map((name) => known.find((account) => account.name === name && account.uid !== 0))
    .find(Boolean);
  if (found) return found;
  throw new Fault(
    'RAP_DATABASE',
    `PostgreSQL does not run as root, and none of the accounts ${preferred.join(', ')} exists.`,
    {
      advice:
        'Run the program as another user, add an account named rapporteur, or set DATABASE_URL to a PostgreSQL server of your own.',
    },
  );
}

/** True where the account can run the server's programs. */
export function canRun(binaries: Binaries, account: Account | null): boolean {
  return runPostgres(binaries, account, ['--version']).status === 0;
}

/** True where the account can pass through to a folder, be there data in it or not. */
export function canReach(binaries: Binaries, account: Account | null, folder: string): boolean {
  // Started with a working folder it could not reach, the program would still run: that is entered before the account is
  // changed. So it is asked to look for its configuration there, and says whether that is missing or out of reach.
  return !/Permission denied/.test(runPostgres(binaries, account, ['-D', folder, '-C', 'port']).stderr);
}

const runPostgres = (binaries: Binaries, account: Account | null, options: string[]) =>
  spawnSync(programOf(binaries, 'postgres'), options, {
    cwd: '/',
    env: serverEnvironment(),
    encoding: 'utf8',
    ...ids(account),
  });

/** The ids to start a program with; none when it is to run as the program's own user. */
export const ids = (account: Account | null): { uid?: number; gid?: number } =>
  account ? { uid: account.uid, gid: account.gid } : {};

/** Only what the server needs: the user's PGDATA, PGPORT, LD_LIBRARY_PATH and the like are meant for other servers. */
export const serverEnvironment = (): NodeJS.ProcessEnv => {
  const kept = ['PATH', 'SystemRoot', 'TEMP', 'TMP'].flatMap((name) => {
    const value = process.env[name];
    return value === undefined ? [] : [[name, value] as const];
  });
  return { ...Object.fromEntries(kept), LC_ALL: 'C', TZ: 'UTC' };
};

/**
 * Binaries that the account can run: the installed ones, completed where they lie, or else a copy below the first of some
 * folders that takes it and lets the account through.
 * @throws Fault RAP_FOLDER when no folder takes a copy, RAP_DATABASE when even a copy does not run
 */
export function runnableBinaries(installed: Binaries, account: Account | null, folders: readonly string[]): Binaries {
  try {
    if (!complete(installed.folder)) completeInPlace(installed.folder);
    if (canRun(installed, account)) return installed;
  } catch {
    // The folder cannot be written to; a copy can.
  }
  let refusal: unknown;
  for (const folder of folders) {
    try {
      const copy = copyBinaries(installed, folder, account ? 0o711 : 0o700);
      const { status, stderr, error } = runPostgres(copy, account, ['--version']);
      if (status === 0) return copy;
      refusal = new Fault(
        'RAP_DATABASE',
        `The embedded PostgreSQL does not run here: ${(stderr || error?.message || 'no reason given').trim()}`,
        {
          advice: 'Set DATABASE_URL to a PostgreSQL server of your own.',
          cause: error,
        },
      );
    } catch (error) {
      refusal = error;
    }
  }
  throw refusal;
}
