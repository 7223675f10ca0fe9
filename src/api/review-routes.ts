import type { FastifyInstance } from 'fastify';
import { attachedReviews, findDocument, reviewQueue, type Store } from '../store/index.ts';
import { answers } from './answers.ts';
import * as schema from './schemas.ts';

/** Adds the route that tells what is to be reviewed. It reads; verdicts are given on the command line. */
export function addReviewRoutes(app: FastifyInstance, store: Store): void {
  app.get<{ Querystring: { document?: string; type?: string; reviewer?: string; limit?: number } }>(
    '/api/review/queue',
    {
      schema: {
        summary: 'What is to be reviewed, first what a verdict teaches most, and verdicts whose words are gone',
        querystring: schema.reviewQueueQuery,
        response: answers(schema.reviewQueueAnswer, 400, 404, 503),
      },
    },
    async ({ query: { document, ...filter } }) => {
      const id = document === undefined ? undefined : (await findDocument(store, document)).id;
      const attached = await attachedReviews(store, { documents: id === undefined ? undefined : [id] });
      const queue = await reviewQueue(store, { ...filter, document: id });
      return { ...queue, orphaned: attached.filter(({ now }) => now === null) };
    },
  );
}
