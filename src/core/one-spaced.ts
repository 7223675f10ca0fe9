const odd = /\s{2,}|[^\S ]/;
const everyOdd = new RegExp(odd, 'g');

/**
 * A text on one line, with one space for white space of any kind and length. Most stretches of running text have nothing else,
 * and are not copied.
 */
export const oneSpaced = (text: string): string => (odd.test(text) ? text.replace(everyOdd, ' ') : text);
