import { describe, expect, test } from '@jest/globals';
import { foldName, isAcronym, splitEdition } from './fold-name.ts';

describe('foldName', () => {
  test.each([
    ['operation', '“Operation Atalanta”', 'atalanta'],
    ['operation', 'the special preventive operation “Nelegal”', 'nelegal'],
    ['operation', 'Operation', 'operation'],
    ['operation', 'Нелегал', 'нелегал'],
    ['organization', 'The  Guildé', 'guilde'],
    ['organization', 'Operation Centre', 'operation centre'],
    ['organization', 'Lampmakers’ Guild', "lampmakers' guild"],
  ] as const)('%s %s', (type, name, folded) => {
    expect(foldName(type, name)).toBe(folded);
  });
});

describe('splitEdition', () => {
  test.each([
    ['nelegal-2015', 'nelegal', ['2015']],
    ['nelegal-21', 'nelegal', ['2021', '21']],
    ['barrier 2015', 'barrier', ['2015']],
  ])('%s', (ref, series, editions) => {
    expect(splitEdition(ref)).toEqual({ series, editions });
  });
  test.each(['nelegal', '2015', 'nelegal-215', 'group 7'])('%s has none', (ref) => {
    expect(splitEdition(ref)).toBeNull();
  });
});

test('acronyms', () => {
  for (const yes of ['CSTO', 'UN', 'OSCE/ODIHR', 'G20X', 'BSEC-PABSEC', 'ОДКБ']) expect(isAcronym(yes)).toBe(true);
  for (const no of ['Council', 'A', 'G7', 'the UN', 'Ministry OF', 'UNITEDNATIONSORG'])
    expect(isAcronym(no)).toBe(false);
});
