import { accessSync, constants, existsSync, statSync } from 'node:fs';
import { availableParallelism, homedir, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { defaultLimits } from '../pipelines/read/limits.ts';

export const logLevels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;
export type LogLevel = (typeof logLevels)[number];

/** Every setting of the program, read once at the start. Folders are absolute paths. */
export interface Settings {
  readonly home: string;
  readonly inbox: string;
  readonly processed: string;
  readonly failed: string;
  readonly reports: string;
  /** Names of the user's own, read beside the program's. */
  readonly lexicon: string;
  /** A `postgres://` URL, or null for the embedded server. */
  readonly databaseUrl: string | null;
  /** A `redis://` URL, or null for the queue on PostgreSQL. */
  readonly redisUrl: string | null;
  readonly workers: number;
  readonly host: string;
  readonly port: number;
  readonly logLevel: LogLevel;
  readonly logFile: string | null;
  readonly maxBytes: number;
  readonly maxSeconds: number;
  /** Whether text is recognised on the pages of a PDF that have none. */
  readonly ocr: 'on' | 'off';
  /** Opens PDFs that ask for one. */
  readonly password: string | null;
  readonly pollInterval: number;
  readonly stableMs: number;
  readonly attempts: number;
}

export type SettingName = keyof Settings;

/** The variables of the environment, as `process.env` has them. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** What is known of one setting: how it is set, what it is for, and what a good value is. */
export interface SettingRule {
  /** The variable of the environment that sets it. */
  readonly variable: string;
  readonly description: string;
  /** What a good value is, to end the sentence "it must be …". */
  readonly wanted: string;
  readonly schema: z.ZodType<string | number | null>;
  /** The value when nobody gives one. */
  readonly fallback: (context: { home: string; env: Environment }) => string | number | null;
}

const wholeNumber = (min: number, max: number) => z.coerce.number().int().min(min).max(max);
const url = (...protocols: string[]) =>
  z.string().refine((text) => URL.canParse(text) && protocols.includes(new URL(text).protocol));

const unitBytes: Record<string, number> = { b: 1, kb: 1e3, mb: 1e6, gb: 1e9, kib: 2 ** 10, mib: 2 ** 20, gib: 2 ** 30 };

/** PostgreSQL hands bytes out as twice as many characters, and Node has no string of more than 512 MiB. */
const largestFile = 200 * 2 ** 20;

/** A number of bytes, also with a unit: `5000000`, `5 MB`, `64MiB`. */
const byteCount = z.union([z.string(), z.number()]).transform((value, context) => {
  const [, digits, unit] = /^(\d+(?:\.\d+)?)\s*([kmg]?i?b)?$/i.exec(String(value).trim()) ?? [];
  const bytes = Math.round(Number(digits) * (unitBytes[(unit ?? 'b').toLowerCase()] ?? Number.NaN));
  if (!(bytes >= 1 && bytes <= largestFile)) {
    context.addIssue({ code: 'custom', message: 'not a size' });
    return z.NEVER;
  }
  return bytes;
});

const folder = (variable: string, name: string, description: string): SettingRule => ({
  variable,
  description,
  wanted: 'the path of a folder',
  schema: z.string(),
  fallback: ({ home }) => join(home, name),
});

/** Every setting, in one table; the home folder first, since the others may stand in a file inside it. */
export const settingRules: Record<SettingName, SettingRule> = {
  home: {
    variable: 'RAPPORTEUR_HOME',
    description:
      'Folder of the embedded database and, unless set otherwise, of the folders below; rapporteur.yaml is read from it',
    wanted: 'the path of a folder',
    schema: z.string(),
    fallback: ({ env }) => defaultHome(env),
  },
  inbox: folder('RAPPORTEUR_INBOX', 'inbox', 'Folder that is watched for new documents'),
  processed: folder('RAPPORTEUR_PROCESSED', 'processed', 'Folder that documents move to when they are stored'),
  failed: folder('RAPPORTEUR_FAILED', 'failed', 'Folder that documents move to when they cannot be read'),
  reports: folder('RAPPORTEUR_REPORTS', 'reports', 'Folder that reports are written to'),
  lexicon: folder(
    'RAPPORTEUR_LEXICON',
    'lexicon',
    'Folder with names of your own (organizations*.yaml), known beside the program’s',
  ),
  databaseUrl: {
    variable: 'DATABASE_URL',
    description: 'PostgreSQL server to use instead of the embedded one',
    wanted: 'a URL such as postgres://user:password@host:5432/database',
    schema: url('postgres:', 'postgresql:'),
    fallback: () => null,
  },
  redisUrl: {
    variable: 'REDIS_URL',
    description: 'Redis server for the queue, instead of PostgreSQL',
    wanted: 'a URL such as redis://host:6379',
    schema: url('redis:', 'rediss:'),
    fallback: () => null,
  },
  workers: {
    variable: 'RAPPORTEUR_WORKERS',
    description: 'Documents read at the same time, each in a thread; one per core unless set',
    wanted: 'a whole number from 1 to 256',
    schema: wholeNumber(1, 256),
    fallback: () => Math.min(256, availableParallelism()),
  },
  host: {
    variable: 'RAPPORTEUR_HOST',
    description: 'Address that the HTTP API listens on',
    wanted: 'a host name or an IP address',
    schema: z.string().regex(/^[\w.:-]+$/),
    fallback: () => '127.0.0.1',
  },
  port: {
    variable: 'RAPPORTEUR_PORT',
    description: 'Port that the HTTP API listens on; 0 takes any free one',
    wanted: 'a whole number from 0 to 65535',
    schema: wholeNumber(0, 65535),
    fallback: () => 4180,
  },
  logLevel: {
    variable: 'RAPPORTEUR_LOG_LEVEL',
    description: `Least severe messages that are logged: ${logLevels.join(', ')}`,
    wanted: `one of ${logLevels.join(', ')}`,
    schema: z.enum(logLevels),
    fallback: () => 'info',
  },
  logFile: {
    variable: 'RAPPORTEUR_LOG_FILE',
    description: 'File that the log is appended to, instead of the standard error stream',
    wanted: 'the path of a file',
    schema: z.string(),
    fallback: () => null,
  },
  maxBytes: {
    variable: 'RAPPORTEUR_MAX_BYTES',
    description: 'Largest file that is read, in bytes or with a unit (64MB)',
    wanted: 'a size from 1 byte to 200 MiB, such as 5000000 or 64MB',
    schema: byteCount,
    fallback: () => defaultLimits.maxBytes,
  },
  maxSeconds: {
    variable: 'RAPPORTEUR_MAX_SECONDS',
    description: 'Longest time that one document may take, in seconds',
    wanted: 'a whole number from 1 to 86400',
    schema: wholeNumber(1, 86400),
    fallback: () => defaultLimits.maxSeconds,
  },
  ocr: {
    variable: 'RAPPORTEUR_OCR',
    description:
      'Whether text is recognised on PDF pages that have none (scans): on or off; English, some seconds a page',
    wanted: 'on or off',
    schema: z.enum(['on', 'off']),
    fallback: () => 'off',
  },
  password: {
    variable: 'RAPPORTEUR_PDF_PASSWORD',
    description: 'Password that opens PDFs which ask for one',
    wanted: 'a password',
    schema: z.coerce.string(),
    fallback: () => null,
  },
  pollInterval: {
    variable: 'RAPPORTEUR_POLL_INTERVAL',
    description: 'Milliseconds between looks into the inbox, for network shares; 0 lets the system report changes',
    wanted: 'a whole number from 0 to 3600000',
    schema: wholeNumber(0, 3600e3),
    fallback: () => 0,
  },
  stableMs: {
    variable: 'RAPPORTEUR_STABLE_MS',
    description: 'Milliseconds that a file in the inbox must stay unchanged before it is read',
    wanted: 'a whole number from 0 to 3600000',
    schema: wholeNumber(0, 3600e3),
    fallback: () => 1000,
  },
  attempts: {
    variable: 'RAPPORTEUR_ATTEMPTS',
    description:
      'Times that a document is tried when a worker breaks down over it; one that cannot be read is tried once',
    wanted: 'a whole number from 1 to 20',
    schema: wholeNumber(1, 20),
    fallback: () => 3,
  },
};

export const settingNames = Object.keys(settingRules) as SettingName[];

/** `~/rapporteur`; where the user has no home folder to write to (a service account), one of the user's own under the temporary folder. */
function defaultHome(env: Environment): string {
  const userHome = env.HOME || homedir();
  const usual = join(userHome, 'rapporteur');
  if (writable(existsSync(usual) ? usual : dirname(usual))) return usual;
  return join(tmpdir(), `rapporteur-${process.getuid?.() ?? 'user'}`);
}

function writable(path: string): boolean {
  try {
    accessSync(path, constants.W_OK);
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}
