import { Fault } from '../core/errors.ts';
import type { Logger } from '../logging.ts';
import type { Store } from '../store/index.ts';
import { buildApi } from './build-api.ts';

/** An API that listens. */
export interface Listening {
  /** Without a slash at the end. */
  readonly url: string;
  close(): Promise<void>;
}

/**
 * Builds the API and listens.
 * @param options `port` 0 takes any free one
 * @throws Fault RAP_SETTING where the address cannot be listened on
 */
export async function listen(
  store: Store,
  {
    host,
    port,
    logger,
    version,
    writer,
  }: { host: string; port: number; logger?: Logger; version?: string; writer?: Store | null },
): Promise<Listening> {
  const app = await buildApi(store, {
    hosts: [host],
    writer: writer ?? null,
    ...(version ? { version } : {}),
    ...(logger ? { logger } : {}),
  });
  try {
    const url = await app.listen({ host, port, listenTextResolver: (address) => `listening at ${address}` });
    return { url: url.replace(/\/$/, ''), close: () => app.close() };
  } catch (cause) {
    await app.close();
    throw listeningFault(host, port, cause as NodeJS.ErrnoException);
  }
}

function listeningFault(host: string, port: number, cause: NodeJS.ErrnoException): Fault {
  const at = `${host}:${port}`;
  if (cause.code === 'EADDRINUSE') {
    return new Fault('RAP_SETTING', `Port ${port} on ${host} is in use.`, {
      advice: 'Another `rapporteur up` or `serve` may run; or choose another port with --port or RAPPORTEUR_PORT.',
      cause,
    });
  }
  if (cause.code === 'EACCES') {
    return new Fault('RAP_SETTING', `You may not listen on ${at}.`, {
      advice: 'Choose a port from 1024 on with --port or RAPPORTEUR_PORT.',
      cause,
    });
  }
  return new Fault('RAP_SETTING', `${at} cannot be listened on: ${cause.message}`, {
    advice: 'Set host (RAPPORTEUR_HOST) to an address of this machine, such as 127.0.0.1.',
    cause,
  });
}
