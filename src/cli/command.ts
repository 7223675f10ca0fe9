import type { Config, SettingName } from '../config.ts';
import type { Store } from '../store/index.ts';
import type { Output } from './output.ts';

/** One option of a command, as `--help` shows it. */
export interface OptionDefinition {
  /** As commander writes them: `--year <year>`. */
  readonly flags: string;
  readonly description: string;
  /** The words that it takes, where only these are right. */
  readonly choices?: readonly string[];
  /** Turns the word into a value. @throws BadOption where it is not right */
  readonly parse?: (word: string) => unknown;
}

/** One argument of a command: `<doc>` must be there, `[doc]` may, `<paths...>` and `[names...]` take all that follow. */
export interface ArgumentDefinition {
  readonly name: string;
  readonly description: string;
  readonly choices?: readonly string[];
}

/** Where the options that every command takes ended up. */
export interface Globals {
  readonly home?: string;
  readonly quiet: boolean;
  readonly verbose: boolean;
}

/** Settings as flags give them. */
export type Flags = Partial<Record<SettingName, string | number | undefined>>;

/** What a command is handed. */
export interface Context<Options> {
  /** The arguments, one after the other; an optional one that was left out is missing. */
  readonly args: readonly string[];
  readonly options: Options;
  readonly globals: Globals;
  readonly output: Output;
  /** Aborted when the person presses Ctrl-C or the reader of the output is gone. */
  readonly signal: AbortSignal;
  /** Reads the settings. @param flags settings that the command line gives; undefined ones count as not given */
  config(flags?: Flags): Promise<Config>;
  /** Opens the store, and closes it however `use` ends. */
  withStore<T>(use: (store: Store) => Promise<T>): Promise<T>;
}

/** One command of the command line. */
export interface Command<Options = Record<string, unknown>> {
  readonly name: string;
  /** One line for the list of commands. */
  readonly summary: string;
  /** What else there is to say, for the command's own help. */
  readonly description?: string;
  readonly arguments?: readonly ArgumentDefinition[];
  readonly options: readonly OptionDefinition[];
  /** Command lines that do something useful. */
  readonly examples: readonly string[];
  /** True where the command takes notice of the signal and ends by itself; others are cut off. */
  readonly endsItself?: boolean;
  /** True where the command runs until it is stopped: being told to end (SIGTERM) is then no failure. */
  readonly isService?: boolean;
  /** Does the work. Returns the exit code where it is not 0. Stops with a Fault. */
  run(context: Context<Options>): Promise<number | undefined>;
}

/** Commands that `--help` lists together. */
export interface CommandGroup {
  readonly title: string;
  readonly commands: readonly Command[];
}

/** Types a command by its options; the checks in `options` see to it that they are of these types. */
export const defineCommand = <Options>(command: Command<Options>): Command => command as unknown as Command;

/** `--json`, of every command that prints data. */
export const jsonOption: OptionDefinition = { flags: '--json', description: 'print JSON' };
