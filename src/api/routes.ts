import type { FastifyInstance } from 'fastify';
import { dayBound, notADay } from '../core/day-bound.ts';
import { Fault } from '../core/errors.ts';
import { gatherReport } from '../report/gather.ts';
import type { ScopeRequest } from '../report/scope.ts';
import { readScope } from '../report/scope-words.ts';
import {
  type DocumentFilter,
  type EntityFilter,
  entityAbout,
  type FactFilter,
  findDocument,
  getRecord,
  listDocuments,
  listEntities,
  listFacts,
  operationTold,
  type SearchFilter,
  type Store,
  searchText,
  status,
  verdictMarks,
} from '../store/index.ts';
import { answers } from './answers.ts';
import { addCompareRoutes } from './compare-routes.ts';
import { addReviewRoutes } from './review-routes.ts';
import * as schema from './schemas.ts';

type Query<T> = { Querystring: T };

/** A time that a query names. @throws Fault RAP_USAGE where the pattern fits and the clock does not (`12:00:60Z`) */
function timeOf(since: string | undefined, name = 'since'): Date | undefined {
  if (since === undefined) return undefined;
  const time = new Date(since);
  if (Number.isNaN(time.getTime()))
    throw new Fault('RAP_USAGE', `${name}: ${since} is no time; write 2025-06-29T12:00:00Z.`);
  return time;
}

interface ReportQuery extends Omit<ScopeRequest, 'since' | 'until'> {
  readonly since?: string;
  readonly until?: string;
  readonly against?: string;
  readonly leastSure?: number;
}

/** A time as `against` names it: with its zone, so that it is the same wherever the server stands. */
function zonedTimeOf(word: string): Date {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})$/i.test(word))
    throw new Error('It must be a time with its zone, such as 2025-06-29T12:00:00Z.');
  return timeOf(word)!;
}

/** A day, month or year as `against` names it. */
function dayOf(side: 'first' | 'last', word: string): string {
  const day = dayBound(side, word);
  if (day === null) throw new Error(notADay);
  return day;
}

/** Adds every route. All of them read; the one that takes verdicts writes, too, and is there where there is a `writer`. */
export function addRoutes(app: FastifyInstance, store: Store, writer: Store | null): void {
  /** A filter whose document is given as people name it, with its whole id instead. */
  const withDocument = async <T extends { document?: string }>(filter: T): Promise<T> =>
    filter.document === undefined ? filter : { ...filter, document: (await findDocument(store, filter.document)).id };

  app.get<Query<Omit<DocumentFilter, 'since'> & { since?: string }>>(
    '/api/documents',
    {
      schema: {
        summary: 'Documents, the latest first',
        querystring: schema.documentQuery,
        response: answers(schema.documentListAnswer, 400, 503),
      },
    },
    async ({ query: { since, ...filter } }) =>
      listDocuments(store, { ...filter, ...(since === undefined ? {} : { since: timeOf(since)! }) }),
  );

  app.get<{ Params: { id: string } }>(
    '/api/documents/:id',
    {
      schema: {
        summary: 'The extraction record of one document, with what reviewers judged marked in it',
        params: schema.documentParams,
        querystring: schema.noQuery,
        response: answers(schema.recordAnswer, 400, 404, 503),
      },
    },
    async ({ params: { id } }) => {
      const record = await getRecord(store, (await findDocument(store, id)).id);
      if (!record) throw new Fault('RAP_NOT_FOUND', `There is no document ${id}.`);
      const marks = await verdictMarks(store, record.id);
      const marked = <T extends { id: string }>(target: 'mention' | 'fact', list: readonly T[]) =>
        list.map((one) => {
          const review = marks.get(`${target} ${one.id}`);
          return review ? { ...one, review } : one;
        });
      return { ...record, mentions: marked('mention', record.mentions), facts: marked('fact', record.facts) };
    },
  );

  app.get<Query<FactFilter>>(
    '/api/facts',
    {
      schema: {
        summary: 'What documents claim, each claim with its quote',
        querystring: schema.factQuery,
        response: answers(schema.factListAnswer, 400, 404, 503),
      },
    },
    async ({ query }) => listFacts(store, await withDocument(query)),
  );

  app.get<Query<EntityFilter>>(
    '/api/entities',
    {
      schema: {
        summary: 'Organizations, operations, persons and places that documents name',
        querystring: schema.entityQuery,
        response: answers(schema.entityListAnswer, 400, 404, 503),
      },
    },
    async ({ query }) => listEntities(store, await withDocument(query)),
  );

  app.get<{ Params: { id: string } }>(
    '/api/entities/:id',
    {
      schema: {
        summary:
          'One entity: its documents, meetings, names and who names it; of an operation what is said of each edition',
        params: schema.entityParams,
        response: answers(schema.entityAnswer, 400, 404, 503),
      },
    },
    async ({ params: { id } }) => {
      const { entities } = await listEntities(store, { id });
      const entity = entities[0];
      if (!entity) throw new Fault('RAP_NOT_FOUND', `There is no entity ${id}.`);
      const told = entity.type === 'operation' ? await operationTold(store, id) : [];
      return { ...entity, told, about: await entityAbout(store, entity) };
    },
  );

  app.get<Query<SearchFilter & { q: string }>>(
    '/api/search',
    {
      schema: {
        summary: 'Passages found by their words, the best first',
        querystring: schema.searchQuery,
        response: answers(schema.searchAnswer, 400, 404, 503),
      },
    },
    async ({ query: { q, ...filter } }) => searchText(store, q, await withDocument(filter)),
  );

  addCompareRoutes(app, store);
  addReviewRoutes(app, store, writer);

  app.get<Query<ReportQuery>>(
    '/api/report',
    {
      schema: {
        summary:
          'The confidence report of a document, batch, folder, source, period, or of all, and what changed in it',
        querystring: schema.reportQuery,
        response: answers(schema.reportAnswer, 400, 404, 503),
      },
    },
    async ({ query: { since, until, against, ...request } }) => {
      const other = against === undefined ? undefined : readScope(against, { day: dayOf, time: zonedTimeOf });
      const scope = { ...request, since: timeOf(since), until: timeOf(until, 'until'), against: other };
      return gatherReport(store, scope, new Date());
    },
  );

  app.get(
    '/api/status',
    {
      schema: {
        summary: 'What came in and what the store holds',
        querystring: schema.noQuery,
        response: answers(schema.statusAnswer, 503),
      },
    },
    async () => status(store),
  );

  app.get(
    '/healthz',
    { schema: { summary: 'Whether the database answers', response: answers(schema.healthAnswer, 503) } },
    async () => {
      try {
        await store.pool.query('select 1');
      } catch (cause) {
        throw new Fault('RAP_DATABASE', 'The database does not answer.', { cause });
      }
      return { ok: true };
    },
  );
}
