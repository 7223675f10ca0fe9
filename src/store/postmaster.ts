import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { platform } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
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

/**
 * PostgreSQL itself sees that a `postmaster.pid` is stale, except where its process id was given to another process of
 * the same user meanwhile; then it would refuse to start.
 */
export function forgetDeadServer(data: string): void {
  const file = join(data, 'postmaster.pid');
  if (!existsSync(file)) return;
  const pid = Number(readFileSync(file, 'utf8').split('\n')[0]);
  if (startOf(pid) !== null && !servesData(pid, data)) rmSync(file, { force: true });
}

/** How long a server may take to end when it is asked to, milliseconds. */
const endPatience = 60_000;

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
