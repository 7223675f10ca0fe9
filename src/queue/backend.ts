import {
  type BackendFactory,
  createPostgresBackend,
  createRedisBackend,
  type IQueueBackend,
  type PostgresConnectionOptions,
} from 'bullmq';
import { Redis } from 'ioredis';
import { maskPassword, maskPasswords } from '../config.ts';
import { Fault } from '../core/errors.ts';
import type { Logger } from '../logging.ts';

/** Where the queues are kept: PostgreSQL, or Redis where `redisUrl` is set. */
export interface QueueLocation {
  /** The store's own URL. */
  readonly databaseUrl: string;
  readonly redisUrl?: string | null;
}

/** What BullMQ needs to make a queue or a worker, the same for both servers. */
export interface Backend {
  readonly kind: 'postgresql' | 'redis';
  /** The last argument of BullMQ's constructors. */
  readonly factory: BackendFactory<IQueueBackend, unknown>;
  /** The `connection` option, for at most `max` connections at a time where the server counts them. */
  connection(max: number): unknown;
  close(): Promise<void>;
}

/**
 * Chooses the server for the queues and, with Redis, connects to it.
 * @throws Fault RAP_QUEUE when Redis does not answer within five seconds
 */
export async function openBackend({ databaseUrl, redisUrl }: QueueLocation, logger?: Logger): Promise<Backend> {
  if (redisUrl) return openRedis(redisUrl, logger);
  const connection = (max: number): PostgresConnectionOptions => ({
    connectionString: databaseUrl,
    migrate: true,
    max,
    application_name: 'rapporteur queue',
  });
  const factory = createPostgresBackend as BackendFactory<IQueueBackend, unknown>;
  return { kind: 'postgresql', factory, connection, close: async () => undefined };
}

async function openRedis(url: string, logger?: Logger): Promise<Backend> {
  let connected = false;
  const redis = new Redis(url, {
    // BullMQ waits for a lost server to come back; at the start a server that is not there is a mistake in the setting.
    maxRetriesPerRequest: null,
    retryStrategy: (times) => (connected ? Math.min(20_000, 1000 * 2 ** Math.min(times, 5)) : null),
    connectTimeout: 5000,
    lazyConnect: true,
  });
  let lastError: Error | undefined;
  redis.on('error', (error: Error) => {
    lastError = error;
    if (connected) logger?.error({ err: error }, 'the connection to Redis broke');
  });
  try {
    await redis.connect();
    await redis.ping();
  } catch (error) {
    if (redis.status !== 'end') redis.disconnect();
    throw queueFault(url, lastError ?? error);
  }
  connected = true;
  return {
    kind: 'redis',
    factory: createRedisBackend as BackendFactory<IQueueBackend, unknown>,
    connection: () => redis,
    close: async () => {
      connected = false;
      await redis.quit().catch(() => redis.disconnect());
    },
  };
}

/** The fault for a server that cannot serve the queue; names it without its password. */
export function queueFault(url: string, cause: unknown): Fault {
  const { message, code } = cause as Error & { code?: string };
  const reason = maskPasswords(message || code || String(cause));
  return new Fault('RAP_QUEUE', `The queue at ${maskPassword(url)} cannot be used: ${reason}`, { cause });
}
