import { occurrences } from './occurrences.ts';
import { needsOf } from './pattern-needs.ts';

/*
 * Most patterns of rules match hardly any sentence. What spares looking: two letters that stand side by side in every text that
 * a pattern matches and not in the sentence. The pairs of a sentence are noted once and then asked for every pattern.
 */

/** Letters fold into 32 classes: the letters of English with their capitals, digits, white space, and all others by their code. */
const classOf: Uint8Array = (() => {
  const classes = new Uint8Array(0x10000);
  for (let code = 0; code < classes.length; code++) {
    const small = String.fromCharCode(code).toLowerCase();
    const a = small.charCodeAt(0);
    if (a >= 97 && a <= 122) classes[code] = a - 96;
    else if (a >= 48 && a <= 57) classes[code] = 27;
    else if (/\s/.test(small)) classes[code] = 28;
    else classes[code] = 29 + (a % 3);
  }
  return classes;
})();

const room = 32 * 32;

/** The pairs of letters of a text: the number of its round stands where it has a pair. */
interface Noted {
  text: string;
  round: number;
  readonly pairs: Uint32Array;
}

/** The two texts that were asked for last: patterns look at a clause and at its sentence by turns. */
const noted: [Noted, Noted] = [
  { text: '', round: 1, pairs: new Uint32Array(room) },
  { text: '', round: 1, pairs: new Uint32Array(room) },
];

function pairsOfText(text: string): Noted {
  if (noted[0].text === text) return noted[0];
  noted.reverse();
  return noted[0].text === text ? noted[0] : note(text, noted[0]);
}

function note(text: string, place: Noted): Noted {
  if (place.round === 0xffffffff) {
    place.pairs.fill(0);
    place.round = 0;
  }
  place.text = text;
  place.round++;
  let before = classOf[text.charCodeAt(0)]!;
  for (let i = 1; i < text.length; i++) {
    const letter = classOf[text.charCodeAt(i)]!;
    place.pairs[(before << 5) | letter] = place.round;
    before = letter;
  }
  return place;
}

/** The pairs of the words that a pattern needs, by list. */
const pairsOf = new WeakMap<RegExp, readonly (readonly Uint16Array[])[]>();

function pairsIn(word: string): Uint16Array {
  const pairs = new Set<number>();
  for (let i = 1; i < word.length; i++)
    pairs.add((classOf[word.charCodeAt(i - 1)]! << 5) | classOf[word.charCodeAt(i)]!);
  return Uint16Array.from(pairs);
}

/** False where a pattern surely matches nothing in a text; true where it may. */
export function mayHold(pattern: RegExp, text: string): boolean {
  let lists = pairsOf.get(pattern);
  if (lists === undefined) {
    lists = needsOf(pattern).map((words) => words.map(pairsIn));
    pairsOf.set(pattern, lists);
  }
  if (lists.length === 0) return true;
  const noted = pairsOfText(text);
  for (let k = 0; k < lists.length; k++) if (!hasOneOf(lists[k]!, noted)) return false;
  return true;
}

/** Whether a text has all pairs of one of the words. */
function hasOneOf(words: readonly Uint16Array[], { pairs: noted, round }: Noted): boolean {
  for (let k = 0; k < words.length; k++) {
    const pairs = words[k]!;
    let i = 0;
    while (i < pairs.length && noted[pairs[i]!] === round) i++;
    if (i === pairs.length) return true;
  }
  return false;
}

/** Whether a pattern matches in a text, as `pattern.test(text)`, for a pattern without the flags `g` and `y` that seldom does. */
export const holds = (pattern: RegExp, text: string): boolean => mayHold(pattern, text) && pattern.test(text);

/** Every place where a pattern matches, as `occurrences`, for a pattern that seldom does. */
export const rareOccurrences = (pattern: RegExp, text: string): RegExpExecArray[] =>
  mayHold(pattern, text) ? occurrences(pattern, text) : [];
