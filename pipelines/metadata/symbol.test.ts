import { describe, expect, test } from '@jest/globals';
import { findSymbol } from './symbol.ts';
import { parseSymbol, symbolGrammars } from './symbol-grammar.ts';

const prose = 'The delegation arrived in the morning and was met by its hosts.';
const { grammars } = symbolGrammars();

describe('the grammar of symbols', () => {
  test.each(grammars.map((g) => [g.id, g] as const))(
    '%s: its example comes apart, its counter-example is none',
    (_id, g) => {
      expect(parseSymbol(g.example)).toMatchObject(g.parts);
      expect(g.whole.test(g.counter)).toBe(false);
      const said = Object.entries(parseSymbol(g.example)!).filter(
        ([name, value]) => value !== null && !['house', 'record'].includes(name),
      );
      expect(Object.fromEntries(said)).toEqual(g.parts);
    },
  );
  test.each([
    ['A/C.3/78/L.60/Rev.1/Corr.2', 'A/C.3/78/L.60/Rev.1'],
    ['S/2013/631/Add.1 (Part II)', 'S/2013/631'],
    ['FSC.DEC/4/09/Corr.1', 'FSC.DEC/4/09'],
    ['S/PV.7796 (Resumption 1)', null],
    ['A/HRC/52/4', null],
    ['CCPR/C/GC/37', null],
    ['DP/2021/11', null],
    ['MC(25).DEC/5/18', null],
  ])('%s changes %s', (symbol, changes) => expect(parseSymbol(symbol)!.changes).toBe(changes));
  test('organ and session of a symbol of a council below the Assembly', () =>
    expect(parseSymbol('A/HRC/52/4')).toMatchObject({ organ: 'Human Rights Council', session: '52', number: '4' }));
  test('a meeting in brackets behind its organ', () =>
    expect(parseSymbol('MC(25).DEC/5/18')).toMatchObject({ session: '25', number: '5', year: '2018' }));
  test('words are no symbol', () => expect(parseSymbol('Statement/Remarks')).toBeNull());
});

describe('the symbol of the document', () => {
  test.each(grammars.map((g) => [g.example]))('%s on a line of its own is the document’s', (symbol) =>
    expect(findSymbol(`${symbol}\n4 July 2016\n\n${prose}`)).toBe(symbol),
  );
  test.each([
    ['Distr. GENERAL S/RES/1500 (2003) 14 September 2003', 'S/RES/1500 (2003)'],
    ['Strasbourg, 8 October 1996 CDL (96) 12', 'CDL (96) 12'],
    [
      'River Command - Delta 2009-11-CA-014 For Immediate Release Download PDF The river rose in the night.',
      '2009-11-CA-014',
    ],
  ])('beside house, date or announcement: %s', (line, symbol) =>
    expect(findSymbol(`${line}\n\n${prose}`)).toBe(symbol),
  );
  test.each([
    `${prose} It is contained in document S/2013/631, which was circulated.`,
    'without reference to a Main Committee (A/73/L.4)',
    'S/2013/631, which was circulated, says so.',
    'Reply to PC.DEL/1022/16',
    'In response to CIO.GAL/105/16',
    'A/75/L.3: Finland voted for it.',
  ])('a symbol that a text cites is another document’s: %s', (text) => expect(findSymbol(text)).toBeNull());
  test.each([
    ['River Haven to Close MPS 045/2000', 'MPS 045/2000'],
    ['AA 07 012 14 February 2007', 'AA 07 012'],
    ['Our ref: RIV/LIN/12a/2020', 'RIV/LIN/12a/2020'],
    ['Reference: REG-0412/19', 'REG-0412/19'],
  ])('what an office counts its releases by, or files a letter under: %s', (line, symbol) =>
    expect(findSymbol(`${line}\n\n${prose}`)).toBe(symbol),
  );
  test.each(['Your ref: RIV/12a/2020', 'Our ref: to be quoted', 'It repeats release MPS 045/2000, of May.'])(
    'another’s, or no number: %s',
    (line) => expect(findSymbol(`${line}\n\n${prose}`)).toBeNull(),
  );
  test('a running head of the pages names it', () =>
    expect(findSymbol(prose, ['12-34567', 'S/PV.8422'])).toBe('S/PV.8422'));
});
