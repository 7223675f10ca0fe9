import type { Config } from '../config.ts';
import type { Store } from '../store/index.ts';
import type { Context, Flags, Globals } from './command.ts';
import type { Output } from './output.ts';

/** A context, and the way to give back what it opened. */
export interface OpenContext {
  readonly context: Context<Record<string, unknown>>;
  /** Closes the stores that are still open; waits a few seconds at the most. */
  close(): Promise<void>;
}

const closingTime = 5000;

/** Makes what a command is handed. Settings and store are loaded when the command first asks for them. */
export function createContext(
  request: { readonly args: readonly string[]; readonly options: Record<string, unknown>; readonly globals: Globals },
  output: Output,
  signal: AbortSignal,
): OpenContext {
  let config: Promise<Config> | undefined;
  const open = new Set<Store>();
  const readConfig = async (flags: Flags) => {
    const { loadConfig } = await import('../config.ts');
    const { useOwnNames } = await import('../core/own-names.ts');
    const read = loadConfig({ flags: { home: request.globals.home, ...flags } });
    useOwnNames(read.settings.lexicon);
    return read;
  };
  const context: Context<Record<string, unknown>> = {
    ...request,
    output,
    signal,
    config(flags) {
      if (flags) return readConfig(flags);
      config ??= readConfig({});
      return config;
    },
    async withStore(use) {
      const { settings } = await context.config();
      const { openStore } = await import('../store/index.ts');
      const store = await openStore({ databaseUrl: settings.databaseUrl, home: settings.home });
      open.add(store);
      try {
        return await use(store);
      } finally {
        open.delete(store);
        await store.close();
      }
    },
  };
  return {
    context,
    async close() {
      const closed = Promise.allSettled([...open].map((store) => store.close()));
      const late = new Promise((resolve) => setTimeout(resolve, closingTime).unref());
      await Promise.race([closed, late]);
    },
  };
}
