import { expect, test } from '@jest/globals';
import type { Finding } from '../../src/core/mention.ts';
import { localDollars } from './local-dollars.ts';

/** The unit of the one sum of a text, issued as said. */
function unitOf(text: string, issuer: string | null, title: string | null = null, kind = 'press_release' as const) {
  const start = text.search(/(?:US)?\$/);
  const value = { kind: 'figure', min: 5, max: 5, qualifier: 'exact', unit: 'USD' };
  const figure = { type: 'figure', start, end: start + 6, rules: [], evidence: [], entity: null, value };
  return localDollars([figure as unknown as Finding], text, { kind, title, issuer })[0]!.value;
}

test.each([
  ['it bears the name of its State', 'We give $5 million.', 'Australian Border Force', null, 'AUD'],
  ['its site is one of a State', 'We give $5 million. Media: www.minister.gov.au', 'Minister for Aid', null, 'AUD'],
  ['no issuer, but a site', 'We give $5 million. See www.international.gc.ca', null, null, 'CAD'],
  [
    'the title tells what its State does',
    'We give $5 million.',
    'Minister for Foreign Affairs',
    'New Zealand gives more',
    'NZD',
  ],
  ['another body with a name of its own', 'See dfat.gov.au: $5 million.', 'UNHCR', null, 'USD'],
  ['a mission is not of where it is', 'We give $5 million.', 'Embassy of Nepal in Canada', null, 'USD'],
  [
    'it speaks of home',
    'Australia gives $5 million; in Australia they live in Queensland and Tasmania.',
    'Minister for Migration',
    null,
    'AUD',
  ],
  [
    'of home and of another State with dollars',
    'Australia and Singapore give $5 million; in Australia they live in Queensland and Tasmania.',
    'Minister for Migration',
    null,
    'USD',
  ],
  ['nothing tells', 'We give $5 million.', 'Minister for Foreign Affairs', 'More aid', 'USD'],
  ['dollars are told apart', 'We give $5 million, or US$4 million.', 'Government of Australia', null, 'USD'],
])('whose dollars a release means: %s', (_why, text, issuer, title, unit) => {
  expect(unitOf(text, issuer, title)).toMatchObject({ unit });
});

test('a speech at an organisation may mean any dollars', () => {
  expect(unitOf('We give $5 million.', 'Government of Australia', null, 'speech' as never)).toMatchObject({
    unit: 'USD',
  });
});
