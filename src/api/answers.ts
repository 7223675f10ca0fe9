import { problemAnswer } from './schemas.ts';

const problem = { description: 'What was wrong.', ...problemAnswer };

/** The answers of a route: what it gives when all is well, and the statuses of what may be wrong. */
export const answers = (ok: object, ...codes: readonly number[]) =>
  Object.fromEntries([[200, { description: 'The answer.', ...ok }], ...codes.map((code) => [code, problem])]);
