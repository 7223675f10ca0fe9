import { Fault } from '../core/errors.ts';
import { mentionTypes } from '../core/mention.ts';
import { modalities } from '../core/modality.ts';
import { isEdtf } from '../store/edtf-days.ts';
import { isStorable } from '../store/index.ts';

const wholeNumbers = ['start', 'end', 'ordinal'];
/** Of a mention, of a figure and of an event. */
const dates = ['edtf', 'period', 'date'];
const numbers = ['min', 'max', ...wholeNumbers];
/** Nothing has none of these: what is meant by taking them away can only be guessed. */
const needed = ['text', 'start', 'end', 'type', 'modality', 'qualifier', 'unit'];
const choices: Readonly<Record<string, readonly string[]>> = {
  type: mentionTypes,
  modality: modalities,
  qualifier: ['exact', 'about', 'over', 'under', 'range'],
};

const wrong = (what: string): Fault => new Fault('RAP_USAGE', what);

/**
 * Reads what one field should be: numbers are numbers, places whole ones, dates EDTF, words of a closed list known; null is nothing.
 * @throws Fault RAP_USAGE that names the field and what it should be
 */
export function correctedValue(field: string, given: string | number | null): string | number | null {
  const known = Object.hasOwn(choices, field) ? choices[field] : undefined;
  if (given === null && needed.includes(field)) throw wrong(`${field} cannot be nothing.`);
  if (given === null) return null;
  const said = String(given);
  if (said.trim() === '')
    throw wrong(`${field} does not say what is right; where it should have no value, say so by none (null).`);
  if (!isStorable(said)) throw wrong(`${field} holds a character that no text has.`);
  if (known && !known.includes(said)) throw wrong(`${field} is one of ${known.join(', ')}, not ${said}.`);
  if (dates.includes(field) && !isEdtf(said))
    throw wrong(
      `${field} is a date or period in EDTF, such as 2015, 2015-06, 2015-06-29, 2015-06/2015-09, 2015/.. or 199X, not ${said}.`,
    );
  if (!numbers.includes(field)) return said;
  const plain = typeof given === 'number' || /^-?\d+(?:\.\d+)?$/.test(said);
  const number = plain ? Number(given) : Number.NaN;
  if (!Number.isFinite(number)) throw wrong(`${field} is a number in plain digits, such as 180000, not ${said}.`);
  if (wholeNumbers.includes(field) && !Number.isSafeInteger(number))
    throw wrong(`${field} is a whole number, not ${said}.`);
  return number;
}
