import type { Settings } from '../config.ts';
import type { DocumentQueue, QueueCounts } from '../queue/index.ts';
import type { Store } from '../store/index.ts';
import { asFault } from './fault-message.ts';
import type { Output } from './output.ts';

type QueueSettings = Pick<Settings, 'redisUrl' | 'attempts'>;

/** On Redis the queues of a store have a name of their own, as other stores may have theirs there; else the database is its own. */
export async function namespaceOn(redisUrl: string | null, store: Store): Promise<{ namespace?: string }> {
  if (!redisUrl) return {};
  const { installationOf } = await import('../store/index.ts');
  return { namespace: `rapporteur-${await installationOf(store)}` };
}

/** Opens the queue that belongs to a store, and closes it however `use` ends. @throws Fault RAP_QUEUE */
export async function withQueue<T>(
  store: Store,
  { redisUrl, attempts }: QueueSettings,
  use: (queue: DocumentQueue) => Promise<T>,
): Promise<T> {
  const { openQueue } = await import('../queue/index.ts');
  const queue = await openQueue({
    databaseUrl: store.url,
    redisUrl,
    attempts,
    ...(await namespaceOn(redisUrl, store)),
  });
  try {
    return await use(queue);
  } finally {
    await queue.close();
  }
}

/** How many jobs are in which state; null, and a warning, where the queue cannot be reached. */
export async function queueCounts(
  store: Store,
  settings: QueueSettings,
  output: Pick<Output, 'warn'>,
): Promise<(QueueCounts & { readonly kind: string }) | null> {
  try {
    return await withQueue(store, settings, async (queue) => ({ kind: queue.kind, ...(await queue.counts()) }));
  } catch (error) {
    output.warn(asFault(error).message);
    return null;
  }
}
