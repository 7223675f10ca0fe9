import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { platform } from 'node:os';
import { thisPlace } from './embedded-place.ts';

/**
 * Tells one process from a later one that was given the same id: the moment when it started, in the system's own
 * notation, or null where no such process lives. A zombie, whose parent has not collected it yet, does not live.
 */
export function startOf(pid: number): string | null {
  if (!Number.isSafeInteger(pid) || pid <= 0) return null;
  if (platform() === 'linux') {
    const stat = readStat(pid);
    if (stat !== undefined) return stat;
  }
  if (platform() !== 'win32') {
    const { status, stdout } = spawnSync('ps', ['-o', 'stat=,lstart=', '-p', String(pid)], { encoding: 'utf8' });
    if (status !== null)
      return status === 0 && !stdout.trim().startsWith('Z') ? stdout.trim().replace(/^\S+\s+/, '') : null;
  }
  return signalled(pid) ? 'alive' : null;
}

/** Field 22 of /proc/PID/stat, in clock ticks since the system started; undefined where there is no /proc. */
function readStat(pid: number): string | null | undefined {
  try {
    // The second field is the program's name in brackets and may itself hold spaces and brackets.
    const fields = readFileSync(`/proc/${pid}/stat`, 'latin1')
      .replace(/^.*\) /s, '')
      .split(' ');
    return fields[0] === 'Z' || fields[0] === 'X' ? null : (fields[19] ?? null);
  } catch {
    return readable('/proc/self/stat') ? null : undefined;
  }
}

function readable(file: string): boolean {
  try {
    readFileSync(file);
    return true;
  } catch {
    return false;
  }
}

/** True where a process takes signals, be they allowed or not. */
function signalled(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** The id and start of a process, as it is written into lock files and registers. */
export interface ProcessIdentity {
  readonly pid: number;
  readonly start: string;
  /** The computer and container that the id belongs to; see embedded-place.ts. */
  readonly place?: string;
}

/** This process. */
export const thisProcess = (): ProcessIdentity => ({
  pid: process.pid,
  start: startOf(process.pid) ?? 'alive',
  place: thisPlace(),
});

/** True for a process of another computer or container, of which nobody here can say whether it lives. */
export const isElsewhere = ({ place }: ProcessIdentity): boolean => place !== undefined && place !== thisPlace();

/** True where that very process still lives here. */
export const lives = (identity: ProcessIdentity): boolean =>
  !isElsewhere(identity) && startOf(identity.pid) === identity.start;
