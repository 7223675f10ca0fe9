import { expect, test } from '@jest/globals';
import type { Finding } from '../../src/core/mention.ts';
import { certainOperations } from './certain-operations.ts';

const name = {
  type: 'organization',
  start: 13,
  end: 24,
  rules: ['organizations/known'],
  evidence: [],
  entity: 'InterAction',
};

/** An operation of a weak shape over the words of a body: `exercise Interaction-2016`. */
const operation = (edition: string | null, sign: string) =>
  ({
    type: 'operation',
    start: 13,
    end: edition ? 29 : 24,
    rules: ['operations/head-before-name'],
    evidence: [{ name: sign, weight: 1, note: '' }],
    entity: 'Interaction',
    value: { kind: 'operation', edition },
  }) as unknown as Finding;

test.each([
  ['a known series with its edition holds', '2016', 'in-lexicon', 1],
  ['without its edition the body wins', null, 'in-lexicon', 0],
  ['an unknown series with an edition gives way', '2016', 'rule', 0],
])('an operation that bears the name of a body: %s', (_why, edition, sign, kept) => {
  expect(certainOperations([operation(edition, sign)], [name as unknown as Finding])).toHaveLength(kept);
});
