import { capital, charAt, isMark, isWord, newBlock, quote, type View } from './view.ts';

/** Verbs that show a sentence to be one, besides those that end in -ed. */
const finite =
  /^(?:is|are|was|were|has|have|had|did|do|does|will|would|can|could|may|might|must|shall|should|cost|costs|paid|came|got|took|gave|made|went|spent|saw|brought|rose|fell|grew|left|fled|lost|won|met|live)$/;
const noVerb = /^(?:indeed|hundred|need|speed|armed|succeed|proceed|exceed|united)$/i;
/** Nouns of many that do not end in -s. */
const many = /^(?:people|women|men|children|euro|yen|tenge|som)$/;
/** Money of another name than the sign before the first number. */
const otherMoney = /^(?:euros?|pounds?|rou?bles?|francs?|yen|tenge|yuan|liras?|rupees?|crowns?|kron[ae]r?|som)$/;
/** Words that are no part of what is counted. */
const small =
  /^(?:of|in|for|from|to|at|by|on|with|and|or|per|worth|a|an|the|as|than|that|which|who|this|last|more|less)$/;

/** How many words a noun with its adjectives has, and how far before a number the verb of its sentence is looked for. */
const phrase = 3;
const reach = 30;

/**
 * True where a new sentence begins with the digits behind a number at `at`: what is counted from `to` on is of many and does
 * something (`9. 12 million people were fed`), and the number closes words that have a verb, too; or it is money of a sign
 * that does not fit (`$9. 12 million euros`). Behind a comma or `and` no sentence ends in a single number.
 */
export function beginsSentence(v: View, at: number, to: number): boolean {
  const money = /\p{Sc}/u.test(charAt(v, at - 1));
  if (money && isWord(v, to) && (otherMoney.test(quote(v, to)) || many.test(quote(v, to)))) return true;
  const before = money ? at - 2 : at - 1;
  if (charAt(v, before) === ',' || (isWord(v, before) && quote(v, before) === 'and')) return false;
  return acts(v, to) && hasVerb(v, at);
}

/** `people were`, `small units of grain came`. */
function acts(v: View, from: number): boolean {
  for (let i = from; i < from + phrase && isNoun(v, i); i++) {
    if (!many.test(quote(v, i)) && !/[a-z]s$/.test(quote(v, i))) continue;
    if (isVerb(v, i + 1)) return true;
    if (!isWord(v, i + 1) || !/^(?:of|in|from)$/.test(quote(v, i + 1))) continue;
    for (let k = i + 2; k < i + 2 + phrase && isWord(v, k) && !newBlock(v, k); k++) if (isVerb(v, k)) return true;
  }
  return false;
}

const isNoun = (v: View, i: number): boolean =>
  isWord(v, i) && !newBlock(v, i) && !capital(v, i) && !small.test(quote(v, i)) && !isVerb(v, i);

/** True where a verb stands before a place in its sentence. */
function hasVerb(v: View, at: number): boolean {
  for (let i = at - 1; i > at - reach && i >= 0; i--) {
    if (isVerb(v, i)) return true;
    if (newBlock(v, i) || (isMark(v, i) && /[.!?;:]/.test(charAt(v, i)))) return false;
  }
  return false;
}

function isVerb(v: View, i: number): boolean {
  if (!isWord(v, i) || newBlock(v, i)) return false;
  const word = quote(v, i);
  return finite.test(word) || (/^[a-z]{2,}ed$/.test(word) && !noVerb.test(word));
}
