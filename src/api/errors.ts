import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { Fault, type FaultCode } from '../core/errors.ts';
import { adviceOverHttp } from './advice.ts';

/** An error as RFC 9457 has it. */
export interface ApiProblem {
  readonly type: 'about:blank';
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly code?: string;
}

const statusOf: Partial<Record<FaultCode, number>> = {
  RAP_USAGE: 400,
  RAP_INPUT: 400,
  RAP_NOT_FOUND: 404,
  RAP_CHANGED: 409,
  RAP_DATABASE: 503,
  RAP_QUEUE: 503,
};
const titles: Readonly<Record<number, string>> = {
  400: 'Bad request',
  403: 'Forbidden',
  404: 'Not found',
  405: 'Method not allowed',
  409: 'Conflict',
  413: 'Too large',
  415: 'Unsupported media type',
  500: 'Internal error',
  503: 'Not available',
};

/** Makes the answer to a request that went wrong. */
export const apiProblem = (status: number, detail: string, code?: string): ApiProblem => ({
  type: 'about:blank',
  title: titles[status] ?? (status < 500 ? 'Bad request' : 'Internal error'),
  status,
  detail,
  ...(code ? { code } : {}),
});

/** Sends a problem. */
export const sendProblem = (reply: FastifyReply, problem: ApiProblem): FastifyReply =>
  reply.code(problem.status).type('application/problem+json; charset=utf-8').serializer(JSON.stringify).send(problem);

/** Tells an error to whoever asked; of what is nobody's business but the operator's only that it happened. */
export function answerError(
  error: FastifyError | Fault | Error,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply {
  if (error instanceof Fault) {
    const status = statusOf[error.code] ?? 500;
    if (status >= 500) request.log.error({ err: error }, 'request failed');
    const said = [error.message, adviceOverHttp(error)].filter(Boolean).join(' ');
    const detail = status === 503 ? 'The database or queue is not available.' : said;
    return sendProblem(reply, apiProblem(status, status === 500 ? 'The request failed.' : detail, error.code));
  }
  const status = 'statusCode' in error && typeof error.statusCode === 'number' ? error.statusCode : 500;
  if (status < 500) return sendProblem(reply, apiProblem(status, error.message, 'RAP_USAGE'));
  request.log.error({ err: error }, 'request failed');
  return sendProblem(reply, apiProblem(500, 'The request failed.', 'RAP_INTERNAL'));
}
