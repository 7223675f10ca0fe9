import { spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmodSync, chownSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Fault } from '../core/errors.ts';
import { type Account, canReach, ids, serverEnvironment } from './embedded-account.ts';
import { type Binaries, programOf } from './embedded-binaries.ts';
import { startFault } from './embedded-faults.ts';
import { folderFault, isRoot, removeLeftover } from './embedded-files.ts';
import {
  type ClusterFile,
  draftFolder,
  existingData,
  type Places,
  readCluster,
  tidySystemFolders,
  writeCluster,
} from './embedded-folders.ts';
import { runningServer } from './postmaster.ts';

/** The role that owns everything. Fixed, since it cannot be told apart from outside anyway. */
export const superuser = 'rapporteur';

const newPassword = (): string => randomBytes(24).toString('base64url');

/**
 * The data folder and password of a home, made when there are none. Must be called under the lock and while no server
 * runs on the data.
 */
export async function prepareCluster(
  places: Places,
  binaries: Binaries,
  account: Account | null,
): Promise<ClusterFile> {
  const data = existingData(places);
  const cluster = readCluster(places);
  if (!data) return createCluster(places, binaries, account, cluster?.password ?? newPassword());
  checkVersion(data, binaries);
  checkOwner(data, binaries, account);
  if (cluster && cluster.dataFolder === data) return cluster;
  // A home that was moved keeps its password; one that lost its cluster file gets a new one.
  const password = cluster?.password ?? newPassword();
  if (!cluster) resetPassword(data, password, binaries, account);
  const restored = { dataFolder: data, password, port: cluster?.port ?? null };
  writeCluster(places, restored);
  return restored;
}

/**
 * Runs initdb in a draft folder that gets its name only when all is done, so that a run that breaks off leaves nothing
 * that looks like data.
 */
async function createCluster(
  places: Places,
  binaries: Binaries,
  account: Account | null,
  password: string,
): Promise<ClusterFile> {
  if (account) tidySystemFolders((data) => runningServer(data) !== null);
  const draft = draftFolder(places, binaries, account);
  const parent = dirname(draft);
  for (const name of readdirSync(parent)) {
    if (name.startsWith('init-') && join(parent, name) !== draft) removeLeftover(join(parent, name));
  }
  const passwordFile = join(draft, 'password');
  const target = join(parent, 'data');
  try {
    writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
    if (account) chownSync(passwordFile, account.uid, account.gid);
    await initdb(join(draft, 'data'), passwordFile, places, binaries, account);
    const cluster = { dataFolder: target, password, port: null };
    writeCluster(places, cluster);
    move(join(draft, 'data'), target);
    return cluster;
  } finally {
    removeLeftover(draft);
  }
}

/** Gives the draft its name. An empty folder there is replaced; one with files that are no database is left alone. */
function move(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    throw folderFault(error, to);
  }
}

/** The builtin locale needs nothing of the operating system and sorts and folds the same everywhere. */
const initdbOptions = [
  '--encoding=UTF8',
  '--locale=C',
  '--locale-provider=builtin',
  '--builtin-locale=C.UTF-8',
  '--auth=scram-sha-256',
  `--username=${superuser}`,
  '--no-instructions',
];

async function initdb(
  data: string,
  passwordFile: string,
  places: Places,
  binaries: Binaries,
  account: Account | null,
): Promise<void> {
  const child = spawn(
    programOf(binaries, 'initdb'),
    [`--pgdata=${data}`, `--pwfile=${passwordFile}`, ...initdbOptions],
    {
      cwd: '/',
      env: serverEnvironment(),
      stdio: ['ignore', 'pipe', 'pipe'],
      ...ids(account),
    },
  );
  let output = '';
  child.stdout.on('data', (chunk) => {
    output += chunk;
  });
  child.stderr.on('data', (chunk) => {
    output += chunk;
  });
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  if (code !== 0) throw startFault(output, data, places.log);
}

/** @throws Fault RAP_DATABASE where another major version wrote the data */
function checkVersion(data: string, binaries: Binaries): void {
  const major = Number(readFileSync(join(data, 'PG_VERSION'), 'utf8').trim());
  if (major === binaries.major) return;
  throw new Fault(
    'RAP_DATABASE',
    `The embedded database in ${data} was written by PostgreSQL ${major}; this program brings PostgreSQL ${binaries.major}.`,
    {
      advice: 'Use the version of rapporteur that wrote it, or move the folder away and ingest your documents again.',
    },
  );
}

/** Sees to it that the account owns the data, for itself alone, and can reach it. */
function checkOwner(data: string, binaries: Binaries, account: Account | null): void {
  const { uid, mode } = statSync(data);
  if (account && isRoot() && uid !== account.uid) chownAll(data, account);
  if ((mode & 0o077) !== 0 && (account !== null || uid === process.getuid?.())) chmodSync(data, 0o700);
  if (account && !canReach(binaries, account, data)) {
    throw new Fault(
      'RAP_FOLDER',
      `The account ${account.name}, which the database must run as, can no longer reach its data in ${data}.`,
      {
        advice: `Let all accounts pass through the folders above it again (chmod a+x), or set RAPPORTEUR_HOME to another folder.`,
      },
    );
  }
}

function chownAll(folder: string, account: Account): void {
  chownSync(folder, account.uid, account.gid);
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isSymbolicLink()) chownSync(join(entry.parentPath, entry.name), account.uid, account.gid);
  }
}

/** Sets a password without knowing the old one, in single-user mode, which owning the data is enough for. */
function resetPassword(data: string, password: string, binaries: Binaries, account: Account | null): void {
  const { status, stderr } = spawnSync(programOf(binaries, 'postgres'), ['--single', '-D', data, 'postgres'], {
    cwd: '/',
    env: serverEnvironment(),
    input: `ALTER ROLE ${superuser} PASSWORD '${password}'\n`,
    encoding: 'utf8',
    ...ids(account),
  });
  if (status !== 0 || /ERROR|FATAL/.test(stderr)) throw startFault(stderr, data, 'none');
}
