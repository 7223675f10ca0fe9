/** Verbs of what was arranged, said or sought: the time beside what they speak of may still be to come. */
const arranging =
  /^(?:announc|schedul|plann?|postpon|reschedul|adjourn|deferr?|delay|mov|extend|prolong|foresee|foresaw|foreseen|envisag|expect|anticipat|invit|ask|call|urg|request|agree|decid|propos|promis|pledg|intend|set|slat|fix|discuss|prepar|debat|examin|consider|review|approv|endors|welcom|need|requir|want|hop|wish|aim|elect|appoint|nominat|authoriz|mandat|due|limit|expir|valid|open|book|convok|conven|design|assign|allocat|budget|earmark|suppos|bound|list|relat|devot|dedicat|concern|nam|entitl|bas)(?:e|ed|ned|red|led|n)?$/;
/** Verbs in the past that do not end in -ed. */
const irregular =
  /^(?:took|taken|began|begun|came|went|gone|gave|given|made|met|said|told|brought|saw|seen|left|sent|spent|fell|fallen|won|lost|found|held|led|fled|died|shot|struck|hit|broke|broken|sank|sunk|rose|risen|grew|grown|stood|built|paid|spoke|spoken|wrote|written|read|bought|sold|caught|fought|beaten|stolen|stole|burnt|became|put)$/;
const noVerb = /^(?:indeed|hundred|need|speed|armed|united|succeed|proceed|exceed|embed|naked|sacred|wicked)$/i;
/** What stands between a verb and the time that it tells of: `were killed on`, `has risen sharply since`. */
const before = /^(?:on|in|during|since|from|between|by|until|throughout|over|early|late|mid)$/;
/** What makes of a past form something else: a condition, a rule, a plan. */
const unreal =
  /^(?:be|is|are|am|if|once|unless|when|whenever|until|would|could|should|might|may|can|cannot|will|shall|must|to|being|getting|become|becomes|as)$/i;
const adverb = /^(?:not|never|also|already|only|first|again|then|later|been|finally|jointly|\p{Ll}+ly)$/u;
/** Words that look ahead, anywhere in the clause. */
const ahead =
  /\b(?:will|shall|would|should|could|might|to be|due|upcoming|forthcoming|next|plan(?:s|ned)?|scheduled|expected|intends?|forecasts?|projected|expects?)\b|\b(?:is|are|was|were) to\b/i;

const isPast = (word: string | undefined): boolean =>
  word !== undefined &&
  ((/^\p{Ll}{3,}ed$/u.test(word) && !noVerb.test(word)) || irregular.test(word)) &&
  !arranging.test(word);

/**
 * True where the words around a date tell outright that something happened then, so that the date cannot lie ahead of the
 * one who tells it: its verb stands right before it (`were killed on 20 April`), or has but a counted object between (`seized 3
 * tonnes in April`), or follows a date that leads the clause (`In April the police seized`). A past tense that is merely near is
 * not enough: `invited all to the summit on 20 April`, `announced elections in April`.
 * @param left the sentence up to the date
 * @param right the sentence behind it
 */
export function happened(left: string, right: string): boolean {
  const clause = (left.split(/[;:]/).at(-1) ?? '') as string;
  if (ahead.test(clause) || ahead.test(right.split(/[;,:]/)[0] ?? '')) return false;
  const words = clause.match(/[\p{L}\p{N}'’.,-]*[\p{L}\p{N}]|[,()"“”]/gu) ?? [];
  if (words.at(-1)?.toLowerCase() === 'the') words.pop();
  if (!before.test(words.at(-1)?.toLowerCase() ?? '')) return false;
  while (before.test(words.at(-1)?.toLowerCase() ?? '')) words.pop();
  return behindVerb(words) || leading(words, right);
}

/** `were killed`, `seized 3 tonnes`, `and 4 more`: the words up to the preposition end in a past verb, or in what it did. */
function behindVerb(words: readonly string[]): boolean {
  let at = words.length - 1;
  if (isPast(words[at])) return isReal(words, at);
  // a counted object: up to four words without a mark, of which the first is a number
  for (let n = 1; n <= 5 && at >= 0; n++, at--) {
    if (!/^[\p{L}\p{N}][\p{L}\p{N}.,'’-]*$/u.test(words[at]!)) return false;
    if (n > 1 && /^(?:to|of|for|that|which|who|with|at|on)$/.test(words[at]!) && words[at] !== 'of') return false;
    if (
      /^\p{N}|^(?:two|three|four|five|six|seven|eight|nine|ten|some|over|about)$/u.test(words[at]!) &&
      isPast(words[at - 1])
    )
      return isReal(words, at - 1);
  }
  return false;
}

/** A past form that is not part of a condition, a rule or a plan: not `is held`, `if adopted`, `to be signed`. */
function isReal(words: readonly string[], verb: number): boolean {
  let at = verb - 1;
  while (adverb.test(words[at] ?? '')) at--;
  if (unreal.test(words[at] ?? '')) return false;
  // `were killed and wounded on`
  return !(words[at] === 'and' && isPast(words[at - 1])) || isReal(words, at - 1);
}

/** `In April the police seized`: the date leads, and the first verb behind it is past. */
function leading(words: readonly string[], right: string): boolean {
  if (words.length > 0) return false;
  const behind = (right.replace(/^,/, '').split(/[;:,]/)[0] ?? '').match(/[\p{L}\p{N}'’-]+/gu) ?? [];
  const verb = behind
    .slice(0, 12)
    .findIndex(
      (word) => /^(?:was|were|had)$/.test(word) || (/^\p{Ll}/u.test(word) && (isPast(word) || arranging.test(word))),
    );
  if (verb < 0) return false;
  if (/^(?:was|were|had)$/.test(behind[verb]!)) return !behind.slice(verb).some((word) => arranging.test(word));
  return isPast(behind[verb]);
}
