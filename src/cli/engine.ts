import { checkRules, rulesVersion } from '../../pipelines/rules.ts';
import type { Settings } from '../config.ts';
import { createLogger, type Logger } from '../logging.ts';
import { type DocumentQueue, openQueue } from '../queue/index.ts';
import { openStore, refreshGroups, type Store, saveLexicon } from '../store/index.ts';
import { knownNames } from './known-names.ts';
import { namespaceOn } from './queue-access.ts';

/** What the commands that read documents work with, opened in this order. */
export interface Engine {
  readonly settings: Settings;
  readonly store: Store;
  readonly queue: DocumentQueue;
  readonly logger: Logger;
  readonly rulesVersion: string;
}

/**
 * Opens store and queue, and closes them in reverse order however `use` ends.
 * @param level the least severe messages that are logged
 */
export async function withEngine<T>(
  settings: Settings,
  level: Settings['logLevel'],
  use: (engine: Engine) => Promise<T>,
): Promise<T> {
  const logger = createLogger({ level, file: settings.logFile });
  // Rule files are checked before anything is opened.
  checkRules();
  const store = await openStore({ databaseUrl: settings.databaseUrl, home: settings.home });
  try {
    await saveLexicon(store, rulesVersion(), knownNames());
    const { redisUrl, attempts } = settings;
    const namespace = await namespaceOn(redisUrl, store);
    const queue = await openQueue({ databaseUrl: store.url, redisUrl, attempts, logger, ...namespace });
    try {
      const result = await use({ settings, store, queue, logger, rulesVersion: rulesVersion() });
      await refreshGroups(store);
      return result;
    } finally {
      await queue.close();
      // Connections that hear of the server's end only after this have nothing to say that anybody could use.
      logger.level = 'silent';
    }
  } finally {
    await store.close();
  }
}

/**
 * How much a command that ends by itself logs: what it tells at its end need not be on the terminal twice, so only
 * errors, unless the person wants more or the log goes to a file.
 */
export function quietLevel(settings: Settings, isDefault: boolean, verbose: boolean): Settings['logLevel'] {
  if (verbose) return 'debug';
  return isDefault && settings.logFile === null ? 'error' : settings.logLevel;
}
