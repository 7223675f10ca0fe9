import {
  type Argument,
  type Command as Commander,
  Command as CommanderCommand,
  InvalidArgumentError,
  Option,
} from 'commander';
import type { Command, CommandGroup, Globals, OptionDefinition } from './command.ts';
import { BadOption } from './option-values.ts';

/** What the person asked for. */
export interface Request {
  readonly command: Command;
  readonly args: readonly string[];
  readonly options: Record<string, unknown>;
  readonly globals: Globals;
}

const description = `Reads what governments and international organisations say, and turns it into claims
an analyst can search and cite: each with its quote, its document and how sure the program is.`;

const afterHelp = `
Begin with \`rapporteur demo\`, or with \`rapporteur ingest FOLDER\` and \`rapporteur facts\`.
Data go to standard output and talk to standard error. Exit codes: 0 all went well, 1 some documents did not,
2 wrong use or setting, 3 wrong rule file, 4 input not found, 5 database, queue or folder, 70 a defect.`;

/**
 * Builds the parser for the commands.
 * @param ask is called with what the person asked for, once, when it is well formed
 */
export function buildProgram(
  groups: readonly CommandGroup[],
  version: string,
  ask: (request: Request) => void,
  write: { out: (text: string) => void; err: (text: string) => void },
): Commander {
  const program = new CommanderCommand('rapporteur');
  program
    .description(description)
    .version(version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .option('--home <folder>', 'folder of the embedded database, inbox and reports')
    .option('-q, --quiet', 'say nothing but errors on standard error')
    .option('-v, --verbose', 'say more, and show the stack of a defect')
    .showSuggestionAfterError()
    .exitOverride()
    .configureOutput({
      writeOut: write.out,
      writeErr: write.err,
      outputError: (text, print) => print(text.replace(/^error: /, 'rapporteur: ')),
    })
    .configureHelp({
      showGlobalOptions: true,
      helpWidth: helpWidth(),
      // Every command has options; saying so in each line of the list only makes it longer.
      subcommandTerm: (sub) => [sub.name(), ...sub.registeredArguments.map(argumentInHelp)].join(' '),
    })
    .addHelpCommand(
      new CommanderCommand('help').argument('[command]').description('print the help of a command').helpGroup('Help:'),
    )
    .addHelpText('after', afterHelp);
  for (const { title, commands } of groups) {
    program.commandsGroup(`${title}:`);
    for (const command of commands) addCommand(program, command, ask);
  }
  return program;
}

function addCommand(program: Commander, command: Command, ask: (request: Request) => void): void {
  const sub = program
    .command(command.name)
    .summary(command.summary)
    .description([sentence(command.summary), command.description].filter(Boolean).join('\n\n'))
    .showHelpAfterError(`Run \`rapporteur ${command.name} --help\` to see what it takes.`);
  for (const { name, description, choices } of command.arguments ?? []) {
    const argument = sub.createArgument(name, description);
    sub.addArgument(choices ? argument.choices(choices) : argument);
  }
  for (const option of command.options) sub.addOption(optionOf(option));
  if (command.examples.length > 0) {
    sub.addHelpText('after', `\nExamples:\n${command.examples.map((example) => `  ${example}`).join('\n')}`);
  }
  sub.action(() => {
    const { home, quiet, verbose } = program.opts();
    // An empty word is most often a shell variable that was not set; it must not mean "everything".
    if (sub.args.includes(''))
      sub.error('error: an argument is empty; leave it out or say what is meant', { exitCode: 2 });
    const globals = { home, quiet: quiet === true, verbose: verbose === true };
    ask({ command, args: sub.args, options: sub.opts(), globals });
  });
}

function optionOf({ flags, description, choices, parse }: OptionDefinition): Option {
  const option = new Option(flags, description);
  if (choices) option.choices(choices);
  else if (option.variadic)
    option.argParser((word: string, before: unknown) => [
      ...(Array.isArray(before) ? before : []),
      checked(word, parse),
    ]);
  else if (option.required || option.optional) option.argParser((word: string) => checked(word, parse));
  return option;
}

function checked(word: string, parse: (word: string) => unknown = (same) => same): unknown {
  if (word.trim() === '') throw new InvalidArgumentError('It must not be empty.');
  try {
    return parse(word);
  } catch (error) {
    if (error instanceof BadOption) throw new InvalidArgumentError(error.message);
    throw error;
  }
}

const argumentInHelp = (argument: Argument): string => {
  const words = `${argument.name()}${argument.variadic ? '...' : ''}`;
  return argument.required ? `<${words}>` : `[${words}]`;
};

const sentence = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;

/** Help is wrapped at 100 columns at the most, to stay readable on a wide terminal. */
const helpWidth = (): number => Math.min(100, process.stdout.columns || 100);
