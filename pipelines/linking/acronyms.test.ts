import { expect, test } from '@jest/globals';
import { loadExtractors } from '../../extractors/index.ts';
import type { Body } from '../../extractors/organizations/body.ts';
import { knownBodies } from '../../extractors/organizations/own-bodies.ts';
import { lex } from '../../src/core/tokens.ts';
import { linkOrganizations } from '../stages/link-organizations.ts';
import { splitSentences } from '../stages/sentences.ts';
import { settle } from '../stages/settle.ts';

const { all, vocabulary } = loadExtractors();
const organizations = all.find(({ type }) => type === 'organization')!;
const bodies = knownBodies();
const acronymsOf = ({ acronym, acronyms }: Body): string[] => [
  ...(acronym === undefined ? [] : [acronym]),
  ...acronyms,
];

/** What is found in a text, as `words = entity`. */
function read(text: string): string[] {
  const blocks = [{ kind: 'paragraph' as const, start: 0, end: text.length }];
  const document = { text, tokens: lex(text, vocabulary), blocks, sentences: splitSentences(text, blocks) };
  return linkOrganizations(settle(organizations.find(document)), document).map(
    (found) => `${text.slice(found.start, found.end)} = ${found.entity}`,
  );
}

test('an acronym is that of one body', () => {
  const bearers = new Map<string, string[]>();
  for (const body of bodies)
    for (const acronym of new Set(acronymsOf(body))) bearers.set(acronym, [...(bearers.get(acronym) ?? []), body.id]);
  expect([...bearers].filter(([, ids]) => ids.length > 1)).toEqual([]);
});

test('every acronym by itself is its body', () => {
  const wrong = bodies.flatMap((body) =>
    acronymsOf(body).flatMap((acronym) => {
      const found = read(`They were told on Monday that ${acronym} had sent its report.`);
      return found.join() === `${acronym} = ${body.name}` ? [] : [`${body.id}: ${acronym}: ${found.join(', ')}`];
    }),
  );
  expect(wrong).toEqual([]);
});

test('every name in full and the acronym in brackets behind it are one body, later on, too', () => {
  const wrong = bodies.flatMap((body) => {
    const letters = [...acronymsOf(body), ...body.weak].find((one) => /^\p{Lu}[\p{L}-]*\p{Lu}$/u.test(one));
    if (letters === undefined) return [];
    return [body.name, ...body.names].flatMap((name) => {
      if (!name.includes(' ')) return [];
      const found = read(`Experts of the ${name} (${letters}) met in the city. The ${letters} had sent its report.`);
      const wanted = [name, letters, letters].map((words) => `${words} = ${body.name}`);
      return found.join() === wanted.join() ? [] : [`${body.id}: ${name} (${letters}): ${found.join(', ')}`];
    });
  });
  expect(wrong).toEqual([]);
});
