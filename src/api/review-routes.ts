import type { FastifyInstance } from 'fastify';
import { checkCorrection } from '../report/corrections.ts';
import { operationWarning } from '../report/operation-warning.ts';
import { agreementsOf } from '../report/reviewer-agreement.ts';
import { draftVerdict } from '../report/verdict-draft.ts';
import {
  attachedReviews,
  findDocument,
  listReviewed,
  refreshGroups,
  reviewHistory,
  reviewQueue,
  type Store,
  saveReview,
} from '../store/index.ts';
import { answers } from './answers.ts';
import { refreshLater } from './refresh-later.ts';
import { jsonSchemaOf, type VerdictBody, verdictBody, zodValidator } from './review-bodies.ts';
import * as schema from './schemas.ts';

/**
 * Adds the routes about reviews: what is to be reviewed, what was said of a mention or claim, how far reviewers agree, and one
 * that takes verdicts.
 * @param writer the store that verdicts are kept in; null: none are taken
 */
export function addReviewRoutes(app: FastifyInstance, store: Store, writer: Store | null): void {
  const documentsOf = async (ref: string | undefined) =>
    ref === undefined ? undefined : [(await findDocument(store, ref)).id];

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
      const documents = await documentsOf(document);
      const attached = await attachedReviews(store, { documents });
      const queue = await reviewQueue(store, { ...filter, document: documents?.[0] });
      return { ...queue, orphaned: attached.filter(({ now }) => now === null) };
    },
  );

  app.get<{ Querystring: { document: string; id?: string } }>(
    '/api/reviews',
    {
      schema: {
        summary: 'Every verdict on a mention or claim, or in a document, the oldest first, also those taken back',
        querystring: schema.reviewHistoryQuery,
        response: answers(schema.reviewHistoryAnswer, 400, 404, 503),
      },
    },
    async ({ query: { document, id } }) => ({
      reviews: await reviewHistory(store, (await findDocument(store, document)).id, id),
    }),
  );

  app.get<{ Querystring: { document?: string } }>(
    '/api/reviews/agreement',
    {
      schema: {
        summary: 'How far each two reviewers agree (Cohen’s kappa), and what they judge differently',
        querystring: schema.agreementQuery,
        response: answers(schema.agreementAnswer, 400, 404, 503),
      },
    },
    async ({ query: { document } }) => ({
      agreements: agreementsOf(await listReviewed(store, { documents: await documentsOf(document) })),
    }),
  );

  if (writer) addVerdictRoute(app, writer);
}

/** The most that a verdict with its note and the words that were seen may take, in bytes. */
const largestVerdict = 64 * 1024;

function addVerdictRoute(app: FastifyInstance, store: Store): void {
  // What is compared and added up is to say the same as the claims beside it; answers do not wait for that.
  const groups = refreshLater(
    () => refreshGroups(store),
    (error) => app.log.warn({ reason: (error as Error).message }, 'claims could not be told apart after a verdict'),
  );
  app.addHook('onClose', () => groups.done());
  app.post<{ Body: VerdictBody }>(
    '/api/reviews',
    {
      bodyLimit: largestVerdict,
      validatorCompiler: zodValidator(verdictBody),
      schema: {
        summary: 'Keeps one verdict: accept, reject, correct or undo. Nothing that was kept before changes',
        body: jsonSchemaOf(verdictBody),
        response: {
          201: { description: 'The verdict as it is kept.', ...schema.verdictAnswer },
          ...answers({}, 400, 403, 404, 409, 413, 415, 503),
        },
      },
    },
    async ({ body }, reply) => {
      const { draft, replaces } = await draftVerdict(store, body, (record, target, standing) =>
        checkCorrection(body.verdict === 'correct' ? body.correction : {}, record, target, standing),
      );
      const id = await saveReview(store, { ...draft, saw: body.quote });
      // It is kept by now, whatever becomes of the rest.
      groups.ask();
      const warning = await operationWarning(store, draft.correction ?? {});
      return reply.code(201).send({ id, ...draft, replaces, ...(warning === null ? {} : { warning }) });
    },
  );
}
