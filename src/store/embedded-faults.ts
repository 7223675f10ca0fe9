import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { Fault } from '../core/errors.ts';

interface Cause {
  readonly pattern: RegExp;
  readonly code: 'RAP_DATABASE' | 'RAP_FOLDER';
  readonly message: string;
  readonly advice: string;
}

const ownServer = 'or set DATABASE_URL to a PostgreSQL server of your own';

/** What the server's log says when it does not start, and what to do about it. The first that fits is taken. */
const causes: readonly Cause[] = [
  {
    pattern: /No space left on device|Disk quota exceeded/,
    code: 'RAP_FOLDER',
    message: 'The disk of the embedded database is full.',
    advice: 'Make room on that disk, or set RAPPORTEUR_HOME to a folder on another one.',
  },
  {
    pattern: /database files are incompatible with server|initialized by PostgreSQL version/,
    code: 'RAP_DATABASE',
    message: 'The data of the embedded database was written by another version of PostgreSQL.',
    advice: `Use the version of rapporteur that wrote it, move the data away and ingest again, ${ownServer}.`,
  },
  {
    pattern: /could not (?:create|resize) shared memory segment|could not create semaphores/,
    code: 'RAP_DATABASE',
    message: 'The system does not give the embedded database the shared memory that it needs.',
    advice: `In a container give it more (--shm-size=256m), ${ownServer}.`,
  },
  {
    pattern:
      /could not locate a valid checkpoint record|invalid checkpoint|could not locate required checkpoint|global\/pg_control/,
    code: 'RAP_DATABASE',
    message: 'The data of the embedded database is damaged.',
    advice: 'Bring it back from a backup, or move it away and ingest your documents again.',
  },
  {
    pattern: /Permission denied|has invalid permissions|has wrong ownership/,
    code: 'RAP_FOLDER',
    message: 'The embedded database may not use its own data folder.',
    advice: `Give the folder back to the account that owns the files in it, mode 700, ${ownServer}.`,
  },
];

/** The port was taken between choosing it and using it. */
export const portTaken = (log: string): boolean => /could not bind .* address|Address already in use/.test(log);

/** What is left of a server that was killed is still ending. */
export const stillEnding = (log: string): boolean =>
  /pre-existing shared memory block|lock file "postmaster.pid" already exists/.test(log);

/** The fault for a server or initdb that did not start, from what it wrote. */
export function startFault(log: string, data: string, logFile: string): Fault {
  const found = causes.find((cause) => cause.pattern.test(log));
  const where = `Its data is in ${data}; its log is ${logFile}.`;
  if (found) return new Fault(found.code, `${found.message} ${where}`, { advice: found.advice });
  const lines = log.split('\n').filter((line) => /FATAL|PANIC|error:/.test(line));
  const last = (lines.at(-1) ?? log.trim().split('\n').at(-1) ?? '').replace(/^.*?(?:FATAL|PANIC|error):\s*/, '');
  return new Fault('RAP_DATABASE', `The embedded database did not start: ${last || 'it said nothing'}. ${where}`, {
    advice: `Read the log, ${ownServer}.`,
  });
}

/** The end of a log file from a byte offset on, at most 64 KiB. */
export function logFrom(file: string, offset: number): string {
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  const from = Math.max(Math.min(offset, size), size - 65536);
  const buffer = Buffer.alloc(size - from);
  if (buffer.length === 0) return '';
  const handle = openSync(file, 'r');
  try {
    return buffer.toString('utf8', 0, readSync(handle, buffer, 0, buffer.length, from));
  } finally {
    closeSync(handle);
  }
}
