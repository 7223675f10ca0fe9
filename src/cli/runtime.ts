import type { Inbox, InboxFile } from '../inbox/index.ts';
import type { Engine } from './engine.ts';
import { keepGroups } from './keep-groups.ts';

/** Which parts are to run. */
export interface Parts {
  readonly inbox: boolean;
  readonly workers: boolean;
  readonly http: boolean;
}

/** Parts that run. */
export interface Runtime {
  /** Where the API answers; null where it does not run. */
  readonly url: string | null;
  readonly inbox: Inbox | null;
  /** Ends the parts in reverse order; documents at work may be finished for a while. */
  close(): Promise<void>;
}

/**
 * Starts the parts that are asked for on an open engine.
 * @param onFile is told of each file that has left the inbox
 * @throws Fault where a folder, the port or the database is not right; what ran by then is ended
 */
export async function startRuntime(
  { settings, store, queue, logger, rulesVersion }: Engine,
  parts: Parts,
  onFile?: (file: InboxFile) => void,
): Promise<Runtime> {
  const closing: (() => Promise<void>)[] = [];
  const close = async () => {
    for (const end of closing.splice(0).reverse()) await end();
  };
  try {
    let inbox: Inbox | null = null;
    let url: string | null = null;
    if (parts.workers) {
      const { requeueWaiting, startWorkers } = await import('../queue/index.ts');
      await requeueWaiting({ store, queue }, rulesVersion);
      const { home, workers, maxBytes, maxSeconds, ocr, password } = settings;
      const options = { store, queue, home, workers, maxBytes, maxSeconds, ocr, password, logger };
      const running = await startWorkers({ ...options, onSettled: () => inbox?.look() });
      closing.push(() => running.close());
      closing.push(keepGroups(store, logger));
    }
    if (parts.http) {
      const { listen } = await import('../api/listen.ts');
      const { openStore } = await import('../store/index.ts');
      const { version } = await import('./version.ts');
      // Connections of its own on which nothing can be written; verdicts alone take the others.
      const readOnly = await openStore({ databaseUrl: store.url, home: settings.home, readOnly: true, connections: 4 });
      closing.push(() => readOnly.close());
      const { host, port } = settings;
      const api = await listen(readOnly, { host, port, logger, version: version(), writer: store });
      closing.push(() => api.close());
      url = api.url;
    }
    if (parts.inbox) {
      const { openInbox } = await import('../inbox/index.ts');
      const { inbox: folder, processed, failed, pollInterval, stableMs, maxBytes } = settings;
      const opened = await openInbox({
        store,
        queue,
        logger,
        rulesVersion,
        maxBytes,
        pollInterval,
        stableMs,
        folders: { inbox: folder, processed, failed },
        ...(onFile ? { onFile } : {}),
      });
      inbox = opened;
      closing.push(() => opened.close());
    }
    return { url, inbox, close };
  } catch (error) {
    await close();
    throw error;
  }
}
