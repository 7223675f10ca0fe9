import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { platform } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Fault } from '../core/errors.ts';
import { type Account, ids, serverEnvironment } from './embedded-account.ts';
import { type Binaries, programOf } from './embedded-binaries.ts';
import { logFrom, portTaken, startFault, stillEnding } from './embedded-faults.ts';
import { giveToFolderOwner } from './embedded-files.ts';
import { startOf } from './process-identity.ts';

/** A server process, as its own `postmaster.pid` tells of it. */
export interface Postmaster {
  readonly pid: number;
  readonly port: number;
  readonly status: 'starting' | 'ready' | 'stopping';
}

/** The server that runs on a data folder, or null. A `postmaster.pid` that a killed server left behind does not count. */
export function runningServer(data: string): Postmaster | null {
  try {
    const lines = readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n');
    const pid = Number(lines[0]);
    if (startOf(pid) === null || !servesData(pid, data)) return null;
    const status = lines[7]?.trim() ?? 'starting';
    return { pid, port: Number(lines[3]), status: status === 'ready' || status === 'stopping' ? status : 'starting' };
  } catch {
    return null;
  }
}

/** True where a process is a server on this data, and not a later one that was given the same id. */
function servesData(pid: number, data: string): boolean {
  if (platform() === 'win32') return true;
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').includes(data);
  } catch {
    return (
      spawnSync('ps', ['-o', 'command=', '-ww', '-p', String(pid)], { encoding: 'utf8' }).stdout?.includes(data) ??
      false
    );
  }
}

/** Settings for a laptop: nothing is ever lost for speed, little memory, no sockets but the one on the loopback. */
const settings: Readonly<Record<string, string>> = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '200',
  shared_buffers: '64MB',
  work_mem: '16MB',
  maintenance_work_mem: '64MB',
  effective_cache_size: '512MB',
  random_page_cost: '1.1',
  max_wal_size: '512MB',
  wal_compression: 'on',
  fsync: 'on',
  full_page_writes: 'on',
  synchronous_commit: 'on',
  jit: 'off',
  // Containers give little shared memory, which parallel queries would need.
  max_parallel_workers_per_gather: '0',
  max_parallel_maintenance_workers: '0',
  io_method: 'sync',
  TimeZone: 'UTC',
  log_timezone: 'UTC',
  // The words of documents stay out of the log: no statements, no details of failing rows.
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  log_checkpoints: 'off',
};

/** A start may take this long when a killed server left much to recover. */
const startPatience = 120_000;
const endPatience = 60_000;
const largestLog = 10e6;

export interface ServerPlan {
  readonly binaries: Binaries;
  readonly account: Account | null;
  readonly data: string;
  readonly log: string;
  /** Taken when it is free. */
  readonly port: number | null;
}

/** Starts a server in a session of its own, so that neither Ctrl-C nor the end of this program reaches it. */
export async function startServer(plan: ServerPlan): Promise<Postmaster> {
  forgetDeadServer(plan.data);
  if ((statSync(plan.log, { throwIfNoEntry: false })?.size ?? 0) > largestLog) renameSync(plan.log, `${plan.log}.1`);
  const deadline = Date.now() + startPatience;
  for (let attempt = 0, port = plan.port; ; attempt++) {
    const chosen = port !== null && (await isFree(port)) ? port : await freePort();
    const offset = statSync(plan.log, { throwIfNoEntry: false })?.size ?? 0;
    const started = await launch(plan, chosen, deadline);
    if (started) return started;
    const said = logFrom(plan.log, offset);
    if (stillEnding(said) && Date.now() < deadline && attempt < 100) await pause(200);
    else if (portTaken(said) && attempt < 10) port = null;
    else throw startFault(said, plan.data, plan.log);
  }
}

/** One try: the server when it is ready, null when it ended before. */
async function launch(plan: ServerPlan, port: number, deadline: number): Promise<Postmaster | null> {
  const log = openSync(plan.log, 'a', 0o600);
  giveToFolderOwner(plan.log);
  let child: ChildProcess;
  try {
    const options = Object.entries({ ...settings, port: String(port) }).flatMap(([name, value]) => [
      '-c',
      `${name}=${value}`,
    ]);
    child = spawn(programOf(plan.binaries, 'postgres'), ['-D', plan.data, ...options], {
      cwd: '/',
      detached: true,
      env: serverEnvironment(),
      stdio: ['ignore', log, log],
      windowsHide: true,
      ...ids(plan.account),
    });
  } finally {
    closeSync(log);
  }
  let ended: Error | true | null = null;
  child.on('error', (error) => {
    ended = error;
  });
  child.on('exit', () => {
    ended = true;
  });
  child.unref();
  while (ended === null) {
    const server = runningServer(plan.data);
    if (server && server.pid === child.pid && server.status === 'ready') return server;
    if (Date.now() > deadline) {
      throw new Fault(
        'RAP_DATABASE',
        `The embedded database has been starting for more than ${startPatience / 1000} s; its log is ${plan.log}.`,
        {
          advice: 'Wait until the log says that it is ready, then try again.',
        },
      );
    }
    await pause(15);
  }
  if ((ended as Error | true) !== true)
    throw new Fault('RAP_DATABASE', `The embedded database could not be started: ${(ended as Error).message}`, {
      cause: ended,
    });
  return null;
}

/**
 * PostgreSQL itself sees that a `postmaster.pid` is stale, except where its process id was given to another process of
 * the same user meanwhile; then it would refuse to start.
 */
function forgetDeadServer(data: string): void {
  const file = join(data, 'postmaster.pid');
  if (!existsSync(file)) return;
  const pid = Number(readFileSync(file, 'utf8').split('\n')[0]);
  if (startOf(pid) !== null && !servesData(pid, data)) rmSync(file, { force: true });
}

/** Asks a server to end and waits until it is gone. Transactions that are open are rolled back; nothing committed is lost. */
export async function stopServer(pid: number): Promise<void> {
  for (const [signal, patience] of [
    ['SIGINT', endPatience],
    ['SIGQUIT', 10_000],
    ['SIGKILL', 5_000],
  ] as const) {
    if (!send(pid, signal)) return;
    if (await gone(pid, patience)) return;
  }
}

/** Sends a signal; false where the process is gone. */
export function send(pid: number, signal: NodeJS.Signals): boolean {
  try {
    return process.kill(pid, signal);
  } catch {
    return false;
  }
}

/** Waits until a process is gone; false where it still lives after `patience` milliseconds. */
export async function gone(pid: number, patience: number): Promise<boolean> {
  const start = startOf(pid);
  for (const deadline = Date.now() + patience; Date.now() < deadline; await pause(15)) {
    if (start === null || startOf(pid) !== start) return true;
  }
  return false;
}

const isFree = (port: number): Promise<boolean> =>
  listen(port).then(
    () => true,
    () => false,
  );
const freePort = (): Promise<number> => listen(0);

/** Listens for a moment on the loopback and says on which port. */
function listen(port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
