import { expect, test } from '@jest/globals';
import { Fault, faultCodes } from '../core/errors.ts';
import { adviceOverHttp } from './advice.ts';

test('an HTTP client is told of no command and no flag, and of what to ask instead', () => {
  for (const code of faultCodes) expect(adviceOverHttp(new Fault(code, 'what'))).not.toMatch(/`rapporteur|--\w/);
  expect(adviceOverHttp(new Fault('RAP_USAGE', 'what'))).toContain('/api/openapi.json');
  const own = { advice: 'See `rapporteur show DOC`.', overHttp: 'GET /api/documents/{id} shows it.' };
  expect(adviceOverHttp(new Fault('RAP_NOT_FOUND', 'what', own))).toBe(own.overHttp);
  expect(adviceOverHttp(new Fault('RAP_NOT_FOUND', 'what', { advice: own.advice }))).toContain('GET /api/documents');
  const plain = { advice: 'Accept it if the rest is right -- or leave it.' };
  expect(adviceOverHttp(new Fault('RAP_USAGE', 'what', plain))).toBe(plain.advice);
});
