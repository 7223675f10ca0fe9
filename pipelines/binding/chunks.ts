import type { Term } from './terms.ts';

/** Terms `[from, to)` of a sentence. */
export interface Chunk {
  readonly from: number;
  readonly to: number;
}

export const isNoun = (term: Term | undefined): boolean => term?.tag.startsWith('NN') === true;
export const isVerb = (term: Term | undefined): boolean =>
  term !== undefined && term.kind === 'word' && (term.tag.startsWith('VB') || term.tag.startsWith('MD'));
const finite = new Set(['VBD', 'VBZ', 'VBP', 'MD']);
/** A verb that a subject stands before: not a participle, infinitive or gerund. */
export const isFiniteVerb = (term: Term | undefined): boolean =>
  term !== undefined && term.kind === 'word' && finite.has(term.tag);
const auxiliaries = new Set(
  'be is are was were been being have has had having do does did will would shall should may might can could must'.split(
    ' ',
  ),
);
export const isAuxiliary = (term: Term): boolean => auxiliaries.has(term.word);
const determiners = new Set(['DT', 'PDT', 'PRP$', 'WP$']);
export const isDeterminer = (term: Term | undefined): boolean => term !== undefined && determiners.has(term.tag);
const isAdjective = (term: Term | undefined): boolean => term?.tag.startsWith('JJ') === true;
const isParticiple = (term: Term | undefined): boolean => term !== undefined && /^VB[NDG]$/.test(term.tag);

/** Participles that are prepositions, so that they end a noun phrase. */
const prepositional = new Set([
  'including',
  'following',
  'involving',
  'concerning',
  'according',
  'regarding',
  'during',
  'having',
  'using',
  'representing',
  'excluding',
  'amounting',
  'totalling',
  'totaling',
  'exceeding',
  'comprising',
  'containing',
  'covering',
]);

/**
 * Reads a noun phrase without its article from term `at`: `suspected hepatitis E cases`, `illegal maritime arrivals`.
 * Null where no noun comes.
 */
export function nounPhraseFrom(terms: readonly Term[], at: number): Chunk | null {
  let to = at;
  let end = -1;
  for (; to < terms.length; to++) {
    const term = terms[to]!;
    if (isNoun(term) || isGerundHead(terms, to)) end = to + 1;
    else if (isCompoundDash(terms, to)) to++;
    else if (!modifies(terms, to, end >= 0)) break;
  }
  // `RSD (Refugee Status Determination) hand downs`: a short form in brackets inside the phrase.
  if (end === to && terms[to]?.tag === '(' && terms[to + 2]?.tag === ')' && isNoun(terms[to + 3])) {
    const rest = nounPhraseFrom(terms, to + 3);
    if (rest) end = rest.to;
  }
  return end < 0 ? null : { from: at, to: end };
}

/** Gerunds that are the head of a noun before them: `capacity building in the banks`; not `heroin originating in Sylvania`. */
const gerundHeads = new Set(
  'building sharing making keeping training processing gathering planning monitoring financing funding farming mining fishing policing screening testing manufacturing lending spending recycling'.split(
    ' ',
  ),
);
const isGerundHead = (terms: readonly Term[], at: number): boolean =>
  terms[at]!.tag === 'VBG' && gerundHeads.has(terms[at]!.word) && terms[at - 1]?.tag === 'NN';

/** The hyphen of `Interpol-led operations`, where a name stands as a term of its own. */
const isCompoundDash = (terms: readonly Term[], at: number): boolean => {
  const [before, dash, behind] = [terms[at - 1], terms[at]!, terms[at + 1]];
  return dash.tag === '-' && before?.end === dash.start && behind?.start === dash.end && behind.kind === 'word';
};

/** True where the term may stand inside a noun phrase before its head. */
function modifies(terms: readonly Term[], i: number, afterNoun: boolean): boolean {
  const term = terms[i]!;
  const next = terms[i + 1];
  const onward = isNoun(next) || isAdjective(next) || next?.tag === 'VBG';
  if (isAdjective(term)) return !afterNoun || onward;
  if (term.tag === 'POS' || term.tag === "'" || term.tag === '’')
    return isNoun(next) || isAdjective(next) || isParticiple(next);
  if (term.tag === 'RBS') return !afterNoun && (isNoun(next) || isAdjective(next) || isParticiple(next));
  if (/^RB/.test(term.tag)) return !afterNoun && (isAdjective(next) || isParticiple(next) || next?.tag === 'RB');
  if (isParticiple(term) && !prepositional.has(term.word)) {
    // `suspected cases`, `people smuggling ventures`, `arms trafficking`; but `cases connected with`, `people living in`.
    if (!afterNoun) return onward;
    if (term.tag !== 'VBG') return false;
    // `capacity building in`, but `people living in`
    const compound = next?.tag === 'IN' && terms[i - 1]?.tag === 'NN';
    return onward || compound || next === undefined || /^(?:[.,;:)]|CC)$/.test(next.tag);
  }
  // `pregnant and nursing women`
  if (term.tag === 'CC')
    return !afterNoun && (isAdjective(next) || ((isParticiple(next) || isNoun(next)) && isNoun(terms[i + 2])));
  return term.tag === 'CD' || /^["“”‘]$/.test(term.tag);
}

/** Extends a noun phrase over `of`, or `on` doing something: `violations of migration law`, `conventions on combating terrorism`. */
export function withOf(terms: readonly Term[], phrase: Chunk): Chunk {
  let { to } = phrase;
  while (terms[to]?.word === 'of') {
    const from = isDeterminer(terms[to + 1]) ? to + 2 : to + 1;
    const inner = nounPhraseFrom(terms, from);
    if (!inner) break;
    to = inner.to;
  }
  // `conventions on combating terrorism`
  if (terms[to]?.word === 'on' && terms[to + 1]?.tag === 'VBG') {
    const topic = nounPhraseFrom(terms, isDeterminer(terms[to + 2]) ? to + 3 : to + 2);
    if (topic) to = topic.to;
  }
  return { from: phrase.from, to };
}

/** Extends a noun phrase over those joined to it: `refugees and asylum-seekers`, `citizens, internees and prisoners of war`. */
export function withOthers(terms: readonly Term[], phrase: Chunk, subject: boolean): Chunk {
  let { to } = phrase;
  // Whether commas have joined members already: only then may one stand before the `and`.
  let listed = false;
  for (let at = to; terms[at]; ) {
    const comma = terms[at]!.tag === ',';
    const joint = comma && terms[at + 1]?.tag === 'CC' ? at + 1 : at;
    if (!comma && terms[joint]!.tag !== 'CC') break;
    if (/^(?:but|nor|as)$/.test(terms[joint]!.word)) break;
    if (joint > at && !listed) break;
    const opening = terms[joint + 1];
    // `three committees and numerous events`, `claimed 500 lives and driven many from home`
    // `1,000 men and I will`
    if (opening && /^(?:i|we|he|she|they|you|it)$/.test(opening.word)) break;
    if (opening && /^(?:numerous|several|many|various|some|all|other)$/.test(opening.word)) break;
    if (opening?.tag === 'VBN' && !isNoun(terms[joint + 2]) && !isAdjective(terms[joint + 2])) break;
    if (opening?.tag === 'VBN' && /^(?:many|several|all|more)$/.test(terms[joint + 2]?.word ?? '')) break;
    if (opening && (/^(?:CD|DATE|FIG)$/.test(opening.tag) || (comma && /^(?:NNP|VB)/.test(opening.tag)))) break;
    const next = nounPhraseFrom(terms, joint + 1);
    if (!next) break;
    const whole = withOf(terms, next);
    const closed = terms[whole.to];
    // A list goes on to an `and`; a noun with a verb behind it opens a clause of its own.
    if (comma && joint === at && !(closed?.tag === 'CC' || closed?.tag === ',')) break;
    if (!subject && isFiniteVerb(closed)) break;
    // `12 kg of heroin and hashish 45 kg`: what stands before the next figure is that one's.
    if (!comma && closed?.tag === 'FIG') break;
    at = whole.to;
    listed ||= comma;
    if (terms[joint]!.tag === 'CC') {
      to = at;
      break;
    }
  }
  return { from: phrase.from, to };
}

/** Reads `in Nauru`, `on Manus Island`, `across the region` at term `at`; null for other prepositions. */
export function placePhrase(terms: readonly Term[], at: number): Chunk | null {
  if (!/^(?:in|on|at|across|within|throughout|under|among)$/.test(terms[at]?.word ?? '')) return null;
  const from = isDeterminer(terms[at + 1]) ? at + 2 : at + 1;
  const inner = nounPhraseFrom(terms, from);
  return inner ? { from: at, to: withOf(terms, inner).to } : null;
}

const openers = new Set(['that', 'while', 'whereas', 'which', 'who', 'where', 'if', 'because']);
const opensClause = (term: Term): boolean => openers.has(term.word) && term.tag !== 'DT';
/** Marks that no clause runs over. */
const stops = new Set([',', ';', ':', '.', '(', ')', '?', '!', '"', '“', '”', '-']);

/** The first term of the clause that term `at` stands in: behind the nearest mark, `that` or conjunction of clauses. */
export function clauseStart(terms: readonly Term[], at: number): number {
  let from = at;
  while (from > 0 && !stops.has(terms[from - 1]!.tag) && !opensClause(terms[from - 1]!)) from--;
  return from;
}

/** The mark of an item in a list within a sentence: `(a)`, `(iv)`, `(2)`. */
export const isItemMark = (terms: readonly Term[], at: number): boolean =>
  terms[at]?.tag === '(' && terms[at + 2]?.tag === ')' && /^(?:[a-z]|[ivx]+|\d{1,2})$/.test(terms[at + 1]!.word);

/**
 * The first term of a subject that ends before term `to`: that of its clause, and before it the members of a list that only
 * its last comma parts from it (`arrests, searches and seizures`).
 */
export function subjectStart(terms: readonly Term[], to: number): number {
  let from = clauseStart(terms, to);
  const member = (at: number) => nounPhraseFrom(terms, isDeterminer(terms[at]) ? at + 1 : at);
  const named = (at: number, end: number) => terms.slice(at, end).filter((t) => /^\p{Lu}/u.test(t.text)).length > 1;
  if (!terms.slice(from, to).some((t) => t.tag === 'CC')) return from;
  while (terms[from - 1]?.tag === ',' && member(from)) {
    const start = clauseStart(terms, from - 2);
    const phrase = member(start);
    if (!phrase || withOf(terms, phrase).to !== from - 1) break;
    // `Mr. President, poverty and hunger`
    if (named(start, phrase.to) && !named(from, to)) break;
    from = start;
  }
  return from;
}

/** The words of a chunk as they stand in the text, on one line and without Markdown's emphasis. */
export const wordsOf = (text: string, terms: readonly Term[], { from, to }: Chunk): string =>
  to <= from
    ? ''
    : text
        .slice(terms[from]!.start, terms[to - 1]!.end)
        .replace(/\*+|^["“”‘]+|["“”]+$/g, '')
        .replace(/\s+/g, ' ')
        .trim();
