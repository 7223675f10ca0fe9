import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { compileExtractor } from '../../src/core/extractor.ts';
import { lex } from '../../src/core/tokens.ts';
import type { FigureValue } from '../../src/core/value.ts';
import { Vocabulary } from '../../src/core/vocabulary.ts';
import { fuzzing } from '../testing/fuzzing.ts';
import { figures } from './index.ts';
import * as forms from './testing/forms.ts';
import * as numbers from './testing/numbers.ts';

const vocabulary = new Vocabulary();
const extractor = compileExtractor(figures, vocabulary);

/** What is found in a text, as quotes with their values. */
function read(text: string) {
  const blocks = [{ kind: 'paragraph' as const, start: 0, end: text.length }];
  const found = extractor.find({ text, tokens: lex(text, vocabulary), sentences: blocks, blocks });
  return found.map(({ start, end, value }) => {
    const { min, max, qualifier, unit } = value as FigureValue;
    return { said: text.slice(start, end), min: rounded(min), max: rounded(max), qualifier, unit };
  });
}

/** To fewer digits than a value keeps, so that the last of them does not matter. */
const rounded = (n: number | null): number | null => (n === null ? null : Number(n.toPrecision(9)));

const families: Readonly<Record<string, forms.Figures>> = {
  'thousands set apart': forms.plainly(numbers.grouped),
  'decimal points and commas': forms.plainly(numbers.decimal),
  magnitudes: forms.plainly(numbers.scaled),
  'words up to billions': forms.plainly(numbers.words),
  'halves and quarters of magnitudes': forms.plainly(numbers.halves),
  'parts of a whole': forms.shares,
  percentages: forms.percentages,
  'ratios to a base': forms.ratios,
  ranges: forms.ranges,
  multiples: forms.multiples,
  'bounded counts': forms.bounded(forms.counts),
  'bounded shares, amounts and measures': forms.bounded(
    fc.oneof(forms.percentages, forms.shares, forms.money, forms.measures),
  ),
  currencies: forms.money,
  units: forms.measures,
  durations: forms.durations,
  ages: forms.ages,
};

/** A sentence around a figure: inside it, at its beginning with a capital, in capitals throughout. */
function sentence({ said, before = '', behind = 'cases in that area' }: forms.WrittenFigure, where: Where): string {
  if (where === 'first') return `${said[0]!.toUpperCase()}${said.slice(1)} ${behind} were registered.`;
  const text = `The authorities registered ${before}${said} ${behind}.`;
  return where === 'capitals' ? text.toUpperCase() : text;
}
type Where = 'inside' | 'first' | 'capitals';

/** Digits that spaces set apart begin or end no line: only words beside them tell them from a table's row. */
const isTold = ({ said }: forms.WrittenFigure): boolean => !/\n\d{1,3}(?: \d{3})+|\d(?: \d{3})+\n/.test(said);

/** Numbers in words may be written in any case; codes and signs may not. */
const anyCase = new Set(['words up to billions', 'halves and quarters of magnitudes']);
const inWords = fc.constantFrom<Where>('inside', 'inside', 'first', 'capitals');

describe('a figure that is written in any supported form reads back', () => {
  test.each(Object.entries(families))('%s', (name, family) => {
    fc.assert(
      fc.property(
        family.filter(isTold),
        anyCase.has(name) ? inWords : fc.constant<Where>('inside'),
        (written, where) => {
          const text = sentence(written, where);
          const { min, max, qualifier, unit, said } = written;
          const wanted = { said: said.toLowerCase(), min: rounded(min), max: rounded(max), qualifier, unit };
          const found = read(text).map((figure) => ({ ...figure, said: figure.said.toLowerCase() }));
          // To compare is dear, and nearly always equal.
          if (JSON.stringify(found) !== JSON.stringify([wanted]))
            expect({ text, found }).toEqual({ text, found: [wanted] });
        },
      ),
      fuzzing,
    );
  });
});
