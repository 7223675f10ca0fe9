import type { FigureValue } from '../../src/core/value.ts';
import { pastAge } from './ages.ts';
import { amountFor, bareRate } from './amount-for.ts';
import { itemBefore, labelBefore, ofBefore, thanBefore, worthBefore } from './before.ts';
import { casualties } from './casualties.ts';
import {
  type Chunk,
  isAuxiliary,
  isDeterminer,
  isFiniteVerb,
  nounPhraseFrom,
  withOf,
  withOthers,
  wordsOf,
} from './chunks.ts';
import { elided, gapped } from './ellipsis.ts';
import { nounPhrase, tellingPart } from './noun-phrase.ts';
import { afterArticle, headOf, perBase } from './phrasing.ts';
import { bracketedPlaces, inBrackets, isInBrackets } from './place-brackets.ts';
import { placeRow } from './place-rows.ts';
import { moneyIn } from './purpose.ts';
import { restated } from './restated.ts';
import {
  type Binding,
  type Counted,
  isCount,
  isMoney,
  isShare,
  isTime,
  type SentenceView,
  unbound,
} from './sentence.ts';
import { makesUp, stateOf, subjectOf } from './subject.ts';
import { voted } from './votes.ts';

/** A way in which a text says what a figure counts. */
export interface CountedRule {
  readonly name: string;
  readonly find: (s: SentenceView, b: Binding) => Counted | null;
}

/** In the order in which they are tried; the first that finds something stands. */
const rules: readonly CountedRule[] = [
  { name: 'votes', find: voted },
  { name: 'worth', find: worthBefore },
  {
    name: 'value-of',
    find: (s, b) => (isMoney(b.value) && !nounPhraseFrom(s.terms, b.at + 1) ? (givenIn(s, b) ?? ofBefore(s, b)) : null),
  },
  { name: 'comparison', find: comparison },
  { name: 'ahead', find: ahead },
  { name: 'times', find: times },
  { name: 'change-in', find: changeIn },
  { name: 'state', find: stateOf },
  { name: 'makes-up', find: makesUp },
  { name: 'of-phrase', find: ofPhrase },
  { name: 'members', find: members },
  { name: 'casualties', find: casualties },
  { name: 'restated', find: restated },
  { name: 'gapped', find: gapped },
  { name: bracketedPlaces, find: inBrackets },
  { name: 'place-row', find: placeRow },
  { name: 'noun-phrase', find: nounPhrase },
  { name: 'money-in', find: moneyIn },
  { name: 'predicate', find: subjectOf },
  { name: 'elided', find: elided },
  { name: 'item', find: itemBefore },
  { name: 'of-before', find: ofBefore },
  { name: 'amount-for', find: amountFor },
  { name: 'larger-than', find: thanBefore },
  { name: 'label', find: labelBefore },
  { name: 'rate', find: bareRate },
];

/** Finds what a figure counts, and writes it into the binding. Durations and ages count nothing but the base of their rate. */
export function findCounted(s: SentenceView, b: Binding): void {
  if (isDifference(s, b)) return;
  if (isMultiple(s, b)) {
    const found = subjectOf(s, b);
    if (found) Object.assign(b, found, { how: 'times' });
    return;
  }
  for (const rule of isTime(b.value) ? [] : rules) {
    const found = rule.find(s, b);
    if (!found?.counted && rule.name === bracketedPlaces && isInBrackets(s, b)) return;
    if (!found?.counted) continue;
    Object.assign(b, withBase(s, b, found), { how: rule.name });
    return;
  }
  keepRate(s, b);
}

/** `live on less than $1 a day`, `spend 18 hours per week`: without its base an amount would read as the whole of it. */
function keepRate(s: SentenceView, b: Binding): void {
  const rate = perBase(s, b.at + 1);
  if (rate && rate.words !== 'each') Object.assign(b, { counted: rate.words, to: rate.to, how: 'rate' });
}

/** What is counted with the base of its rate, which stands behind the amount or behind its noun: `12,000 tons of steel per year`. */
function withBase(s: SentenceView, b: Binding, found: Counted): Counted {
  const per = perBase(s, b.at + 1) ?? (found.to > b.at + 1 ? perBase(s, found.to) : null);
  if (!per || found.counted?.includes(per.words)) return found;
  return { ...found, counted: `${found.counted} ${per.words}`, to: Math.max(per.to, found.to) };
}

/** `138 million euros, 2 million less`: how far apart two amounts are, which is what neither of them is. */
function isDifference({ terms }: SentenceView, b: Binding): boolean {
  if (isShare(b.value) || terms[b.at - 1]?.tag !== ',') return false;
  const than = terms[b.at + 2];
  const ends = than === undefined || than.word === 'than' || /^[,;.]$/.test(than.tag);
  return ends && /^(?:less|more|fewer|higher|lower)$/.test(terms[b.at + 1]?.word ?? '');
}

/** `three times the 330 required`, `three times that of 2015`: a multiple of what another figure counts, which counts nothing itself. */
function isMultiple({ terms }: SentenceView, b: Binding): boolean {
  if (!isCount(b.value) || terms[b.at + 1]?.word !== 'times') return false;
  const [next, of] = [terms[b.at + 2], terms[b.at + 3]];
  return (next?.word === 'the' && of?.tag === 'FIG') || (/^th(?:at|ose)$/.test(next?.word ?? '') && of?.word === 'of');
}

/** `53.2% and 23.9% of the cases`, `two or three parties`: the noun stands behind the last of them. */
function ahead(s: SentenceView, b: Binding): Counted | null {
  const next = s.terms[b.at + 1];
  let at = b.at + 2;
  // `in Ruritania 12 and in Sylvania 15 offences`
  if (s.terms[at]?.word === 'in' && /^NNPS?$/.test(s.terms[b.at - 1]?.tag ?? '')) {
    at++;
    while (/^NNPS?$/.test(s.terms[at]?.tag ?? '')) at++;
  }
  const other = s.terms[at];
  if (other?.tag !== 'FIG' || (next?.tag !== 'CC' && next?.tag !== ',')) return null;
  const value = other.mention!.value as FigureValue;
  if (value.unit !== b.value.unit && !(isMoney(value) && isMoney(b.value))) return null;
  const behind = unbound(at, other.mention!, value);
  return ahead(s, behind) ?? ofPhrase(s, behind) ?? nounPhrase(s, behind) ?? moneyIn(s, behind);
}

/** `four times the budget` is a multiple of it; `has fallen almost four times` of what fell; else it is how often. */
function times(s: SentenceView, b: Binding): Counted | null {
  const { terms } = s;
  if (terms[b.at + 1]?.word !== 'times') return null;
  const rate = perBase(s, b.at + 2);
  // `12 times a year`
  if (rate) return { counted: `times ${rate.words}`, to: rate.to, head: 'time' };
  let from = b.at + 2;
  // `three times as many women as men`, `twice more cases`
  while (/^(?:as|many|much|more|fewer|less)$/.test(terms[from]?.word ?? '')) from++;
  const phrase = nounPhraseFrom(terms, afterArticle(s, from));
  if (!phrase) return subjectOf(s, b) ?? { counted: 'times', to: b.at + 2, head: 'time' };
  const whole = withOf(terms, phrase);
  return { counted: wordsOf(s.text, terms, whole), to: whole.to, head: headOf(s, phrase) };
}

/** `a two-member panel`: the members are counted; `a 3,000-strong force`: the force, as `a crew of 44`. */
function members(s: SentenceView, b: Binding): Counted | null {
  const { terms } = s;
  const [dash, unit] = [terms[b.at + 1], terms[b.at + 2]];
  const glued = dash?.tag === '-' && dash.start === terms[b.at]!.end && unit?.start === dash.end;
  if (!glued || !/^(?:member|person|seat|strong)$/.test(unit.word)) return null;
  const phrase = nounPhraseFrom(terms, b.at + 3);
  if (!phrase) return null;
  const whole = withOf(terms, phrase);
  const group = wordsOf(s.text, terms, whole);
  if (unit.word === 'strong') return { counted: group, to: whole.to, head: headOf(s, phrase) };
  return { counted: `${unit.text}s of ${group}`, to: whole.to, head: unit.word };
}

/** `75 per cent decrease in seizures of hardware`: what changed. */
function changeIn(s: SentenceView, b: Binding): Counted | null {
  const { terms, words } = s;
  const phrase = nounPhraseFrom(terms, b.at + 1);
  if (!phrase || !words.change_nouns.has(terms[phrase.to - 1]!.word)) return null;
  const joint = terms[phrase.to]?.word;
  if (joint !== 'in' && joint !== 'of') return null;
  const inner = nounPhraseFrom(terms, afterArticle(s, phrase.to + 1));
  if (!inner) return null;
  b.action = terms[phrase.to - 1]!.text;
  const whole = withOf(terms, inner);
  return { counted: wordsOf(s.text, terms, whole), to: whole.to, head: headOf(s, inner) };
}

/** `12% of the population`, `two of their associates`, `hundreds of people`. Pronouns are left to the elided ones. */
function ofPhrase(s: SentenceView, b: Binding): Counted | null {
  const { terms } = s;
  // `60 out of 80 tasks`
  const of = terms[b.at + 1]?.word === 'out' && terms[afterArticle(s, b.at + 3)]?.tag === 'FIG' ? b.at + 2 : b.at + 1;
  if (terms[of]?.word !== 'of') return null;
  let from = afterArticle(s, of + 1);
  // `20 cases and 45 files; 14 of the latter were closed`
  if (/^(?:latter|former)$/.test(terms[from]?.word ?? '')) return ofTwo(s, from);
  // `58 of the 93 cases`
  if (terms[from]?.tag === 'FIG') from++;
  // `40 per cent of the region's 68 million people`
  const owner = nounPhraseFrom(terms, from);
  if (owner && terms[owner.to]?.tag === 'POS' && terms[owner.to + 1]?.tag === 'FIG') from = owner.to + 2;
  const phrase = nounPhraseFrom(terms, from) ?? nounless(s, from);
  if (!phrase || s.words.part_of_cues.has(terms[phrase.from]!.word)) return null;
  const joined = withOthers(terms, withOf(terms, phrase), false);
  const told = isShare(b.value) ? withParticiple(s, tellingPart(s, joined)) : tellingPart(s, joined);
  const whole = { from: phrase.from, to: pastAge(terms, told.to) };
  return { counted: wordsOf(s.text, terms, whole), to: whole.to, head: headOf(s, phrase) };
}

/** How many terms a participle's phrase may have. */
const longestPhrase = 12;

/** `per cent of patients enrolled in treatment are`: a share is of those alone that the participle before the verb tells. */
function withParticiple({ terms }: SentenceView, phrase: Chunk): Chunk {
  const { to } = phrase;
  if (!/^VB[DN]$/.test(terms[to]?.tag ?? '') || !/^(?:IN|TO)$/.test(terms[to + 1]?.tag ?? '')) return phrase;
  const verb = terms.findIndex((t, i) => i > to + 1 && (isFiniteVerb(t) || /^(?:[,;:.(]|-|CC|FIG|W.*)$/.test(t.tag)));
  return verb > 0 && verb - to <= longestPhrase && isFiniteVerb(terms[verb]) && isAuxiliary(terms[verb]!)
    ? { from: phrase.from, to: verb }
    : phrase;
}

/** `of the latter`, `of the former`: what the last of two figures counts, or the one before it; null where there are not two in the sentence. */
function ofTwo({ terms, before }: SentenceView, at: number): Counted | null {
  const told = before
    .filter((o) => o.how === 'noun-phrase' && isShare(o.value) === false && !isTime(o.value))
    .slice(-2);
  const meant = told.length < 2 ? undefined : told[terms[at]!.word === 'latter' ? 1 : 0];
  if (!meant?.counted || /^(?:NN|JJ)/.test(terms[at + 1]?.tag ?? '')) return null;
  return { counted: meant.counted, to: at + 1, head: meant.head, like: meant };
}

/** `of the displaced`, `of the wounded`: persons named by a participle or adjective alone. */
function nounless({ terms }: SentenceView, at: number): Chunk | null {
  const alone = terms[at - 1]?.word === 'the' && /^(?:VBN|VBD|JJ)$/.test(terms[at]?.tag ?? '');
  const closed =
    !terms[at + 1] || /^(?:[.,;:)]|CC|VBP|VBD|MD)$/.test(terms[at + 1]!.tag) || isFiniteVerb(terms[at + 1]);
  return alone && closed ? { from: at, to: at + 1 } : null;
}

/** `the provision of $12 million in assistance`: what is given says more than the giving. */
function givenIn(s: SentenceView, b: Binding): Counted | null {
  const before = s.terms[isDeterminer(s.terms[b.at - 1]) ? b.at - 2 : b.at - 1];
  const deed = before?.word === 'of' ? s.terms[s.terms.indexOf(before) - 1] : undefined;
  return deed && (s.words.deeds.has(deed.word) || /sions?$|tions?$/.test(deed.word)) ? moneyIn(s, b) : null;
}

/** `3,150 cases were opened, 8.5 per cent fewer than before`; `360 million people need aid, up 30 per cent`: of the same. */
function comparison(s: SentenceView, b: Binding): Counted | null {
  const { terms } = s;
  if (!isShare(b.value)) return null;
  const behind =
    /^(?:fewer|more|less|higher|lower)$/.test(terms[b.at + 1]?.word ?? '') && terms[b.at + 2]?.word === 'than';
  const risen = /^(?:up|down)$/.test(terms[b.at - 1]?.word ?? '') && /^(?:,|-)$/.test(terms[b.at - 2]?.tag ?? '');
  const told = behind || risen ? s.before.findLast((o) => o.counted !== null && !isTime(o.value)) : undefined;
  if (!told?.counted) return null;
  // `fewer` is what happened to them.
  if (behind) b.action = terms[b.at + 1]!.text;
  return { counted: told.counted, to: b.at + 1, head: told.head };
}
