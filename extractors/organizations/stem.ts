/**
 * The stem of an English word, for comparison only: endings of number and of verbal nouns are taken off
 * (`Coordinating`, `Coordination`: `coordinat`; `Authorities`: `authority`).
 */
export function stem(word: string): string {
  let known = stems.get(word);
  if (known === undefined) {
    known = cut(word);
    stems.set(word, known);
  }
  return known;
}

const stems = new Map<string, string>();

function cut(word: string): string {
  if (word.length < 5) return word;
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  const one = word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word;
  const verbal = /(?:ating|ation|ated|ate)$/.exec(one);
  if (verbal) return `${one.slice(0, verbal.index)}at`;
  return /[a-z]{4}(?:ing|ion)$/.test(one) ? one.slice(0, -3) : one;
}
