import { occurrences } from '../../src/core/occurrences.ts';

/**
 * The year that a text without a date speaks in, as far as its own words tell it: which session of the General Assembly it
 * is addressed to. The regular sessions are numbered by year; the first full one began in 1946.
 */
const yearBefore = 1945;

const units = 'first second third fourth fifth sixth seventh eighth ninth'.split(' ');
const teens =
  'tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth'.split(' ');
const tens = 'twent thirt fort fift sixt sevent eight ninet'.split(' ');

/** The number that an ordinal says: `seventy-fourth`, `79th`, `1,023rd`; null for another word. */
export function ordinalOf(said: string): number | null {
  if (/^\d/.test(said)) return Number.parseInt(said.replaceAll(',', ''), 10);
  const [head, unit] = said.toLowerCase().split(/\W+/);
  if (unit !== undefined) {
    const ten = tens.findIndex((word) => head === `${word}y`);
    const one = units.indexOf(unit);
    return ten < 0 || one < 0 ? null : (ten + 2) * 10 + one + 1;
  }
  const round = tens.findIndex((word) => head === `${word}ieth`);
  if (round >= 0) return (round + 2) * 10;
  const small = [...units, ...teens].indexOf(head!);
  return small < 0 ? null : small + 1;
}

/** Every ordinal in words up to ninety-ninth, as a pattern. */
export const ordinalWords = `(?:(?:${tens.join('|')})(?:ieth|y-(?:${units.join('|')}))|${[...units, ...teens].join('|')})`;

const nth = String.raw`(\d{1,2}(?:st|nd|rd|th)|[a-z]+(?:-\s?[a-z]+)?)`;
const session = new RegExp(
  String.raw`\b${nth}\s+(?:regular\s+)?session\s+of\s+the\s+(?:United\s+Nations\s+|UN\s+)?General\s+Assembly\b|\bGeneral\s+Assembly\s+at\s+its\s+${nth}\s+session\b`,
  'gi',
);
const assembly = /\bgeneral\s+assembly/gi;
/** Words of one who speaks to that session, and words that point to another one. */
const here =
  /\b(?:congratulat\w+|election|present|current|today|address\w*|opening|work of)\b|\b(?:this|our)\s+\S+\s+session/i;
const elsewhere = /\b(?:previous|preceding|last|past|next|forthcoming|upcoming|coming|outgoing|predecessor)\b/i;
/** How far around the number the sentence is read. */
const reach = 160;

/** Every place where a session of the Assembly is named; looked for only around its name, since ordinals are everywhere. */
function sessionsIn(text: string): RegExpExecArray[] {
  const found = new Map<number, RegExpExecArray>();
  for (const { index } of occurrences(assembly, text)) {
    const from = Math.max(0, index - 80);
    for (const match of occurrences(session, text.slice(from, index + 80))) {
      match.index += from;
      found.set(match.index, match);
    }
  }
  return [...found.values()];
}

/** The year of the session that a speaker addresses; null where the text names none, or more than one. */
export function sessionYear(text: string): number | null {
  const years = new Set<number>();
  for (const match of sessionsIn(text)) {
    const number = ordinalOf(match[1] ?? match[2]!);
    if (number === null) continue;
    const end = match.index + match[0].length;
    const before = text
      .slice(Math.max(0, match.index - reach), match.index)
      .split(/[.!?]\s/)
      .at(-1)!;
    const behind = text.slice(end, end + reach).split(/[.!?]\s/)[0]!;
    const sentence = before + match[0] + behind;
    if (here.test(sentence) && !elsewhere.test(sentence)) years.add(yearBefore + number);
  }
  return years.size === 1 ? [...years][0]! : null;
}
