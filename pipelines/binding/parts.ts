import type { Finding } from '../../src/core/mention.ts';
import { isFiniteVerb, isItemMark, isNoun } from './chunks.ts';
import { inOneRow } from './clauses.ts';
import { inAside, isHeldAgainst } from './other-times.ts';
import { besideShare, measureLikeWhole, ofThatNumber, shareOf } from './parts-taken-up.ts';
import { isPersons, ofPersons, takenUp } from './phrasing.ts';
import { type Binding, isCount, mayHold, type SentenceView, sameUnit } from './sentence.ts';
import { categoriesOf } from './tagger.ts';
import type { Term } from './terms.ts';

/**
 * Finds which figures of a sentence are parts of others: `including …`, `of which …`, `of the 113 cases 28 …`,
 * `58 of the 93 cases`, and figures behind a dash or bracket that add up to the one before it. A share is no part of the
 * count that it stands beside; it is one of those that its own words take up (`two thirds of them`).
 */
export function findParts(s: SentenceView, bindings: readonly Binding[]): void {
  for (const [i, b] of bindings.entries()) {
    const wholes = bindings.filter((o) => !isHeldAgainst(s, o, b) || isToldInFull(bindings, o, b));
    const before = wholes.filter((o) => o.at < b.at);
    if (b.value.unit === '%') {
      b.partOf ??= shareOf(s, before, b) ?? besideShare(s, bindings[i - 1], b);
      continue;
    }
    measureLikeWhole(s, before, b);
    b.partOf ??=
      ofThatNumber(s, b) ??
      ofThem(s, wholes, b) ??
      behindCue(s, before, b) ??
      ofWholes(s, wholes, b) ??
      ofIt(s, before, b) ??
      amongNamed(s, before, b) ??
      behindLead(s, before, b) ??
      besideLead(s, bindings[i - 1], b) ??
      remaining(s, b);
  }
  for (const [i, whole] of bindings.entries()) addUp(s, whole, bindings.slice(i + 1));
}

/**
 * `31,000 criminal cases, including 651 … and 386 …`: up to the next finite verb, bracket or semicolon; `of which 651 were
 * solved and 386 closed`. A clause of its own behind a comma (`…, and 200 were deported`) is no part.
 */
function behindCue(s: SentenceView, before: readonly Binding[], b: Binding) {
  const { terms, words } = s;
  // `including 2 children, and 40 others wounded`: others than those.
  if (terms[b.at + 1]?.word === 'others') return null;
  let verb = false;
  for (let i = b.at - 1; i > 0; i--) {
    const term = terms[i]!;
    if (/^[;)]$/.test(term.tag)) return null;
    // `300 kg, of which 200 kg was heroin, were seized in Kelm and 120 kg in Dorn`: the main clause has gone on.
    if (term.tag === ',' && isFiniteVerb(terms[i + 1]) && partBefore(s, i)) return null;
    // `to deploy 900, inclusive of 40 police, and to complete the drawdown of 300`: another task
    if (term.tag === 'CC' && terms[i + 1]?.tag === 'TO' && mayAct(terms[i + 2])) return null;
    const ofWhich =
      /^(?:of|among)$/.test(terms[i - 1]!.word) && words.part_of_cues.has(term.word) && term.word.startsWith('wh');
    if (words.part_cues.has(term.word) || ofWhich) {
      if (!inOneRow(s.clauses, i, b.at) || (verb && !ofWhich)) return null;
      const fits = (o: Binding) => o.at < i && sameUnit(o, b) && mayHold(o, b);
      return takenUp(s, before, ofPersons(s, i) || isPersons(s, b), fits)?.figure ?? null;
    }
    // `23,604 vehicles, among them 7,110 lorries`, `45 people, of them 12 children`
    if (/^(?:them|these|those)$/.test(term.word) && /^(?:among|of)$/.test(terms[i - 1]!.word) && i > 1) {
      if (verb || !/^[,(]$/.test(terms[i - 2]!.tag) || !inOneRow(s.clauses, i, b.at)) return null;
      const fits = before.filter((o) => o.at < i && sameUnit(o, b) && mayHold(o, b));
      return (fits.findLast((o) => !isClosedOff(s, o, i)) ?? fits.at(-1))?.figure ?? null;
    }
    verb ||= isFiniteVerb(term);
  }
  return null;
}

/** `450 persons (210 officers and 240 clerks), among them 180 women`: a bracket that has closed tells no whole. */
const isClosedOff = ({ terms }: SentenceView, o: Binding, at: number): boolean =>
  terms.find((t, i) => i > o.at && i < at && /^[()]$/.test(t.tag))?.tag === ')';

/**
 * `45 violations, including 12 explosions, compared with 80 violations, including 30`: where the figure that is held against
 * another stands behind that one's own part, the next part is its own.
 */
const isToldInFull = (bindings: readonly Binding[], whole: Binding, b: Binding): boolean => {
  const last = bindings[bindings.indexOf(whole) - 1];
  return last !== undefined && last.partOf !== null && bindings[bindings.indexOf(whole) + 1] === b;
};

/** True where a part stands before a comma, in the words between it and the mark before. */
function partBefore({ terms, words }: SentenceView, comma: number): boolean {
  const from = terms.findLastIndex((t, i) => i < comma && /^[,;(]$/.test(t.tag));
  const inside = terms.slice(from + 1, comma);
  const cue = inside.some((t) => words.part_cues.has(t.word) || words.part_of_cues.has(t.word));
  return from > 0 && cue && inside.some((t) => t.tag === 'FIG');
}

/** A word that may be a verb, whatever the tagger took it for: `to complete the drawdown`. */
const mayAct = (term: Term | undefined): boolean =>
  term?.kind === 'word' && (term.tag === 'VB' || categoriesOf(term.word).includes('VB'));

/** `12 students, three of whom`: of the nearest, though that is a part itself. In `including 5 of them` the cue says of which. */
const ofThem = (s: SentenceView, wholes: readonly Binding[], b: Binding) =>
  (/^wh/.test(s.terms[b.at + 2]?.word ?? '') || isThem(s, b)) && !s.words.part_cues.has(s.terms[b.at - 1]?.word ?? '')
    ? ofWholes(s, wholes, b)
    : null;

/** `, 3 of them minors` */
const isThem = ({ terms }: SentenceView, { at }: Binding): boolean =>
  terms[at + 2]?.word === 'them' && terms[at - 1]?.tag === ',';

/** `58 of the 93 cases`, `eleven (39.2%) of which`. */
function ofWholes(s: SentenceView, bindings: readonly Binding[], b: Binding) {
  const { terms, words } = s;
  let at = b.at + 1;
  if (terms[at]?.tag === '(' && terms[at + 2]?.tag === ')') at += 3;
  // `39 States out of 146`
  // `60 out of 80 tasks`
  if (terms[at]?.word === 'out' && terms[at + 1]?.word === 'of') at++;
  if (terms[b.to]?.word === 'out' && terms[b.to + 1]?.word === 'of') at = b.to + 1;
  if (terms[at]?.word !== 'of') return null;
  const next = terms[at + 1];
  if (next && words.part_of_cues.has(next.word)) {
    const pool = next.word.startsWith('wh')
      ? bindings.filter((o) => o.at < b.at)
      : [...(s.earlier ? [s.earlier] : []), ...bindings.filter((o) => o.at < b.at)];
    // `33 of those cases` are of cases only.
    const alike = (o: Binding) => !isNoun(terms[at + 2]) || b.how === 'elided' || o.head === b.head;
    const fits = (o: Binding) => sameUnit(o, b) && alike(o) && o.partOf !== b.figure && mayHold(o, b);
    return (takenUp(s, pool, ofPersons(s, at + 1), fits) ?? casesOf(s, pool, b))?.figure ?? null;
  }
  const inner = bindings.find((o) => o.at === at + 1 || (o.at === at + 2 && next?.tag === 'DT'));
  return inner && sameUnit(inner, b) ? inner.figure : null;
}

/**
 * `The number of teachers murdered rose to 75. Gangs were responsible for 33 of those cases`: what befell the persons told right
 * before, each once, where nothing else is of that name.
 */
const casesOf = (s: SentenceView, pool: readonly Binding[], b: Binding): Binding | null => {
  const generic = /^(?:case|death|killing|murder|incident)$/.test(b.head ?? '');
  const [only] = pool;
  return generic && only && pool.length === 1 && only === s.earlier && isPersons(s, only) && mayHold(only, b)
    ? only
    : null;
};

/** `$60 million had been paid, $20 million of it by the Union`: of the amount right before. */
function ofIt({ terms }: SentenceView, before: readonly Binding[], b: Binding) {
  const last = before.at(-1);
  const of = terms[b.at - 1]?.tag === ',' && terms[b.at + 1]?.word === 'of' && terms[b.at + 2]?.word === 'it';
  return of && last && !isCount(b.value) && sameUnit(last, b) && mayHold(last, b) ? last.figure : null;
}

/**
 * `Among the 3,000 detainees were 200 women, 50 foreigners and 100 minors`: those behind the verb that the whole stands before;
 * `Of the $84 million pledged, $60 million had been paid`: the amount that the sentence is about.
 */
function amongNamed({ terms }: SentenceView, before: readonly Binding[], b: Binding) {
  const lead =
    /^(?:of|among)$/.test(terms[0]?.word ?? '') && /^(?:the|these|those|its|their)$/.test(terms[1]?.word ?? '');
  const whole = before.find((o) => o.at === 2);
  if (!lead || !whole || !sameUnit(whole, b) || !mayHold(whole, b)) return null;
  const verb = terms.findIndex((t, i) => i > whole.at && isFiniteVerb(t));
  const inverted = /^(?:is|are|was|were)$/.test(terms[verb]?.word ?? '') && verb === whole.to && verb < b.at;
  if (inverted) return terms.slice(verb + 1, b.at).some((t) => isFiniteVerb(t) || t.tag === ';') ? null : whole.figure;
  return terms[b.at - 1]?.tag === ',' && before.length === 1 && !isCount(b.value) && isFiniteVerb(terms[b.at + 1])
    ? whole.figure
    : null;
}

/** `Of the 113 cases, 28 were tested`, `of these, 1,100 remain`: those behind the lead that count the same thing. */
function behindLead(s: SentenceView, before: readonly Binding[], b: Binding) {
  const { terms, words } = s;
  const lead = terms.slice(0, 6).findIndex((t, i) => /^(?:of|among)$/.test(t.word) && opensPhrase(terms[i - 1]));
  if (lead < 0 || lead >= b.at) return null;
  const pointed = words.part_of_cues.has(terms[lead + 1]?.word ?? '');
  const whole = pointed ? s.earlier : before.find((o) => o.at - lead <= 5 && sameUnit(o, b));
  if (!whole || whole === b) return null;
  const named = b.head !== null && b.head === whole.head && inOneRow(s.clauses, lead, b.at);
  return (b.how === 'elided' || named) && mayHold(whole, b) ? whole.figure : null;
}

/**
 * `Of the 412 suspects, 230 were men, 150 women and 32 children`, `, of whom 26 were refugees and 40 displaced`: members of the list that the
 * first part begins, without verbs of their own.
 */
function besideLead({ terms, words }: SentenceView, last: Binding | undefined, b: Binding): Finding | null {
  if (!last?.partOf || !sameUnit(last, b)) return null;
  const led = terms.some(
    (t, i) =>
      i < b.at &&
      t.word === 'of' &&
      (i === 0 || (words.part_of_cues.has(terms[i + 1]!.word) && terms[i - 1]!.tag === ',')),
  );
  if (!led) return null;
  const joint = terms[b.at - 1]!;
  if (joint.tag !== ',' && joint.tag !== 'CC') return null;
  if (terms.some((t, i) => i > last.at && i < b.at && t.tag === ',' && isFiniteVerb(terms[i + 1]))) return null;
  const end = terms.findIndex((t, i) => i >= b.to && /^(?:FIG|[,;.:]|CC)$/.test(t.tag));
  return terms.slice(b.to, end < 0 ? terms.length : end).some(isFiniteVerb) ? null : last.partOf;
}

/** `The remaining six are unsafe`: of what was told before. */
const remaining = (s: SentenceView, b: Binding) =>
  s.terms[b.at - 1]?.word === 'remaining' && b.how === 'elided' && b.like && mayHold(b.like, b) ? b.like.figure : null;

/** True where a lead may begin behind the term: at the sentence's beginning, behind a comma, as `out of`. */
const opensPhrase = (term: Term | undefined): boolean =>
  term === undefined || term.tag === ',' || term.word === 'out' || term.tag === 'CC';

/** Figures behind a dash, colon or bracket are parts where they add up to the figure before it, or one is set in a bracket. */
function addUp(s: SentenceView, whole: Binding, after: readonly Binding[]): void {
  if (after.length === 0 || whole.value.min === null || whole.value.unit === '%') return;
  let mark = whole.at + 1;
  while (mark < s.terms.length && !/^(?:-|:|\()$/.test(s.terms[mark]!.tag)) mark++;
  if (mark === s.terms.length) return;
  const parts = after.filter(
    (o) => o.at > mark && o.value.unit === whole.value.unit && o.partOf === null && o.value.min !== null,
  );
  const bracket = s.terms[mark]!.tag === '(';
  // `3,400, more than in the last year (2,950)`: another time's
  if (bracket && s.terms.slice(whole.at, mark).some((t) => /^(?:than|compared|against|versus)$/.test(t.word))) return;
  // `3,400 persons (2,900 in 2018)`
  if (bracket && inAside(s, mark, whole.at)) return;
  if (isRow(s, whole, mark, parts)) return;
  const [only] = parts;
  if (bracket && only?.at === mark + 1 && only.how === 'elided' && only.value.min! < whole.value.min) {
    only.partOf = whole.figure;
    return;
  }
  let sum = 0;
  for (const [i, part] of parts.entries()) {
    sum += part.value.min!;
    if (i > 0 && sum === whole.value.min && allAlike(s, parts.slice(0, i + 1)))
      for (const found of parts.slice(0, i + 1)) found.partOf = whole.figure;
  }
}

/** Members of one list, each behind a mark of its own (`- $1 million … - $500,000 … - $500,000`), are no parts of the first. */
function isRow({ terms }: SentenceView, whole: Binding, mark: number, parts: readonly Binding[]): boolean {
  const { tag } = terms[mark]!;
  // `(a) 40 rifles, (b) 25 pistols`
  if (isItemMark(terms, mark) || isItemMark(terms, whole.at - 3)) return true;
  if (tag === '(') return false;
  if (terms[whole.at - 1]?.tag === tag) return true;
  return parts.slice(1).some((part) => terms[part.at - 1]?.tag === tag);
}

/** A list of parts has verbs throughout or nowhere: in `500 in the north, and 200 were deported` the second is another claim. */
function allAlike({ terms, clauses }: SentenceView, parts: readonly Binding[]): boolean {
  const verbs = parts.map((part) =>
    terms.some((t, i) => i > part.at && clauses.of[i] === clauses.of[part.at] && isFiniteVerb(t)),
  );
  return verbs.every((verb) => verb === verbs[0]);
}
