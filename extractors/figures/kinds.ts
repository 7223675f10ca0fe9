import type { Reading } from './figure.ts';
import { isPlural } from './guard-labels.ts';
import { changes } from './ranges.ts';
import type { Tables } from './tables.ts';
import { capital, charAt, exists, isNumber, isWord, newBlock, quote, type View, wordAt } from './view.ts';
import { numberWordAt } from './words.ts';

/** The ids of the rules that made a reading, the telling one first. */
export function rulesOf(v: View, tables: Tables, r: Reading): string[] {
  const rules = [`figures/${mainRule(v, tables, r)}`];
  if (r.second) rules.push('figures/range');
  if (r.bounded) rules.push('figures/bounded');
  if (r.carried) rules.push('figures/unit-carried');
  return rules;
}

function mainRule(v: View, tables: Tables, r: Reading): string {
  const { kind } = r.unit ?? {};
  if (kind === 'money') return 'money';
  if (kind === 'share') return 'percent';
  if (kind === 'duration') return 'duration';
  if (kind === 'measure') return 'measure';
  if (kind === 'multiple' || numberWordAt(v, tables, r.numeral.from)?.kind === 'fold') return 'multiple';
  if (r.numeral.form === 'part') return 'share';
  if (isAge(v, tables, r)) return 'age';
  if (isMultiple(v, r)) return 'multiple';
  if (r.few) return 'few';
  if (r.numeral.form === 'many') return 'many';
  if (r.numeral.scale > 1) return 'magnitude';
  if (r.numeral.form === 'words') return wordAt(v, r.coreFrom) === tables.word.one && !r.second ? 'one' : 'words';
  return 'digits';
}

/** `John Smith, 49, was`, `aged 35`, `aged 12 and 14`, `the age of five`, `children under five`. */
export function isAge(v: View, tables: Tables, r: Reading): boolean {
  const { coreFrom: from, coreTo: to } = r;
  if (r.unit || !r.numeral.plain || (r.numeral.value ?? 999) > 120) return false;
  const { age_before: ages } = tables.cues;
  if (!exists(v, r.from - 1)) return false;
  const before = wordAt(v, r.from - 1);
  if (/^(?:and|or)$/.test(quote(v, r.from - 1)) && /^aged$/i.test(quote(v, r.from - 3))) return true;
  if (/^ages?d?$/i.test(quote(v, r.from - 1))) return true;
  if (
    ages.has(before) &&
    r.bounded &&
    !isPlural(v, tables, to) &&
    /^(?:under|over|above|below|up)$/i.test(quote(v, r.from))
  )
    return true;
  // `children as young as 10`
  if (/^as$/.test(quote(v, r.from - 1)) && /^(?:young|old)$/.test(quote(v, r.from - 2)) && !isPlural(v, tables, to))
    return true;
  // `the age of five`, `between the ages of 15 and 49`
  if (before === tables.word.of && /^ages?$/i.test(quote(v, r.from - 2))) return true;
  if (/^(?:and|to)$/.test(quote(v, r.from - 1)) && /^ages$/i.test(quote(v, r.from - 4)) && isNumber(v, r.from - 2))
    return true;
  if (r.bounded || r.numeral.form !== 'digits') return false;
  return (
    charAt(v, from - 1) === ',' &&
    charAt(v, to) === ',' &&
    isWord(v, from - 2) &&
    capital(v, from - 2) &&
    isBearer(v, tables, r)
  );
}

const calendar =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december)$/i;

/** True where a person may stand before `, 49,`: no place, no day, and no list of numbers goes on: `In Kelm, 12, in Dorn, 8`. */
function isBearer(v: View, tables: Tables, { coreFrom: from, coreTo: to }: Reading): boolean {
  let name = from - 2;
  while (isWord(v, name - 1) && capital(v, name - 1) && !newBlock(v, name)) name--;
  const { word, placeEnds } = tables;
  // `in New York, 45, mostly women`; a surname may be that of a town: `Jack London, 49,`.
  const led = [word.in, word.from].includes(wordAt(v, name - 1)) || [word.in, word.from].includes(wordAt(v, name));
  if (led || calendar.test(quote(v, from - 2)) || (name === from - 2 && placeEnds.has(wordAt(v, name)))) return false;
  return !isNumber(v, to + 1);
}

/** What follows `times` where something is held against another: `three times bigger`, `four times as many`, `ten times the`. */
const comparing =
  /^(?:as|more|less|fewer|greater|the|its|their|that|than|over|[a-z]{2,}(?:er)|since|compared|worse|what|faster)$/;

/** `three times bigger`, `fallen almost 4 times`, `by a factor of 52`: how many times as much, and no number of things. */
export function isMultiple(v: View, { from, coreTo: to, unit }: Reading): boolean {
  if (unit || newBlock(v, from)) return false;
  if (/^of$/.test(quote(v, from - 1)) && /^factors?$/i.test(quote(v, from - 2))) return true;
  if (newBlock(v, to) || !/^times$/.test(quote(v, to))) return false;
  return (
    comparing.test(quote(v, to + 1)) || [from - 1, from - 2].some((i) => isWord(v, i) && changes.test(quote(v, i)))
  );
}
