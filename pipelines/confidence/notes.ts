import type { ConfidencePart } from '../../src/core/evidence.ts';

const asked: Readonly<Record<ConfidencePart, string>> = {
  span: 'how sure its words and type are before anything is known of it',
  value: 'how sure a value is before anything is known of it',
  binding: 'how sure it is what a figure is bound to, before anything is known of it',
};

/** What each sign says, for the person who asks why. */
const notes: Readonly<Record<string, string>> = {
  heading: 'it stands in a heading',
  table: 'it stands in a row of a table',
  footnote: 'it stands in a footnote',
  'in-capitals': 'its line is set in capitals, so that capitals do not tell names',
  'long-sentence': 'its sentence is long',
  'short-line': 'its line has hardly any words around it',
  'opens-sentence': 'it opens its sentence',
  contested: 'another reading of the same words lost against it',
  'rules-agree': 'several rules found the same words',
  'seen-again': 'the document has the same words more than once',
  joined: 'it touches the word or number beside it',
  'capital-before': 'a word in capitals stands right before it',
  'capital-behind': 'a word in capitals stands right behind it',
  short: 'it has three letters at most',
  listed: 'it is in the lexicon',
  acronym: 'it is one word in capitals',
  'one-word': 'it is one word',
  'many-words': 'it has many words',
  'small-letter': 'it begins with a small letter',
  'with-and': 'an “and” stands in it, which may part two names',
  'with-comma': 'a comma stands in it, which may part two names',
  'with-of': 'an “of” or “for” stands in it',
  'holds-names': 'other names stand in it',
  'bare-year': 'it is a year alone',
  'in-words': 'it is written in words',
  'in-digits': 'it is written in digits alone',
  'from-document-date': 'a part of it is taken from the document’s date',
  'from-date-before': 'a part of it is taken from the date before it',
  'year-inferred': 'its year is not written',
  relative: 'it counts from another day',
  approximate: 'it is said to be early, late or about',
  'is-one': 'it is one, which may be a pronoun',
  'small-count': 'it is a small number without a unit',
  'unit-none': 'it has no unit',
  'unit-share': 'it is a share in per cent',
  'unit-money': 'it is an amount of money',
  'unit-measure': 'it is a measure',
  'like-a-year': 'it looks like a year',
  'like-an-identifier': 'it looks like a number that names something',
  magnitude: 'a magnitude (thousand, million) stands in it',
  'counts-nothing': 'nothing was found that it counts',
  'counted-behind-gap': 'what it counts stands further behind it',
  'counted-before': 'what it counts stands before it',
  'counted-elsewhere': 'what it counts stands in another sentence',
  'counted-long': 'what it counts has many words',
  'rival-figures': 'other figures stand in its sentence',
  'period-told': 'it is bound to a period',
  'period-from-elsewhere': 'its period comes from another sentence',
  'period-gap': 'many words stand between it and its period',
  'period-behind-comma': 'a comma or semicolon parts it from its period',
  'period-open': 'its period is open at one end',
  definite: 'a “the” or “their” before it says that it was told before',
  'date-not-taken': 'a date stands in its sentence that is not taken for its period',
  'precision-none': 'it is not known what time it means',
  'rival-dates': 'several dates stand in its sentence',
  'operation-told': 'it is bound to an operation',
  'operation-from-elsewhere': 'its operation is named in another sentence',
  'operation-not-taken': 'its sentence names an operation that it is not taken for a result of',
  'part-of-another': 'it is read as a part of another figure',
  action: 'a verb says what happened to it',
};

/** What kinds of sign say, by what stands before their dash. */
const families: Readonly<Record<string, string>> = {
  precision: 'it is told to the',
  qualifier: 'its number is bounded as',
};

/** Whether a name is that of a sign, and not of evidence that had a weight of its own where it was found. */
export const isSign = (name: string): boolean =>
  name === 'base' || name in notes || (name.split('-')[0] ?? '') in families;

/** Signs of a family in words, once they have been asked for. */
const told = new Map<string, string>();

/** A sign in words. */
export function noteOf(name: string, part: ConfidencePart): string {
  if (name === 'base') return asked[part];
  const known = notes[name] ?? told.get(name);
  if (known !== undefined) return known;
  const [family = '', member = ''] = name.split(/-(.*)/);
  if (families[family] === undefined) return name;
  const note = `${families[family]} ${member}`;
  told.set(name, note);
  return note;
}
