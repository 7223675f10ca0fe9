import pc from 'picocolors';

/** Thrown by `data` when the reader of the output is gone (`| head`): the command ends quietly. */
export class NobodyReads extends Error {}

/** Where a command prints: data to stdout, talk to stderr. */
export interface Output {
  /** Prints data and a line break. */
  data(text: string): void;
  /** Prints any value as JSON. */
  json(value: unknown): void;
  /** Prints any value as JSON on one line. */
  jsonLine(value: unknown): void;
  /** Says something to the person; silent with --quiet. */
  say(text: string): void;
  /** Says something that matters; also with --quiet. */
  warn(text: string): void;
  /** The width of the terminal, or null where the data go elsewhere. */
  readonly width: number | null;
  /** True where talk goes to a terminal and is wanted, so that progress may be drawn there. */
  readonly progress: boolean;
  /** Colours for data; they do nothing where data do not go to a terminal. */
  readonly colors: ReturnType<typeof pc.createColors>;
}

/** Escapes what JSON leaves as it is though terminals obey it: C1 control characters and reversals of direction. */
const printable = (json: string): string =>
  json.replace(
    /[\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

/** What an output writes to; `process` is one. */
export interface Streams {
  readonly stdout: NodeJS.WriteStream;
  readonly stderr: NodeJS.WriteStream;
  readonly env: NodeJS.ProcessEnv;
}

/** Makes the output of one run. @param gone called when stdout takes nothing more, with the error that it gave */
export function createOutput(
  { stdout, stderr, env }: Streams,
  { quiet }: { readonly quiet: boolean },
  gone: (error: NodeJS.ErrnoException) => void,
): Output {
  let closed = false;
  stdout.on('error', (error: NodeJS.ErrnoException) => {
    closed = true;
    gone(error);
  });
  // Nobody is left to be told that stderr is gone.
  stderr.on('error', () => undefined);
  const colored = stdout.isTTY === true && !env.NO_COLOR && env.TERM !== 'dumb';
  const data = (text: string) => {
    if (closed) throw new NobodyReads();
    stdout.write(`${text}\n`);
  };
  return {
    data,
    json: (value) => data(printable(JSON.stringify(value, null, 2))),
    jsonLine: (value) => data(printable(JSON.stringify(value))),
    say: (text) => {
      if (!quiet) stderr.write(`${text}\n`);
    },
    warn: (text) => {
      stderr.write(`${text}\n`);
    },
    width: stdout.isTTY ? Math.max(20, stdout.columns || 80) : null,
    progress: stderr.isTTY === true && !quiet && env.TERM !== 'dumb',
    colors: pc.createColors(colored),
  };
}
