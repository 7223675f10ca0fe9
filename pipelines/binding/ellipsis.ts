import { type Chunk, isFiniteVerb, isNoun, isVerb, nounPhraseFrom, placePhrase, wordsOf } from './chunks.ts';
import { ofPersons, perBase, takenUp } from './phrasing.ts';
import {
  type Binding,
  type Counted,
  isCount,
  isMoney,
  isShare,
  mayHold,
  type SentenceView,
  sameUnit,
} from './sentence.ts';
import type { Term } from './terms.ts';

/**
 * What a figure counts whose noun was left out: `110,000 … and over 33,000`, `of those cases 371 were reported, 700 by
 * Iraq`, `including 651 connected with arms trafficking`, `103 (4.9%)`.
 */
export function elided(s: SentenceView, b: Binding): Counted | null {
  const { terms } = s;
  const next = terms[b.at + 1];
  if (isLabelled(s, b)) return null;
  const pronoun = next?.word === 'of' && s.words.part_of_cues.has(terms[b.at + 2]?.word ?? '');
  if (!pronoun && !leavesOut(s, b)) return null;
  // `two thirds of them women`: the thing itself, not what it is a share of.
  if (pronoun) {
    const kind = /^(?:women|men|children|girls|boys|minors|civilians)$/;
    // `20 of them children`
    const told = terms[b.at + 3];
    if (!isMoney(b.value) && told && kind.test(told.word) && !isFiniteVerb(terms[b.at + 4])) {
      // What happened to all happened to a share of them.
      const all = isShare(b.value) ? pointedAt(s, b) : null;
      const to = kindsEnd(terms, b.at + 3, kind);
      return {
        counted: wordsOf(s.text, terms, { from: b.at + 3, to }),
        to,
        head: told.word,
        ...(all && all !== 'topic' ? { like: all } : {}),
      };
    }
    // `400,000 square kilometres of them consisting of jungle`
    const stuff =
      told?.word === 'consisting' && terms[b.at + 4]?.word === 'of' ? nounPhraseFrom(terms, b.at + 5) : null;
    if (stuff) return { counted: wordsOf(s.text, terms, stuff), to: stuff.to, head: null };
    // `410,000 of them are children`
    const said = terms[b.at + 4];
    if (!isMoney(b.value) && said && /^(?:is|are|was|were)$/.test(told?.word ?? '') && kind.test(said.word)) {
      const all = isShare(b.value) ? pointedAt(s, b) : null;
      const counted = wordsOf(s.text, terms, { from: b.at + 4, to: kindsEnd(terms, b.at + 4, kind) });
      return { counted, to: b.at + 3, head: said.word, ...(all && all !== 'topic' ? { like: all } : {}) };
    }
  }
  const whole = pronoun ? pointedAt(s, b) : antecedent(s, b);
  if (whole === 'topic') {
    const topic = s.topic();
    return topic && { ...topic, to: b.at + 3 };
  }
  if (!whole?.counted) return null;
  return { ...complete(s, b, whole), like: whole };
}

/** `men - 120, women - 345`: a member of a row that has a label of its own, a common noun in the place of the first one's. */
function isLabelled({ terms, before }: SentenceView, { at, value }: Binding): boolean {
  const [mark, label, joint] = [terms[at - 1]?.tag, terms[at - 2], terms[at - 3]];
  const last = before.at(-1);
  return (
    isCount(value) &&
    (mark === '-' || mark === ':') &&
    label !== undefined &&
    /^NNS?$/.test(label.tag) &&
    /^[,;]$/.test(joint?.tag ?? '') &&
    last?.how === 'label' &&
    last.to === at - 3 &&
    terms[last.at - 1]?.tag === mark
  );
}

/** Behind all the kinds that are told together: `women and children`, `women, children and civilians`. */
function kindsEnd(terms: SentenceView['terms'], at: number, kind: RegExp): number {
  let to = at + 1;
  while (/^(?:,|CC)$/.test(terms[to]?.tag ?? '') && kind.test(terms[to + 1]?.word ?? '')) to += 2;
  return to;
}

/** What `of them`, `of which` takes up: the nearest figure that is no smaller, else what the sentence before is about. */
function pointedAt(s: SentenceView, b: Binding): Binding | 'topic' | null {
  const which = s.terms[b.at + 2]!.word.startsWith('wh');
  const fits = (o: Binding) => o.counted !== null && (isCount(o.value) || which) && mayHold(o, b);
  const here = takenUp(s, s.before, ofPersons(s, b.at + 2), fits);
  if (here) return here;
  // A single thing is no `them`.
  const plural = s.earlier?.counted && /s$|people|men|children/.test(s.earlier.counted.split(' ').at(-1)!);
  if (s.earlier && plural && mayHold(s.earlier, b)) return s.earlier;
  return 'topic';
}

/** True where what follows shows that a noun was left out: a verb, a preposition, a bracket, the end. */
function leavesOut(s: SentenceView, b: Binding): boolean {
  const next = s.terms[b.at + 1];
  if (next?.word === 'others') return true;
  if (!next || /^(?:[,;.)(]|-|CC|IN|TO|DATE)$/.test(next.tag)) return next?.tag !== 'IN' || next.word !== 'of';
  return isFiniteVerb(next) || isVerb(next) || next.tag === 'RB';
}

/** The figure whose noun is meant: in brackets the one before; else the lead (`of the 1019 notifications`), else the last one. */
export function antecedent(s: SentenceView, b: Binding): Binding | null {
  const counts = s.before.filter(
    (o) =>
      o.counted &&
      o.how !== 'casualties' &&
      (isCount(o.value) || isShare(o.value)) === (isCount(b.value) || isShare(b.value)),
  );
  const which = ofWhich(s, b) ?? shareOfWhich(s, b);
  if (which) {
    // `$5 million from 14 donors, of which $1 million`: an amount is of an amount, whether it is known what that one counts.
    const like = isShare(b.value) ? [] : s.before.filter((o) => sameUnit(o, b) && mayHold(o, b));
    if (like.length === 0 && !isCount(b.value) && !isShare(b.value)) return null;
    return takenUp(
      s,
      like.length > 0 ? like : s.before,
      which === 'whom',
      (o) => like.length > 0 || o.counted !== null,
    );
  }
  if (isShare(b.value) && s.terms[b.at - 1]?.tag !== '(' && s.terms[b.at - 1]?.tag !== ';') {
    return s.before.findLast((o) => isShare(o.value) && o.counted !== null) ?? null;
  }
  if (!isCount(b.value) && !isShare(b.value)) return null;
  // `84 civilians were killed, including 6 children, and more than 200 were injured`: civilians
  const open = counts.filter((o) => !inClosedBracket(s, o, b));
  const main = takesUpMain(s, b) ? open.filter((o) => !inPart(s, o, b)) : open;
  return (main.length > 0 ? main : open).findLast((o) => isCount(o.value)) ?? leadBefore(s, b) ?? null;
}

/** True where a figure goes on with the main clause: before its verb, behind `another` or `a further`, or behind `, were killed and`. */
function takesUpMain({ terms, before }: SentenceView, { at }: Binding): boolean {
  if (isFiniteVerb(terms[at + 1]) || /^(?:another|further|additional)$/.test(terms[at - 1]?.word ?? '')) return true;
  const last = before.at(-1)?.at ?? at;
  return terms.some((t, i) => i > last && i < at && t.tag === ',' && isFiniteVerb(terms[i + 1]));
}

/** `The number of victims (men - 120, women - 345) was 465`: what a bracket of labels tells apart is not what stands behind it. */
const inClosedBracket = ({ terms }: SentenceView, o: Binding, b: Binding): boolean =>
  o.how === 'label' &&
  /^(?:-|:)$/.test(terms[o.at - 1]?.tag ?? '') &&
  terms.slice(o.at, b.at).some((t, i, all) => t.tag === ')' && all.slice(0, i).every(({ tag }) => tag !== '('));

/** True for a figure with a noun of its own behind `including`, where a mark parts it from the figure at hand. */
const inPart = ({ terms, words }: SentenceView, o: Binding, b: Binding): boolean =>
  o.how !== 'elided' &&
  terms
    .slice(Math.max(0, o.at - 4), o.at)
    .some(
      (t, i, all) => words.part_cues.has(t.word) || (isPronoun(t) && /^(?:of|among)$/.test(all[i - 1]?.word ?? '')),
    ) &&
  terms.slice(o.to, b.at).some((t) => t.tag === ',');

/** `among them`, `of these`, `of whom` */
const isPronoun = ({ word }: Term): boolean => /^(?:them|these|those|whom|which)$/.test(word);

/** `Of these, some 1,100 remain`, `Sixty were freed`: the last figure of the sentence before. */
function leadBefore(s: SentenceView, b: Binding): Binding | null {
  const lead = s.terms
    .slice(0, b.at)
    .some(
      (t, i) => /^(?:of|among)$/.test(t.word) && /^(?:these|those|them|which|whom)$/.test(s.terms[i + 1]?.word ?? ''),
    );
  const subject = b.at <= 1 && isFiniteVerb(s.terms[b.at + 1]);
  const rest = s.terms[b.at - 1]?.word === 'remaining';
  // `They found 61 to be in good order`
  const object = s.terms[0]?.tag === 'PRP' && b.at === 2 && s.terms[b.at + 1]?.tag === 'TO';
  // `They left for the following places: One went to Kelm`
  const listed = isVerb(s.terms[b.at + 1]) && theyBeforeColon(s, b.at);
  return lead || subject || rest || object || listed ? s.earlier : null;
}

/** True where a colon stands right before a figure, and `they` are spoken of before it. */
const theyBeforeColon = ({ terms }: SentenceView, at: number): boolean =>
  terms[at - 1]?.tag === ':' && terms.slice(0, at - 1).some((t) => t.word === 'they');

/** `a credit of $4 million, of which $3 million was spent`: the figure stands right behind `of which`. */
function ofWhich(s: SentenceView, b: Binding): string | null {
  for (let i = b.at - 1; i > 0 && i > b.at - 4; i--) {
    const { word, tag } = s.terms[i]!;
    if (/^wh(?:ich|om)$/.test(word) && s.terms[i - 1]!.word === 'of') return word;
    if (!/^RB|^DT/.test(tag) && word !== 'only') return null;
  }
  return null;
}

/** `a budget of $5 million, of which the State pays 60 per cent and its partners 40 per cent`: shares within the clause. */
function shareOfWhich(s: SentenceView, b: Binding): string | null {
  if (!isShare(b.value)) return null;
  const at = s.terms.findLastIndex(
    ({ word }, i) => i < b.at && /^wh(?:ich|om)$/.test(word) && s.terms[i - 1]?.word === 'of',
  );
  const shares = s.before.every((o) => o.at < at || isShare(o.value));
  return at > 0 && shares && !s.terms.slice(at, b.at).some((t) => t.tag === ';') ? s.terms[at]!.word : null;
}

/** The antecedent's noun with what is said of this part of it: `connected with arms trafficking`, `positive`. */
function complete(s: SentenceView, b: Binding, whole: Binding): Counted {
  const { terms, words } = s;
  let at = b.at + 1;
  while (terms[at]?.tag === 'RB') at++;
  const root = whole.how === 'elided' && whole.like ? whole.like : whole;
  const counted = root.counted!;
  // `12 per 1,000 in 1999 and 6.7 per 100,000 in 2010`: each with its own base.
  const per = perBase(s, b.at + 1);
  if (per && / per \S/.test(counted))
    return { counted: counted.replace(/ per .*$/, ` ${per.words}`), to: per.to, head: whole.head };
  // `300 kg of drugs, of which 200 kg was heroin`: of what stuff the part is.
  const stuff = isCount(b.value) || isShare(b.value) || isMoney(b.value) ? null : stuffBehind(terms, at);
  if (stuff) return { counted: wordsOf(s.text, terms, stuff), to: stuff.to, head: terms[stuff.to - 1]!.word };
  if (words.telling.has(terms[at]?.word ?? '')) {
    const to = partEnd(s, at + 1);
    return { counted: `${counted} ${wordsOf(s.text, terms, { from: at, to })}`, to, head: whole.head };
  }
  // `386 with illegally crossing State borders`, behind `651 connected with …`
  const last = s.before.at(-1);
  if (
    terms[at]?.tag === 'IN' &&
    last &&
    last.how === 'elided' &&
    / (?:connected|related|linked|associated|concerned) /.test(last.counted ?? '')
  ) {
    const to = partEnd(s, at + 1);
    const stem = /^(.*? (?:connected|related|linked|associated|concerned)) /.exec(last.counted!)![1]!;
    return { counted: `${stem} ${wordsOf(s.text, terms, { from: at, to })}`, to, head: whole.head };
  }
  const be = /^(?:is|are|was|were)$/.test(terms[at]?.word ?? '');
  if (be && /^JJ/.test(terms[at + 1]?.tag ?? '') && !nounPhraseFrom(terms, at + 1)) {
    return { counted: `${terms[at + 1]!.text} ${counted}`, to: at + 2, head: whole.head };
  }
  // `17 million people in Sylvania, 2.8 million in Ruritania`
  const place = root.bare && terms[b.at + 1]?.word === 'in' ? placePhrase(terms, b.at + 1) : null;
  if (place) return { counted: `${root.bare} ${wordsOf(s.text, terms, place)}`, to: place.to, head: whole.head };
  // `17 others wounded`
  return { counted, to: terms[b.at + 1]?.word === 'others' ? b.at + 2 : b.at + 1, head: whole.head };
}

/** `was heroin`: a bare noun behind the verb, up to a mark or the end. */
function stuffBehind(terms: SentenceView['terms'], at: number): Chunk | null {
  const is = /^(?:is|are|was|were)$/.test(terms[at]?.word ?? '');
  const phrase = is ? nounPhraseFrom(terms, at + 1) : null;
  return phrase && (!terms[phrase.to] || /^(?:[,;.:)]|CC)$/.test(terms[phrase.to]!.tag)) ? phrase : null;
}

/** Where the words that tell the part end: at a mark, a conjunction before a figure, the next figure or date. */
function partEnd(s: SentenceView, from: number): number {
  let to = from;
  while (s.terms[to] && !/^(?:[,;:.()]|-|FIG|DATE)$/.test(s.terms[to]!.tag)) to++;
  while (to > from && !isNoun(s.terms[to - 1]) && s.terms[to - 1]!.tag !== 'VBG') to--;
  return to;
}

/** `Ruritania seized 12 kg of heroin, Sylvania 34 kg`: the verb and the thing are left out, and the name is whose it is. */
export function gapped(s: SentenceView, b: Binding): Counted | null {
  const last = s.before.at(-1);
  if (!last?.counted || last.value.unit !== b.value.unit || (!behindName(s, b) && !measuredAgain(s, last, b)))
    return null;
  return { counted: last.counted, to: b.at + 1, head: last.head, like: last };
}

/** `30 kg of heroin in 2018, 45 kg in 2019`, `300 kg were seized in Kelm and 120 kg in Dorn`: of the same stuff, at another time or place. */
function measuredAgain(s: SentenceView, last: Binding, b: Binding): boolean {
  const { terms } = s;
  if (isCount(b.value) || isShare(b.value) || isMoney(b.value)) return false;
  const told = (at: number): boolean => terms[at]?.word === 'in' && /^(?:DATE|NNPS?)$/.test(terms[at + 1]?.tag ?? '');
  const first = terms.findIndex((_, i) => i >= last.to && i < b.at && told(i));
  if (first < 0 || !told(b.at + 1) || !/^(?:,|CC)$/.test(terms[b.at - 1]!.tag)) return false;
  const between = terms.slice(last.at, b.at);
  const part = terms
    .slice(Math.max(0, last.at - 4), last.at)
    .some((t) => s.words.part_cues.has(t.word) || isPronoun(t));
  return !part && !between.some((t, i) => t.tag === ';' || (t.tag === ',' && i < between.length - 1));
}

/** True where a name stands right before a figure in the place of a subject, and the verb before the last figure is meant. */
export function behindName({ terms, before }: SentenceView, b: Binding): boolean {
  let at = b.at - 1;
  while (/^NNPS?$/.test(terms[at]?.tag ?? '')) at--;
  if (at === b.at - 1 || !/^(?:[,;]|CC|DT)$/.test(terms[at]?.tag ?? '') || nounPhraseFrom(terms, b.at + 1))
    return false;
  const verb = terms.findIndex(isFiniteVerb);
  const last = before.at(-1)?.at ?? -1;
  return verb > 0 && verb < last && !terms.slice(last, b.at).some(isFiniteVerb);
}
