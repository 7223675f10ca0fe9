import swagger from '@fastify/swagger';
import fastify, { type FastifyBaseLogger, type FastifyInstance, LogController } from 'fastify';
import type { Store } from '../store/index.ts';
import { answerError, apiProblem, sendProblem } from './errors.ts';
import { isOwnHost } from './hosts.ts';
import { addRoutes } from './routes.ts';

export interface ApiOptions {
  /** The program's version, for the OpenAPI document. */
  readonly version?: string;
  /** Host names that requests may use, besides addresses and localhost. */
  readonly hosts?: readonly string[];
  readonly logger?: FastifyBaseLogger;
}

/**
 * Builds the read-only HTTP API over an open store. It does not listen: call `listen`, or `inject` in tests. Closing it
 * leaves the store open.
 */
export async function buildApi(store: Store, options: ApiOptions = {}): Promise<FastifyInstance> {
  const hosts = (options.hosts ?? []).map((host) => host.toLowerCase());
  const app: FastifyInstance = fastify({
    ...(options.logger ? { loggerInstance: options.logger } : {}),
    // Words of documents may stand in a query; requests are not logged one by one.
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: 1024,
    routerOptions: { maxParamLength: 500 },
    // A misspelt parameter is an error: an answer to another question would be worse than none.
    ajv: { customOptions: { removeAdditional: false, coerceTypes: true } },
  });
  app.setErrorHandler(answerError);
  app.setNotFoundHandler((request, reply) =>
    request.method === 'GET' || request.method === 'HEAD'
      ? sendProblem(reply, apiProblem(404, 'There is nothing at this address; /api/openapi.json lists what there is.'))
      : sendProblem(reply, apiProblem(405, 'This API only reads.')),
  );
  app.addHook('onRequest', async (request, reply) => {
    if (!isOwnHost(request.headers.host, hosts)) {
      return sendProblem(reply, apiProblem(403, 'The Host header names another host than this one.'));
    }
  });
  app.addHook('onSend', async (_request, reply) => {
    reply.headers({
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
      'cross-origin-resource-policy': 'same-origin',
      'referrer-policy': 'no-referrer',
      'cache-control': 'no-store',
    });
  });
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Rapporteur',
        description: 'What documents claim, with quotes and confidence. Read only.',
        version: options.version ?? '0.0.0',
      },
    },
  });
  addRoutes(app, store);
  app.get('/api/openapi.json', { schema: { hide: true } }, async () => app.swagger());
  await app.ready();
  return app;
}
