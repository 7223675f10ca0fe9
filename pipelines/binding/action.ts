import { isAuxiliary, isFiniteVerb, isNoun, isVerb } from './chunks.ts';
import { stemOf } from './phrasing.ts';
import { says } from './said.ts';
import { type Binding, isCount, isShare, type SentenceView } from './sentence.ts';
import type { Term } from './terms.ts';
import { verbOfWho } from './who-clause.ts';

/**
 * Finds the verb that says what happened to what each figure counts, in the text's own form: before the figure where it is
 * an object (`seized 94,000 components`), behind its noun where it is the subject (`30,000 persons were deported`), or the
 * noun of doing that it belongs to (`the arrest of 300 people`). Figures in a row share what the last or first one has.
 */
export function findActions(s: SentenceView, bindings: readonly Binding[]): void {
  for (const [i, b] of bindings.entries()) {
    b.action ??=
      nominal(s, b) ??
      itsOwn(s, b) ??
      asObject(s, b) ??
      ofWhich(s, b) ??
      asSubject(s, b) ??
      shared(s, bindings[i - 1], b) ??
      inList(s, b) ??
      verbOfWho(s, b, (at) => lexical(s, s.terms[at]!)) ??
      alike(s, b);
  }
  respectively(s, bindings);
}

/** `12 houses were destroyed and 43 damaged; in Kelm, 136 and 212 respectively`: each is what its like in the row before is. */
function respectively(s: SentenceView, bindings: readonly Binding[]): void {
  if (!says(s.terms, 'respectively')) return;
  const at = s.terms.findIndex((t) => t.word === 'respectively');
  const from = s.terms.findLastIndex((t, i) => i < at && t.tag === ';');
  if (at < 0 || from < 0) return;
  const row = bindings.filter((b) => b.at > from && b.at < at);
  const above = bindings.filter((b) => b.at < from).slice(-row.length);
  if (above.length !== row.length || row.some((b) => b.how !== 'elided')) return;
  for (const [i, b] of row.entries()) {
    const { counted, head, action } = above[i]!;
    Object.assign(b, { counted, head, action, like: above[i] });
  }
}

const skipped = (s: SentenceView, term: Term): boolean =>
  s.words.before_figure.has(term.word) ||
  s.words.quantity_nouns.has(term.word) ||
  /^(?:RB|DT|PRP\$|JJR)/.test(term.tag);

/** Verbs of a change in what has a value; `by` tells how large it was. */
const moved =
  /^(?:r(?:ose|isen|ises?)|f(?:ell|allen|alls?)|gr(?:ew|own|ows?)|drop(?:s|ped)?|declin(?:es?|ed)|climb(?:s|ed)?|jump(?:s|ed)?|surg(?:es?|ed)|shr(?:ank|unk|inks?))$/;

/** The verb before the figure, past what belongs to the figure. */
function asObject(s: SentenceView, b: Binding): string | null {
  const { terms } = s;
  let i = b.at - 1;
  while (i >= 0 && skipped(s, terms[i]!) && terms[i]!.tag !== 'CC') i--;
  // `They found 61 to be in order`: nothing was found.
  if (terms[b.at + 1]?.tag === 'TO' && terms[b.at + 2]?.word === 'be' && b.how === 'elided') return null;
  // `increased by 6.8%`: the share is of the change, and not of the thing.
  const changed = terms[i]?.word === 'by' ? terms[i - 1] : undefined;
  if (changed && (s.words.change_verbs.has(changed.word) || moved.test(changed.word))) return changed.text;
  if (/^(?:up|down)$/.test(terms[i]?.word ?? '') && isShare(b.value))
    // `women make up 30 per cent`: nothing rose
    return /^ma(?:k(?:es?|ing)|de)$/.test(terms[i - 1]?.word ?? '') ? null : terms[i]!.text;
  // `attended by 28 Ministers`, `were killed in attacks by 12 men`
  // `entry was banned for 6,700 citizens`
  if (/^(?:by|for)$/.test(terms[i]?.word ?? '') && terms[i - 1]?.tag === 'VBN') i--;
  // `brought to light over 180,000 violations`; in `planned to check 500 shops` the last word is a verb that reads as a noun
  if (terms[i]?.tag === 'NN' && terms[i - 1]?.tag === 'TO' && isVerb(terms[i - 2])) {
    return s.words.phrase_verbs.has(terms[i - 2]!.word) ? words(terms, i - 2, i + 1) : terms[i]!.text;
  }
  if (terms[i]?.tag === 'RP' && isVerb(terms[i - 1])) return words(terms, i - 1, i + 1);
  const verb = terms[i];
  // `to secure funding of $4 million`: a noun.
  if (terms[i + 1]?.word === 'of' && /^(?:funding|financing|spending|lending)$/.test(verb?.word ?? '')) return null;
  if (!isVerb(verb) || isAuxiliary(verb!) || s.words.value_verbs.has(verb!.word)) return null;
  // `the agreed target of 7 per cent`, `the following three areas`, `up compared to 5`
  const ofQuantity = i < b.at - 1 && s.words.quantity_nouns.has(terms[i + 1]!.word);
  if (ofQuantity && verb!.tag === 'VBN' && !isAuxiliary(terms[i - 1] ?? verb!)) return null;
  return isNoDeed(s, verb!) ? null : verb!.text;
}

/** True where `the`, `its` or `of` before a figure says that the things are there already. */
const areThere = ({ terms }: SentenceView, b: Binding): boolean =>
  /^(?:the|its|their|these|those|of)$/.test(terms[b.at - 1]?.word ?? '');

/** `plans to use the $3 million it received`: the past of the thing that is meant, where the verb before it is still to come. */
function itsOwn(s: SentenceView, b: Binding): string | null {
  const { terms } = s;
  const from = /^(?:that|which)$/.test(terms[b.to]?.word ?? '') ? b.to + 1 : b.to;
  if (!areThere(s, b) || terms[from]?.tag !== 'PRP') return null;
  const verb = terms[from + 1]?.word.match(/^(?:has|have|had)$/) ? terms[from + 2] : terms[from + 1];
  // The verb stands before the article, whether it reads as a verb or as a noun (`to use`).
  const open = /^(?:TO|MD)$/.test(terms[b.at - 3]?.tag ?? '');
  if (!open || !/^VB[DN]$/.test(verb?.tag ?? '') || isAuxiliary(verb!) || isNoDeed(s, verb!)) return null;
  b.toldBehind = true;
  return verb!.text;
}

/** `return the 45 vehicles seized in May`, where no verb before them says more: which of them are meant. */
function ofWhich(s: SentenceView, b: Binding): string | null {
  const verb = s.terms[b.to];
  const clausal = (t: Term, i: number) => i < b.at && s.clauses.of[i] === s.clauses.of[b.at] && isFiniteVerb(t);
  const participle = verb?.tag === 'VBN' || (verb?.tag === 'VBD' && s.terms.some(clausal));
  // `none of the 15 appeals succeeded`: what became of how many of them is the verb's to say.
  if (
    /^(?:none|neither|any|some|each|all|most|many|few)$/.test(s.terms[b.at - 3]?.word ?? '') &&
    s.terms[b.at - 2]?.word === 'of'
  )
    return null;
  if (!verb || !participle || !areThere(s, b) || s.words.telling.has(verb.word) || isNoDeed(s, verb)) return null;
  b.toldBehind = true;
  return verb.text;
}

/** The verb group behind the noun phrase: `were deported`, `have been forcibly transferred`, `are waiting`, `recorded`. */
function asSubject(s: SentenceView, b: Binding): string | null {
  const { terms, words } = s;
  const first = terms[b.to];
  if (first?.tag === 'VBN' && !words.telling.has(first.word)) {
    const main = behindRelative(s, b);
    if (main !== null) return main;
    return isNoDeed(s, first) ? null : withPhrase(s, b.to);
  }
  // `30 of whom were detained`: theirs is the verb of the clause that `whom` opens.
  const ofWhom = terms[b.at + 1]?.word === 'of' && /^wh(?:om|ich)$/.test(terms[b.at + 2]?.word ?? '');
  const whose = ofWhom && isCount(b.value) ? b.at + 2 : b.at;
  for (let i = b.to; i < terms.length && i < b.to + 14; i++) {
    const term = terms[i]!;
    if (/^[;:.]$/.test(term.tag)) return null;
    // `500 persons, who were armed, were detained`: a verb of another clause has its own subject.
    if (s.clauses.of[i] !== s.clauses.of[whose]) continue;
    if (term.tag === 'FIG' && !goesOn(s, terms[i - 1])) return null;
    // `in view of the two texts, I will vote`: another subject
    if (i > b.to && /^(?:i|we|he|she|it|they|there)$/.test(term.word)) return null;
    if (words.telling.has(term.word)) continue;
    if (isFiniteVerb(term)) return isAuxiliary(term) || term.tag === 'MD' ? mainVerb(s, i + 1) : lexical(s, term);
  }
  return null;
}

/** `200 persons accused of terrorism were detained`: the participle tells which persons, the verb what happened to them. */
function behindRelative(s: SentenceView, b: Binding): string | null {
  const { terms, clauses } = s;
  for (let i = b.to + 1; i < terms.length && i < b.to + 9; i++) {
    if (/^(?:[,;:.()]|FIG|CC|-)$/.test(terms[i]!.tag) || clauses.of[i] !== clauses.of[b.to]) return null;
    if (/^(?:was|were)$/.test(terms[i]!.word) && terms[i + 1]?.tag === 'VBN') return mainVerb(s, i + 1);
  }
  return null;
}

/** Verbs that only say who tells it, and participles that compare or point: what happened is another matter. */
const isNoDeed = (s: SentenceView, verb: Term): boolean =>
  s.words.reporting_verbs.has(verb.word) || /^(?:compared|following|based|aged|composed)$/.test(verb.word);

/** True for what joins another figure to the same subject: `and`, a comma of a list, `including`, a bracket. */
const goesOn = (s: SentenceView, term: Term | undefined): boolean =>
  term !== undefined &&
  (/^(?:CC|[(,])$/.test(term.tag) || s.words.part_cues.has(term.word) || /^(?:them|these|those)$/.test(term.word));

/** The verb that an auxiliary leads to, past other auxiliaries, adverbs and `to`; null for adjectives and nouns. */
function mainVerb(s: SentenceView, at: number): string | null {
  const { terms } = s;
  for (let i = at; i < terms.length && i < at + 9; i++) {
    const term = terms[i]!;
    if (isAuxiliary(term) || /^(?:RB|TO)$/.test(term.tag) || term.word === 'not') continue;
    // `are going to die`
    if (term.word === 'going' && terms[i + 1]?.tag === 'TO') continue;
    // `are believed to have been displaced`
    if (isVerb(term) && terms[i + 1]?.tag === 'TO' && isOpinion(s, term)) continue;
    if (!isVerb(term) || isNoDeed(s, term)) return null;
    // `are being found accommodation`, `were left homeless`: the verb says nothing without its complement.
    const complement = terms[i + 1];
    const bare = complement?.kind === 'word' && /^(?:NN|JJ)/.test(complement.tag);
    const passive = /^(?:is|are|was|were|been|being|be)$/.test(terms[i - 1]!.word);
    const whole = bare && passive && /^(?:found|left|made|held|kept)$/.test(term.word);
    return whole || (passive && particle.test(complement?.word ?? '')) ? words(terms, i, i + 2) : withPhrase(s, i);
  }
  return null;
}

/** A verb with the words that make it one of its own: `were brought to light`, but `were brought to the station`. */
function withPhrase({ terms, words: lists }: SentenceView, at: number): string {
  const [verb, to, noun, next] = terms.slice(at, at + 4);
  const phrase = lists.phrase_verbs.has(verb!.word) && to?.tag === 'TO' && noun?.kind === 'word';
  const bare = phrase && /^(?:NN|VB|JJ)$/.test(noun!.tag) && !isNoun(next);
  return bare ? words(terms, at, at + 3) : verb!.text;
}

/** Adverbs that a verb says little without: `were sent home`, `were brought ashore`. */
const particle = /^(?:home|ashore|back|out|away|aboard|abroad)$/;

const isOpinion = (s: SentenceView, { word }: Term): boolean =>
  s.words.reporting_verbs.has(word) || /^(?:reported|estimated|expected|feared|presumed|assumed|alleged)$/.test(word);

const lexical = (s: SentenceView, term: Term): string | null =>
  s.words.value_verbs.has(term.word) || s.words.part_cues.has(term.word) || isNoDeed(s, term) ? null : term.text;

function nominal(s: SentenceView, b: Binding): string | null {
  const { terms, words } = s;
  let i = b.at - 1;
  while (i >= 0 && skipped(s, terms[i]!) && terms[i]!.word !== 'of') i--;
  // `the release yesterday of seven workers`
  const noun = terms[terms[i - 1]?.tag === 'DATE' ? i - 2 : i - 1];
  if (terms[i]?.word !== 'of' || noun?.kind !== 'word') return null;
  const deed =
    words.deeds.has(noun.word) ||
    words.change_nouns.has(noun.word) ||
    (/[ts]ions?$/.test(noun.word) && !words.no_deeds.has(noun.word.replace(/s$/, '')));
  // `our contribution of $3 million will help`: the deed itself has the value.
  return deed && b.head !== stemOf(noun.word) ? noun.text : null;
}

/** Figures joined by `and`, commas or brackets were all seized, or all reported. */
function shared(s: SentenceView, last: Binding | undefined, b: Binding): string | null {
  // `400 were moved and 109 remain in custody`: the last have a verb of their own.
  if (!last?.action || isFiniteVerb(s.terms[b.to]) || verbOfWho(s, last, () => '') !== null) return null;
  const between = s.terms.slice(last.to, b.at);
  // `deployed 500 soldiers in 12 missions`: the missions were not deployed.
  if (/^(?:IN|TO)$/.test(between.findLast((t) => !skipped(s, t))?.tag ?? '') && !together(between)) return null;
  if (together(between)) return last.action;
  // `found 300 rounds and arrested a man, two women`: those have the verb between.
  if (s.terms.some((_, i) => i >= last.to && i < b.at && isLed(s, i) && takesObject(s, i))) return null;
  return between.length <= 6 && !between.some((t) => isFiniteVerb(t) || t.tag === ';' || t.tag === '.')
    ? last.action
    : null;
}

/** How many terms a list of objects has at most before one of them. */
const longestList = 24;

/** `engaged a patrol; destroyed a gun, two huts`: the tagger takes a past form without a subject for a participle. */
const isLed = ({ terms }: SentenceView, at: number): boolean =>
  terms[at]!.tag === 'VBN' && /^(?:;|,|CC)$/.test(terms[at - 1]?.tag ?? '');

const takesObject = ({ terms }: SentenceView, verb: number): boolean =>
  /^(?:DT|PRP\$|FIG|JJ|NNS?)$/.test(terms[verb + 1]?.tag ?? '');

/** `destroyed a bridge, a heavy gun, seven buildings and two tunnels`: items without a number stand between. */
function inList(s: SentenceView, b: Binding): string | null {
  const { terms, clauses } = s;
  let i = b.at - 1;
  while (i >= 0 && skipped(s, terms[i]!)) i--;
  if (!/^(?:,|CC)$/.test(terms[i]?.tag ?? '') || isFiniteVerb(terms[b.to])) return null;
  for (; i > 0 && i > b.at - longestList; i--) {
    const term = terms[i]!;
    if (isFiniteVerb(term) || term.tag === 'VB' || isLed(s, i)) {
      const object = takesObject(s, i);
      return object && !isAuxiliary(term) && clauses.of[i] === clauses.of[i + 1] ? lexical(s, term) : null;
    }
    if (!/^(?:NN|JJ|DT|CD|FIG|POS|VBN|VBG|CC|,|-|PRP\$)/.test(term.tag) && term.word !== 'of') return null;
  }
  return null;
}

/** `were seized, along with 600 packets`, right before the figure. */
const together = (between: readonly Term[]): boolean =>
  /\b(?:along with|together with|as well as)(?: (?:a|an|another|some))?$/.test(between.map((t) => t.word).join(' '));

/** A figure whose noun was left out and is told in a figure’s before it, and that has no verb of its own, shares what happened to the one it is like. */
const alike = (s: SentenceView, b: Binding): string | null =>
  b.like && /^(?:elided|place-row)$/.test(b.how ?? '') && !isFiniteVerb(s.terms[b.at + 1]) ? b.like.action : null;

const words = (terms: readonly Term[], from: number, to: number): string =>
  terms
    .slice(from, to)
    .map((t) => t.text)
    .join(' ');
