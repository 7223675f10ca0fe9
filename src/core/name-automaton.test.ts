import { describe, expect, test } from '@jest/globals';
import { NameAutomaton } from './name-automaton.ts';
import { BLOCK, CAPITAL, lex } from './tokens.ts';
import { Vocabulary } from './vocabulary.ts';

/** The words found, each with the numbers of its names. */
function found(names: readonly string[], text: string, startFlag = 0): [string, number[]][] {
  const vocabulary = new Vocabulary();
  vocabulary.same(['organization', 'organisation']);
  const automaton = new NameAutomaton(vocabulary);
  for (const [number, name] of names.entries()) automaton.add(name, number);
  const tokens = lex(text, vocabulary);
  return automaton
    .find(text, tokens, BLOCK, startFlag)
    .map((hit) => [text.slice(tokens.start[hit.from], tokens.end[hit.to - 1]), [...hit.names]]);
}

describe('names in one pass', () => {
  test('finds every name at every place, shorter before longer', () => {
    expect(found(['United Nations', 'United Nations Office', 'Office'], 'the United Nations Office met')).toEqual([
      ['United Nations', [0]],
      ['United Nations Office', [1]],
      ['Office', [2]],
    ]);
  });

  test('one name may belong to several bodies', () => {
    expect(found(['ADB', 'ADB'], 'the ADB')).toEqual([['ADB', [0, 1]]]);
  });

  test('runs over a line break but not over a blank line', () => {
    expect(found(['United Nations'], 'United\nNations')).toHaveLength(1);
    expect(found(['United Nations'], 'United\n\nNations')).toEqual([]);
  });

  test('runs over a dash where it is written with one', () => {
    const names = ['Lantern Front', 'Lantern Front - North', 'Lantern Guard'];
    expect(found(names, 'the Lantern Front - North met')).toEqual([
      ['Lantern Front', [0]],
      ['Lantern Front - North', [1]],
    ]);
    expect(found(names, 'the Lantern Front – North met')).toHaveLength(2);
    expect(found(names, 'the Lantern - Guard met')).toEqual([]);
  });

  test('joined, hyphenated and spaced prefixes are one', () => {
    for (const written of ['Counter-Terrorism Group', 'Counterterrorism Group', 'Counter Terrorism Group']) {
      for (const text of ['Counter-Terrorism Group', 'Counterterrorism Group', 'Counter-\nTerrorism Group']) {
        expect(found([written], text)).toHaveLength(1);
      }
    }
    expect(
      found(['Co-ordinating Council', 'Cooperation Council'], 'Coordinating Council, Co-operation Council'),
    ).toEqual([
      ['Coordinating Council', [0]],
      ['Co-operation Council', [1]],
    ]);
  });

  test('a prefix shared by two names leads to each of them alone', () => {
    const names = ['Anti-Terrorism Centre', 'Anticorruption Centre'];
    expect(found(names, 'Anti-Corruption Centre')).toEqual([['Anti-Corruption Centre', [1]]]);
    expect(found(names, 'Antiterrorism Centre')).toEqual([['Antiterrorism Centre', [0]]]);
  });

  test('a dash is not a hyphen, and a name does not end in one', () => {
    expect(found(['Joint Staff'], 'Joint - Staff')).toEqual([]);
    expect(found(['ISIL'], 'ISIL-held towns')).toEqual([['ISIL', [0]]]);
  });

  test('spellings that the vocabulary holds as one are one', () => {
    expect(found(['World Health Organization'], 'World Health Organisation')).toHaveLength(1);
  });

  test('with a start flag, a name begins at a word that bears it, or at a mark or number', () => {
    expect(found(['WHO', '5 Corps'], 'who leads 5 Corps at WHO', CAPITAL)).toEqual([
      ['5 Corps', [1]],
      ['WHO', [0]],
    ]);
  });

  test('a name added with a small first letter may begin small all the same', () => {
    expect(found(['al-Qaida', 'Qaida Group'], 'al-Qaida, Al-Qaida, qaida group', CAPITAL)).toHaveLength(2);
  });

  test('small words glued to the next one do no harm', () => {
    expect(
      found(['Office of the Coordination of Humanitarian Affairs'], 'Office ofthe Coordination ofHumanitarian Affairs'),
    ).toHaveLength(1);
  });

  test('runs over the asterisks of Markdown', () => {
    expect(found(['Organization Centre'], '**Organization**  \n**Centre** in')).toEqual([
      ['Organization**  \n**Centre', [0]],
    ]);
  });

  test('holds many names', () => {
    const names = Array.from({ length: 20000 }, (_, i) => `Body ${i} of ${i % 7}`);
    expect(found(names, 'the Body 12345 of 4 and Body 12345 of 5')).toEqual([['Body 12345 of 4', [12345]]]);
  });

  test('ignores a name of nothing', () => {
    expect(found(['-', ''], '- and -')).toEqual([]);
  });
});
