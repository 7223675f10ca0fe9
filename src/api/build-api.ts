import swagger from '@fastify/swagger';
import fastify, { type FastifyBaseLogger, type FastifyInstance, LogController } from 'fastify';
import type { Store } from '../store/index.ts';
import { answerError, apiProblem, sendProblem } from './errors.ts';
import { isOwnHost, isOwnPage } from './hosts.ts';
import { watchMethods } from './methods-at.ts';
import { queryFault } from './query-faults.ts';
import { addRoutes } from './routes.ts';

export interface ApiOptions {
  /** The program's version, for the OpenAPI document. */
  readonly version?: string;
  /** The store that verdicts are kept in; without one, the API only reads. */
  readonly writer?: Store | null;
  /** Host names that requests may use, besides addresses and localhost. */
  readonly hosts?: readonly string[];
  readonly logger?: FastifyBaseLogger;
}

/**
 * Builds the HTTP API over an open store. It reads; verdicts alone are written, where there is a `writer`. It does not listen: call `listen`, or `inject` in tests. Closing it
 * leaves the store open.
 */
export async function buildApi(store: Store, options: ApiOptions = {}): Promise<FastifyInstance> {
  const writer = options.writer ?? null;
  const hosts = (options.hosts ?? []).map((host) => host.toLowerCase());
  const app: FastifyInstance = fastify({
    ...(options.logger ? { loggerInstance: options.logger } : {}),
    // Words of documents may stand in a query; requests are not logged one by one.
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: 1024,
    routerOptions: { maxParamLength: 500 },
    // A misspelt parameter is an error: an answer to another question would be worse than none.
    ajv: { customOptions: { removeAdditional: false, coerceTypes: true, verbose: true } },
    schemaErrorFormatter: queryFault,
  });
  // A form of another site can send plain text without being asked first; JSON it cannot.
  app.removeContentTypeParser('text/plain');
  const methodsAt = watchMethods(app);
  app.setErrorHandler(answerError);
  app.setNotFoundHandler((request, reply) => {
    const allowed = methodsAt(request.url);
    if (allowed.length === 0 || allowed.includes(request.method)) {
      const nothing = 'There is nothing at this address; /api/openapi.json lists what there is.';
      return sendProblem(reply, apiProblem(404, nothing, 'RAP_NOT_FOUND'));
    }
    const detail = `${request.method} does nothing here; this address takes ${allowed.join(', ')}.`;
    const readsOnly = writer ? '' : ' This API only reads.';
    return sendProblem(reply.header('allow', allowed.join(', ')), apiProblem(405, detail + readsOnly, 'RAP_USAGE'));
  });
  app.addHook('onRequest', async (request, reply) => {
    if (!isOwnHost(request.headers.host, hosts)) {
      return sendProblem(reply, apiProblem(403, 'The Host header names another host than this one.'));
    }
    if (!/^(?:GET|HEAD|OPTIONS)$/.test(request.method) && !isOwnPage(request.headers)) {
      return sendProblem(reply, apiProblem(403, 'A page of another site may not change anything here.'));
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
        description: 'What documents claim, with quotes and confidence; and what reviewers say of it.',
        version: options.version ?? '0.0.0',
      },
    },
  });
  addRoutes(app, store, writer);
  app.get('/api/openapi.json', { schema: { hide: true } }, async () => app.swagger());
  await app.ready();
  return app;
}
