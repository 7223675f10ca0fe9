import { CommanderError } from 'commander';
import { Fault } from '../core/errors.ts';
import type { Command } from './command.ts';
import { commandGroups } from './commands/index.ts';
import { createContext } from './context.ts';
import { asFault, faultMessage } from './fault-message.ts';
import { createOutput, NobodyReads, type Output, type Streams } from './output.ts';
import { buildProgram, type Request } from './program.ts';
import { version } from './version.ts';

/** The exit code of a program that a signal ended, by custom 128 and the signal's number. */
const signalCodes = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 } as const;
/** How long a command that ends by itself may take after a signal. */
const patience = 15_000;

/**
 * Runs one command line and returns its exit code. Nothing is thrown: faults are told on stderr.
 * @param argv the words behind the program's name
 */
export async function runCommandLine(argv: readonly string[], streams: Streams): Promise<number> {
  let request: Request | undefined;
  const program = buildProgram(commandGroups, version(), (asked) => (request = asked), {
    out: (text) => streams.stdout.write(text),
    err: (text) => streams.stderr.write(text),
  });
  try {
    if (argv.length === 0) {
      program.outputHelp();
      return 0;
    }
    program.parse(argv, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    // Asking for help or the version is no error; everything else that the parser finds is wrong use.
    return error.exitCode === 0 ? 0 : 2;
  }
  return request ? runRequest(request, streams) : 0;
}

async function runRequest(request: Request, streams: Streams): Promise<number> {
  const abort = new AbortController();
  let unwritten: NodeJS.ErrnoException | null = null;
  const output = createOutput(streams, request.globals, (error) => {
    // A reader that has seen enough (`| head`) is no fault; a full disk is.
    if (error.code !== 'EPIPE') unwritten ??= error;
    abort.abort('nobody reads');
  });
  const code = await runCommand(request, output, abort);
  // A file tells of a failed write only after the writer has gone on.
  await new Promise((resolve) => setImmediate(resolve));
  return unwritten ? tell(outputFault(unwritten), request, output) : code;
}

async function runCommand(request: Request, output: Output, abort: AbortController): Promise<number> {
  const { context, close } = createContext(request, output, abort.signal);
  const forget = onSignals(abort, request.globals.verbose ? output.say : () => undefined);
  try {
    const code = await Promise.race([
      request.command.run(context),
      endOf(abort.signal, request.command.endsItself ? patience : 0),
    ]);
    return interrupted(abort.signal, request.command) ?? code ?? 0;
  } catch (error) {
    if (error instanceof NobodyReads) return 0;
    return interrupted(abort.signal, request.command) ?? (await tell(asFault(error), request, output));
  } finally {
    forget();
    await close();
  }
}

async function tell(fault: Fault, request: Request, output: Output): Promise<number> {
  output.warn(await faultMessage(fault, request.globals.verbose));
  return fault.exitCode;
}

const outputFault = (cause: NodeJS.ErrnoException): Fault =>
  new Fault('RAP_FOLDER', `What was asked for could not be written out: ${cause.message}.`, {
    advice: 'Make room on the disk that the output goes to, or send it elsewhere.',
    cause,
  });

/** The exit code when a signal ended the command; 0 when nobody read its output any more; null when neither happened. */
function interrupted(signal: AbortSignal, { isService }: Command): number | null {
  if (!signal.aborted) return null;
  if (isService && signal.reason === 'SIGTERM') return 0;
  return signalCodes[signal.reason as keyof typeof signalCodes] ?? 0;
}

/** Settles some milliseconds after the signal, so that a command that takes no notice of it does not hold the program. */
const endOf = (signal: AbortSignal, patience: number): Promise<undefined> =>
  new Promise((resolve) => {
    signal.addEventListener('abort', () => setTimeout(resolve, patience, undefined), { once: true });
  });

/** Turns the first Ctrl-C or request to end into an abort; a second one ends the program at once. */
function onSignals(abort: AbortController, say: (text: string) => void): () => void {
  const names = Object.keys(signalCodes) as (keyof typeof signalCodes)[];
  const handlers = names.map((name) => {
    const handler = () => {
      if (abort.signal.aborted) process.exit(signalCodes[name]);
      say(`${name}: ending`);
      abort.abort(name);
    };
    process.on(name, handler);
    return [name, handler] as const;
  });
  return () => {
    for (const [name, handler] of handlers) process.off(name, handler);
  };
}
