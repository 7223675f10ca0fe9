import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync, renameSync, statSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { Fault } from '../core/errors.ts';
import { type Account, ids, serverEnvironment } from './embedded-account.ts';
import { type Binaries, programOf } from './embedded-binaries.ts';
import { logFrom, portTaken, startFault, stillEnding } from './embedded-faults.ts';
import { giveToFolderOwner } from './embedded-files.ts';
import { freePort, isFree } from './free-port.ts';
import { forgetDeadServer, type Postmaster, runningServer } from './postmaster.ts';

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
