import { Fault } from '../core/errors.ts';

interface Known {
  readonly message: string;
  readonly advice?: string;
}

const reachable = 'Check that the server runs and that DATABASE_URL names it rightly.';

/** What error codes of PostgreSQL and of the network mean for the person at the keyboard. */
const known: Readonly<Record<string, Known>> = {
  ECONNREFUSED: { message: 'The database server does not answer', advice: reachable },
  ECONNRESET: { message: 'The database server broke off the connection' },
  EPIPE: { message: 'The database server broke off the connection' },
  ETIMEDOUT: { message: 'The database server does not answer in time', advice: reachable },
  ENOTFOUND: { message: 'The name of the database server is not known', advice: reachable },
  EAI_AGAIN: { message: 'The name of the database server could not be looked up', advice: reachable },
  '28P01': {
    message: 'The database server does not take this user and password',
    advice: 'Correct them in DATABASE_URL.',
  },
  '28000': { message: 'The database server does not let this user in', advice: 'Correct the user in DATABASE_URL.' },
  '3D000': { message: 'The database does not exist', advice: 'Create it, or correct DATABASE_URL.' },
  '42501': {
    message: 'The database user lacks a right',
    advice: 'Grant it: the user must be able to create a schema and the extensions pg_trgm and unaccent.',
  },
  '0A000': {
    message: 'The database server lacks something that is needed',
    advice: 'Use PostgreSQL 14 or later with the extensions pg_trgm and unaccent (the contrib package).',
  },
  '53100': {
    message: 'The disk of the database is full',
    advice: 'Make room on that disk, then run the command again; what was stored before is safe.',
  },
  '53200': { message: 'The database server is out of memory' },
  '53300': {
    message: 'The database server has no connection left',
    advice: 'Close other programs that use it, or raise its max_connections.',
  },
  '57P01': { message: 'The database server was shut down' },
  '57P02': { message: 'The database server broke down and is recovering', advice: 'Run the command again.' },
  '57P03': {
    message: 'The database server is starting up or shutting down',
    advice: 'Run the command again in a moment.',
  },
  '25006': { message: 'The database can only be read' },
};

/** Codes of a server that is away for a while: it does not answer, starts, ends, or has no connection left. */
const away = new Set('ECONNREFUSED ECONNRESET EPIPE ETIMEDOUT ENOTFOUND EAI_AGAIN 53300 57P01 57P02 57P03'.split(' '));

/** True for an error that says nothing of what was asked: the same will do when the server is back. */
export function isAway(error: unknown): boolean {
  if (error instanceof Fault && error.cause) return isAway(error.cause);
  const { code = '', message = '' } = (error ?? {}) as { code?: string; message?: string };
  return away.has(code) || broken.test(message);
}

/** What node-postgres says of a connection that broke, without a code. */
const broken = /^Connection terminated|^timeout exceeded when trying to connect/;

/** Makes a Fault of what a query threw; Faults and errors that say nothing of the server come back as they are. */
export function databaseFault(error: unknown): unknown {
  if (error instanceof Fault || typeof error !== 'object' || error === null) return error;
  const { code = '', message = '' } = error as { code?: string; message?: string };
  const found = known[code] ?? (broken.test(message) ? known.ECONNRESET : undefined);
  if (!found) return error;
  // node-postgres leaves the message of a refused connection empty where several addresses were tried.
  return new Fault('RAP_DATABASE', `${found.message}: ${message || code}`, {
    cause: error,
    ...(found.advice ? { advice: found.advice } : {}),
  });
}
