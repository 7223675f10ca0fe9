import { describe, expect, test } from '@jest/globals';
import { splitTurns } from './index.ts';
import { beginsTurn, readLabel } from './label.ts';

describe('a speaker’s label', () => {
  test.each([
    ['Mr. Lind (Russian Federation) (spoke in Russian): At', ['Lind', 'Russian Federation', null, 'ru']],
    ['Ms. de Vries (European Union): At', ['de Vries', null, 'European Union', null]],
    ['The President (spoke in French): At', ['The President', null, null, 'fr']],
    [
      'Mr. AHO (Union of Soviet Socialist Republics) (interpretation from Russian): At',
      ['AHO', 'Union of Soviet Socialist Republics', null, 'ru'],
    ],
    ['The PRESIDENT: At', ['The President', null, null, null]],
    ['THE PRESIDENT: At', ['The President', null, null, null]],
    ['Mr. SUND (Norway) (trcnslated jram Russian): At', ['SUND', 'Norway', null, 'ru']],
    ['Ms. Berg (Under-Secretary-General for Water): At', ['Berg', null, null, null]],
    ['Mr. Lind (Finland), speaking in French: At', ['Lind', 'Finland', null, 'fr']],
    ['Ms. Berg (Norway), on behalf of the Nordic countries: At', ['Berg', 'Norway', null, null]],
    ['Mr. ’t Hart (Netherlands): At', ['’t Hart', 'Netherlands', null, null]],
    ['Mr. O‘Lind (Norway) [spoke in French]: At', ['O‘Lind', 'Norway', null, 'fr']],
    ['Msgr. Aho (Holy See): At', ['Aho', 'Holy See', null, null]],
    ['H.E. Mr. Pekka Aho (Finland): At', ['Pekka Aho', 'Finland', null, null]],
    ['Her Majesty Queen Anna: At', ['Anna', null, null, null]],
    ['Mr. Aho (Bahrain), on behalf of the Group of Rivers (spoke in Arabic): At', ['Aho', 'Bahrain', null, 'ar']],
    [
      'The representative of the Republic of Korea: At',
      ['The representative of the Republic of Korea', 'Republic of Korea', null, null],
    ],
    ['MR. LIND: At', ['Lind', null, null, null]],
    ['THE PRESS SECRETARY: At', ['The Press Secretary', null, null, null]],
    ['President of Finland Anna Lind: At', ['Anna Lind', 'Finland', null, null]],
    ['PRESIDENT OF FINLAND ANNA LIND: At', ['Anna Lind', 'Finland', null, null]],
  ])('%s', (paragraph, [speaker, state, organization, spokeIn]) => {
    expect(readLabel(paragraph)).toMatchObject({ speaker, state, organization, spokeIn });
    expect(paragraph.slice(readLabel(paragraph)!.length)).toBe('At');
  });

  test.each([
    'Mr. Lind said: we agree',
    'The decision: it was adopted',
    'Agenda: the situation',
    'I thank Mr. Lind (Finland): he',
    'Sir Anders Lind, Director of Water: At',
    'Mr. Lind (Finland), who came late: At',
    'Mr. President: At',
    'Madam Chair, Excellencies: At',
    'Mr. Secretary-General: At',
    'Mr. Speaker of the House: At',
    'General Debate: At',
    'President Lind’s Plan: At',
    'The representative of: At',
  ])('“%s” is none', (paragraph) => expect(readLabel(paragraph)).toBeNull());
});

test('a line of wrapped text begins a turn behind a rank or post, and not where a sentence goes on', () => {
  expect(beginsTurn('King Olav II: I thank', 0)).toBe(true);
  expect(beginsTurn('Ambassador Lind (Norway): Norway thanks', 0)).toBe(true);
  expect(beginsTurn('Mr. Lind: he was wrong', 0)).toBe(false);
  expect(beginsTurn('Mr. President: I thank', 0)).toBe(false);
});

test('a post behind a comma makes a label where the text has turns, and none in a list of names', () => {
  const turnsOf = (...paragraphs: string[]) => {
    let at = 0;
    const blocks = paragraphs.map((p) => {
      const start = at;
      at += p.length + 2;
      return { kind: 'paragraph' as const, start, end: start + p.length };
    });
    return splitTurns(paragraphs.join('\n\n'), blocks).map((t) => [t.speaker, t.role]);
  };
  const posted = 'Sir Anders Lind, Under-Secretary-General for Water: Wells are dry.';
  expect(turnsOf('The President: I open.', 'Mr. Lind (Finland): Thanks.', posted)).toEqual([
    ['The President', 'The President'],
    ['Lind', null],
    ['Anders Lind', 'Under-Secretary-General for Water'],
  ]);
  expect(turnsOf('Present were:', posted, 'Ms. Anna Berg, Director: of Norway')).toEqual([]);
});

test('turns run from label to label and end where the meeting rose', () => {
  const paragraphs = [
    'The President: I open.',
    'Mr. Lind (Finland): Thanks.',
    'More of it.',
    'The meeting rose at 1 p.m.',
  ];
  const text = paragraphs.join('\n\n');
  let at = 0;
  const blocks = paragraphs.map((p) => {
    const start = at;
    at += p.length + 2;
    return { kind: 'paragraph' as const, start, end: start + p.length };
  });
  expect(splitTurns(text, blocks).map((t) => [t.speaker, text.slice(t.start, t.end)])).toEqual([
    ['The President', 'I open.'],
    ['Lind', 'Thanks.\n\nMore of it.'],
  ]);
});
