/**
 * Every fault the program can stop with, in one table: a code, the exit code of the command line, and what to do.
 * The README's list of codes is tested against this table.
 */
const faults = {
  RAP_USAGE: { exit: 2, advice: 'Run the command with --help to see what it takes.' },
  RAP_SETTING: { exit: 2, advice: 'Correct the setting; `rapporteur config` shows where each one comes from.' },
  RAP_RULE: { exit: 3, advice: 'Correct the rule file at the place named.' },
  RAP_PIPELINE: { exit: 3, advice: 'Order the stages so that each finds what it needs.' },
  RAP_INPUT: { exit: 4, advice: 'Check that the path exists and that you may read it.' },
  RAP_NOT_FOUND: { exit: 4, advice: 'List what there is with `rapporteur documents` or `rapporteur entities`.' },
  RAP_CHANGED: { exit: 4, advice: 'Load it again and judge what it says now.' },
  RAP_DATABASE: { exit: 5, advice: 'Run `rapporteur doctor` to see what is wrong with the database.' },
  RAP_QUEUE: { exit: 5, advice: 'Run `rapporteur doctor` to see what is wrong with the queue.' },
  RAP_FOLDER: { exit: 5, advice: 'Choose another folder or correct its permissions.' },
  RAP_INTERNAL: {
    exit: 70,
    advice: 'This is a defect in the program; run again with --verbose and report what it prints.',
  },
} as const;

export type FaultCode = keyof typeof faults;
export const faultCodes = Object.keys(faults) as FaultCode[];

/** A fault that stops a command: what was wanted, what came, and what to do. Thrown, never returned. */
export class Fault extends Error {
  readonly code: FaultCode;
  readonly exitCode: number;
  /** What the person can do about it. */
  readonly advice: string;
  /** The same for whoever asks over HTTP, where that is something else; null: not told. */
  readonly overHttp: string | null;

  /**
   * @param message what was wanted and what came, naming the file, setting or rule
   * @param options `advice` replaces the table's general advice, `overHttp` says it to an HTTP client; `cause` is the underlying error
   */
  constructor(code: FaultCode, message: string, options: { advice?: string; overHttp?: string; cause?: unknown } = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = 'Fault';
    this.code = code;
    this.exitCode = faults[code].exit;
    this.advice = options.advice ?? faults[code].advice;
    this.overHttp = options.overHttp ?? null;
  }
}
