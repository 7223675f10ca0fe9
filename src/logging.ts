import { type DestinationStream, destination, type Logger, type LoggerOptions, levels, pino } from 'pino';
import pretty from 'pino-pretty';
import { maskPasswords } from './config.ts';
import { Fault } from './core/errors.ts';
import type { LogLevel } from './settings.ts';

export type { Logger } from 'pino';

/** Fields that hold words of a document. They are left out of every message above the level `debug`. */
export const textFields = ['text', 'quote', 'excerpt', 'sentence', 'snippet'] as const;

/** Fields that may hold a password, at the top of a message or one level down. */
const secretFields = ['password', 'databaseUrl', 'redisUrl', 'connectionString'];

/** Where the log goes and how much of it. */
export interface LogOptions {
  readonly level: LogLevel;
  /** A file that lines are appended to; else the standard error stream. */
  readonly file?: string | null;
  /** Readable lines instead of JSON; unless given, they are written to a terminal and JSON to anything else. */
  readonly pretty?: boolean;
  /** Replaces file and standard error (in tests). */
  readonly stream?: DestinationStream;
}

/**
 * Makes the program's logger. Lines are written at once, so that none is lost when the process is killed. Values from
 * outside (file names, messages of errors) belong in fields, which are escaped, and not in the message.
 * @throws Fault RAP_FOLDER when the file cannot be written
 */
export function createLogger({ level, file, stream, ...options }: LogOptions): Logger {
  const readable = options.pretty ?? (!file && !stream && process.stderr.isTTY === true);
  const sink = stream ?? openSink(file ?? null);
  const settings: LoggerOptions = {
    level,
    base: null,
    timestamp: () => `,"time":"${new Date().toISOString()}"`,
    formatters: { level: (label) => ({ level: label }) },
    redact: { paths: secretFields.flatMap((name) => [name, `*.${name}`]), censor: '***' },
    serializers: { err: (error: unknown) => describeError(error, level) },
    hooks: {
      logMethod(args, method, messageLevel) {
        const [fields] = args as unknown[];
        if (messageLevel > levels.values.debug! && isFields(fields)) args[0] = withoutText(fields);
        method.apply(this, args);
      },
    },
  };
  if (!readable) return pino(settings, sink);
  return pino(
    settings,
    pretty({
      destination: sink as never,
      colorize: !stream && !file && process.stderr.isTTY === true,
      singleLine: true,
      sync: true,
    }),
  );
}

/** A logger whose every line names the document and the job at hand. */
export const bindJob = (
  logger: Logger,
  ids: { readonly document?: string; readonly job?: string; readonly file?: string },
): Logger => logger.child(ids);

function openSink(file: string | null): DestinationStream {
  if (file === null) return destination({ dest: 2, sync: true });
  try {
    return destination({ dest: file, sync: true, append: true, mkdir: true });
  } catch (cause) {
    const reason = (cause as Error).message;
    throw new Fault('RAP_FOLDER', `The log cannot be written to ${JSON.stringify(file)}: ${reason}`, {
      advice: 'Set logFile (RAPPORTEUR_LOG_FILE) to a file that can be written.',
      cause,
    });
  }
}

/** What is logged of an error: its stack only where somebody looks for a defect. */
function describeError(error: unknown, level: LogLevel): unknown {
  if (!(error instanceof Error)) return error;
  const code = (error as { code?: unknown }).code;
  return {
    name: error.name,
    ...(code === undefined ? {} : { code }),
    message: maskPasswords(error.message),
    ...(error.cause === undefined ? {} : { cause: describeError(error.cause, level) }),
    ...(level === 'debug' || level === 'trace' ? { stack: maskPasswords(error.stack ?? '') } : {}),
  };
}

const isFields = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !(value instanceof Error) && textFields.some((name) => name in value);

function withoutText(fields: Record<string, unknown>): Record<string, unknown> {
  const kept = { ...fields };
  for (const name of textFields) delete kept[name];
  return kept;
}
