import { expect, test } from '@jest/globals';
import { z } from 'zod';
import { issueInWords } from './issue-in-words.ts';

const shape = z.strictObject({
  name: z.string().min(2),
  kind: z.enum(['ship', 'boat']),
  crew: z.number().max(9),
  ports: z.array(z.string()),
  size: z.union([z.string(), z.number()]),
  code: z.string().regex(/^[a-z]+$/),
  own: z.string().refine((said) => said !== 'no', 'Say yes.'),
});
const right = { name: 'Gull', kind: 'ship', crew: 3, ports: ['Turku'], size: 1, code: 'a', own: 'yes' };

test.each<[object, string]>([
  [{ name: 5 }, '“name” must be text'],
  [{ name: undefined }, '“name” is missing; it must be text'],
  [{ name: 'G' }, '“name” must be text of at least 2 characters'],
  [{ kind: 'raft' }, '“kind” must be one of ship, boat'],
  [{ crew: 12 }, '“crew” must be at most 9'],
  [{ ports: { a: 1 } }, '“ports” must be a list'],
  [{ ports: ['a', 1] }, '“ports.1” must be text'],
  [{ size: null }, '“size” must be text or a number'],
  [{ code: 'A1' }, '“code” must be of the form /^[a-z]+$/'],
  [{ own: 'no' }, '“own”: Say yes.'],
  [{ sail: 1 }, 'nobody knows what “sail” is here'],
])('%j: %s', (wrong, said) => {
  const data = { ...right, ...wrong };
  expect(shape.safeParse(data).error!.issues.map((issue) => issueInWords(issue, data))).toEqual([said]);
});

test('a member that no union has is answered with the words that tell its members', () => {
  const either = z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('ship') }),
    z.object({ kind: z.literal('boat') }),
  ]);
  for (const [data, said] of [
    [{ kind: 'raft' }, '“kind” must be one of ship, boat'],
    [{}, '“kind” is missing; it must be one of ship, boat'],
  ] as const)
    expect(either.safeParse(data).error!.issues.map((issue) => issueInWords(issue, data))).toEqual([said]);
});

test('the whole is called so', () => {
  const [issue] = z.array(z.string()).safeParse({ a: 1 }).error!.issues;
  expect(issueInWords(issue!, { a: 1 })).toBe('The whole must be a list');
});
