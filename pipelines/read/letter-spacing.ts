/** Single letters with single spaces between them; not initials (`J. K.`), nor the rest of a longer run. */
const runs = /(?<![\p{L}\p{N}.'’-])\p{L}(?: \p{L}){2,}(?![\p{L}\p{N}'’]| \p{L}(?!\p{L}))/gu;
const mayHold = / \S \S(?: |$)/;

/**
 * The words of a text that are set with spaces between their letters (`M a u r i t a n i a`), each by the places of its letters.
 * A capital behind a small letter begins another word. Runs that may be something else are left alone: a list of letters
 * (`a b c`), letters without a vowel, ticks and votes (`Y Y N A`).
 */
export function spacedWords(text: string): number[][] {
  if (!mayHold.test(text)) return [];
  return [...text.matchAll(runs)].flatMap(({ 0: run, index }) => {
    const words = run.split(/(?<=\p{Ll}) (?=\p{Lu})/u);
    if (!words.every((word) => isWord(word.replaceAll(' ', ''), words.length))) return [];
    let at = index;
    return words.map((word) => {
      const from = at;
      at += word.length + 1;
      return lettersOf(word).map((place) => from + place);
    });
  });
}

/** The places of the letters of a piece of print that is one spaced word with the marks behind it (`M e x i c o ,`), or null. */
export function spacedPiece(text: string): number[] | null {
  const found = /^\s*(\p{L}(?: \p{L})+)(?: ?[,.;:])*\s*$/u.exec(text);
  if (!found) return null;
  const word = found[1]!.replaceAll(' ', '');
  return word.length === 2 ? (small.has(word) ? lettersOf(text) : null) : isSeries(word) ? null : lettersOf(text);
}

const small = new Set(['at', 'by', 'in', 'of', 'on', 'or', 'to']);

const lettersOf = (text: string): number[] => [...text.matchAll(/\S/g)].map(({ index }) => index);

function isWord(word: string, words: number): boolean {
  const latin = /^\p{Script=Latin}+$/u.test(word);
  const least = words > 1 ? 2 : /^\p{Lu}\p{Ll}+$/u.test(word) && latin ? 3 : 4;
  if (word.length < least || isSeries(word) || (latin && !/[aeiouyà-ÿ]/i.test(word))) return false;
  if (/^(?:\p{Lu}?\p{Ll}+)$/u.test(word)) return true;
  return word === word.toUpperCase() && new Set(word).size > 2 && !/^[YNAX]+$/.test(word);
}

/** `a b c`, `X Y Z`: each letter is the next of the alphabet. */
const isSeries = (word: string): boolean =>
  [...word.toLowerCase()].every((letter, i, all) => i === 0 || letter.charCodeAt(0) === all[i - 1]!.charCodeAt(0) + 1);
