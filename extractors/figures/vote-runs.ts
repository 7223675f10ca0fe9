import { glued, isDash, isNumber, isWord, newBlock, quote, type View, width } from './view.ts';

/** No body has more members than three digits. */
const longest = 3;
const named = /^votes?$/i;
/** Words between `vote` and its numbers: `the vote was`, `a recorded vote of`, `voted by`. */
const between = /^(?:was|were|is|of|by|at|stood|ended|a|the)$/i;

/**
 * True where token `at` is one of the two or three numbers of a vote that dashes join, for, against and abstaining: `the vote
 * was 10-2-3`, `adopted by a vote of 120-3-40`, `in a 12-3 vote`. Elsewhere such numbers are a symbol, a range or are dialled.
 */
export function inVoteRun(v: View, at: number): boolean {
  const joined = (i: number): boolean =>
    isDash(v, i) && glued(v, i) && glued(v, i + 1) && isNumber(v, i - 1) && isNumber(v, i + 1);
  let from = at;
  while (joined(from - 1) && at - from < 6) from -= 2;
  let to = at;
  while (joined(to + 1) && to - at < 6) to += 2;
  const count = (to - from) / 2 + 1;
  if (count < 2 || count > 3) return false;
  for (let i = from; i <= to; i += 2) if (width(v, i) > longest) return false;
  // Glued to something else, they are a part of it.
  if ((glued(v, from) && (isWord(v, from - 1) || isDash(v, from - 1))) || (glued(v, to + 1) && isWord(v, to + 1)))
    return false;
  if (named.test(quote(v, to + 1)) && !newBlock(v, to + 1)) return true;
  let lead = from - 1;
  while (lead > from - 4 && isWord(v, lead) && between.test(quote(v, lead))) lead--;
  return lead < from - 1 && named.test(quote(v, lead)) && !newBlock(v, from);
}
