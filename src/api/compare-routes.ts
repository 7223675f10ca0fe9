import type { FastifyInstance } from 'fastify';
import type { RelationKind } from '../claims/relate.ts';
import { Fault } from '../core/errors.ts';
import {
  compareDocuments,
  compareEditions,
  findDocument,
  listMismatches,
  listRelations,
  resolveName,
  type Store,
  timelineOf,
} from '../store/index.ts';
import { answers } from './answers.ts';
import * as schema from './schemas.ts';

type Query<T> = { Querystring: T };

/** Adds the routes that compare claims. All of them read and none writes. */
export function addCompareRoutes(app: FastifyInstance, store: Store): void {
  app.get<Query<{ a: string; b: string }>>(
    '/api/compare',
    {
      schema: {
        summary: 'How the figures of two documents stand to each other',
        querystring: schema.compareQuery,
        response: answers(schema.comparisonAnswer, 400, 404, 503),
      },
    },
    async ({ query: { a, b } }) =>
      compareDocuments(store, (await findDocument(store, a)).id, (await findDocument(store, b)).id),
  );

  app.get<Query<{ operation: string }>>(
    '/api/editions',
    {
      schema: {
        summary: 'The figures of an operation by what they count and by edition',
        querystring: schema.editionsQuery,
        response: answers(schema.editionsAnswer, 400, 404, 503),
      },
    },
    async ({ query: { operation } }) => {
      const matches = await resolveName(store, 'operation', operation);
      if (matches.length === 0) throw new Fault('RAP_NOT_FOUND', `No operation is called “${operation}”.`);
      const [{ editions }] = matches as [(typeof matches)[number]];
      return compareEditions(store, [...new Set(matches.map(({ name }) => name))], editions);
    },
  );

  app.get<Query<{ document?: string; operation?: string; updated?: boolean }>>(
    '/api/discrepancies',
    {
      schema: {
        summary: 'Claims that contradict each other, and sums that do not fit',
        querystring: schema.discrepancyQuery,
        response: answers(schema.discrepancyAnswer, 400, 404, 503),
      },
    },
    async ({ query: { document, operation, updated } }) => {
      const kinds: RelationKind[] = updated ? ['conflicting', 'updated'] : ['conflicting'];
      const filter = {
        ...(document === undefined ? {} : { document: (await findDocument(store, document)).id }),
        ...(operation === undefined ? {} : { operation }),
      };
      return { relations: await listRelations(store, { kinds, ...filter }), sums: await listMismatches(store, filter) };
    },
  );

  app.get<Query<{ entity: string; type?: 'organization' | 'operation' }>>(
    '/api/timeline',
    {
      schema: {
        summary: 'What documents tell of one organization or operation, in order, with gaps',
        querystring: schema.timelineQuery,
        response: answers(schema.timelineAnswer, 400, 404, 503),
      },
    },
    async ({ query: { entity, type } }) => {
      const found = await timelineOf(store, entity, type);
      if (!found) throw new Fault('RAP_NOT_FOUND', `No organization or operation is called “${entity}”.`);
      return found;
    },
  );
}
