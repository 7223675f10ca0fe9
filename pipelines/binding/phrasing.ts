import { type Chunk, isDeterminer, isNoun, isVerb, wordsOf } from './chunks.ts';
import type { Binding, Counted, SentenceView } from './sentence.ts';

/** A noun without a plural's ending, so that `cases` and `case` are one. */
export const stemOf = (noun: string): string => noun.replace(/ies$/, 'y').replace(/(?<=[^s])s$/, '');

/** Behind the article at term `at`, where one stands there. */
export const afterArticle = (s: SentenceView, at: number): number => (isDeterminer(s.terms[at]) ? at + 1 : at);

/** The head of a chunk in small letters, without a plural's ending. */
export function headOf(s: SentenceView, { from, to }: Chunk): string | null {
  for (let i = to - 1; i >= from; i--) {
    if (isNoun(s.terms[i])) return stemOf(s.terms[i]!.word);
  }
  return null;
}

/** `a month`, `each year`, `annually`, `each` at the end: how often, or for how many; null elsewhere. */
function rateEnd({ terms }: SentenceView, at: number): number | null {
  const [first, unit, behind] = [terms[at]?.word ?? '', terms[at + 1]?.word ?? '', terms[at + 2]?.word ?? ''];
  if (/^(?:annually|monthly|weekly|daily|yearly|hourly)$/.test(first)) return isNoun(terms[at + 1]) ? null : at + 1;
  if (!/^(?:an?|each|every)$/.test(first)) return null;
  const half = /^(?:and|or)$/.test(behind) && /^(?:an?|so|two|more)$/.test(terms[at + 3]?.word ?? '');
  const ago = half || /^(?:ago|later|earlier|before|after|old|of)$/.test(behind);
  if (/^(?:day|week|month|year|hour|head|household|family|night)$/.test(unit) && !ago) return at + 2;
  const closed = !terms[at + 1] || /^(?:[.,;:)]|IN|TO|CC|VBZ|VBD|VBP|MD)$/.test(terms[at + 1]!.tag);
  return first === 'each' && closed && terms[at + 1]?.word !== 'of' ? at + 1 : null;
}

/** `per 100,000 citizens`, `a month`, `per person per day`, which belong to what is counted and not to the figure. */
export function perBase(s: SentenceView, at: number): { words: string; to: number } | null {
  let to = baseEnd(s, at);
  if (to === null) return null;
  for (let next = baseEnd(s, to); next !== null; next = baseEnd(s, to)) to = next;
  return { words: wordsOf(s.text, s.terms, { from: at, to }), to };
}

const slashed =
  /^(?:hour|hr|h|day|week|month|year|yr|annum|person|capita|head|household|kg|km|tonne?|barrel|litre|child)$/;

/** Where one base ends that begins at a term; null where none begins there. */
function baseEnd(s: SentenceView, at: number): number | null {
  const { terms } = s;
  const rate = rateEnd(s, at);
  if (rate !== null) return rate;
  // `$15.40/hour`
  if (terms[at]?.text === '/' && slashed.test(terms[at + 1]?.word ?? '')) return at + 2;
  if (terms[at]?.word !== 'per') return null;
  let to = at + 1;
  while (terms[to] && /^(?:CD|FIG|NN)/.test(terms[to]!.tag)) to++;
  // `per 1 ,000 inhabitants`: a space that a record put before the comma of thousands.
  while (terms[to - 1]?.tag === 'CD' && terms[to]?.tag === ',' && /^\d{3}$/.test(terms[to + 1]?.word ?? '')) to += 2;
  while (terms[to] && /^(?:CD|NN)/.test(terms[to]!.tag)) to++;
  // `per 100,000 live births`
  const births = /^(?:CD|FIG)$/.test(terms[to - 1]!.tag) && /^(?:JJ|VB)/.test(terms[to]?.tag ?? '');
  if (births && isNoun(terms[to + 1])) to += 2;
  return to > at + 1 ? to : null;
}

/** A phrase as what a figure counts, with its base where one stands behind the figure. */
export function countedBy(s: SentenceView, b: Binding, phrase: Chunk): Counted {
  const per = perBase(s, b.at + 1);
  const words = wordsOf(s.text, s.terms, phrase);
  return { counted: per ? `${words} ${per.words}` : words, to: per?.to ?? b.at + 1, head: headOf(s, phrase) };
}

/** The noun phrase that ends before term `to`: back over nouns, their modifiers, and `of`. Null where no noun ends there. */
export function nounPhraseBefore(s: SentenceView, to: number): Chunk | null {
  const { terms } = s;
  let end = to;
  // `case fatality ratio (CFR)`: the short form stays outside.
  if (terms[end - 1]?.tag === ')' && terms[end - 3]?.tag === '(') end -= 3;
  // `the debt, equivalent to $5 million`
  if (terms[end - 1]?.word === 'equivalent') end--;
  // `funding of $4 million`
  const gerund = terms[end - 1]?.tag === 'VBG' && /^(?:funding|financing|spending|lending)$/.test(terms[end - 1]!.word);
  if (!isNoun(terms[end - 1]) && !gerund) return null;
  let from = end - 1;
  for (; from > 0; from--) {
    const term = terms[from - 1]!;
    const inside = isNoun(term) || /^(?:JJ|POS|CD|VBN|VBG)/.test(term.tag) || /^['’“”"‘]$/.test(term.tag);
    const joint = term.word === 'of' && isNoun(terms[from - 2]);
    const list = term.word === 'and' && isNoun(terms[from - 2]) && !isVerb(terms[end]);
    const article = isDeterminer(term) && terms[from - 2]?.word === 'of' && isNoun(terms[from - 3]);
    if (!inside && !joint && !list && !article) break;
  }
  // `have introduced new salaries`: a verb is no part of the phrase.
  const verb = (i: number): boolean =>
    terms[i]!.tag === 'VBN' && /^(?:have|has|had|now|also|is|are|was|were|been)$/.test(terms[i - 1]?.word ?? '');
  // `twice as many women (1,204)`
  const many = (i: number): boolean => /^(?:many|few|fewer)$/.test(terms[i]!.word);
  while (from < end - 1 && (/^(?:VBG|['’“”"‘,]|CC|IN)/.test(terms[from]!.tag) || verb(from) || many(from))) from++;
  return { from, to: end };
}

/**
 * The figure before that `of whom`, `of which` or `of them` takes up: the nearest that fits. Of persons it is one that counts
 * persons (`500 people and 300 cars, including 200 foreigners`), and none that only tells where they are or come from: `45
 * observers from 20 countries, 12 of whom`.
 */
export function takenUp(
  s: SentenceView,
  pool: readonly Binding[],
  persons: boolean,
  fits: (o: Binding) => boolean,
): Binding | null {
  const where = (o: Binding) => /^(?:from|in|at|across|within)$/.test(s.terms[o.at - 1]?.word ?? '');
  const fitting = pool.filter(fits);
  if (!persons) return fitting.at(-1) ?? null;
  // What is a part of persons are persons: `45 people, including 12 Ruritanians, 5 of whom`.
  const one = (o: Binding): boolean => isPersons(s, o) || pool.some((p) => p.figure === o.partOf && isPersons(s, p));
  return fitting.findLast(one) ?? fitting.findLast((o) => !where(o)) ?? fitting.at(-1) ?? null;
}

/** True where a figure counts persons. */
export const isPersons = (s: SentenceView, { head }: Pick<Binding, 'head'>): boolean =>
  head !== null && s.words.persons.has(head);

/** `whom`, or `of them women`: what is taken up are persons. */
export const ofPersons = (s: SentenceView, pronoun: number): boolean =>
  s.terms[pronoun]?.word === 'whom' ||
  s.terms
    .slice(pronoun + 1, pronoun + 3)
    .some((t) => /^(?:women|men|children|girls|boys|minors|civilians)$/.test(t.word));

/** `the number of citizens involved in combat`: the term behind the `of` of a quantity, else `start`. */
export function pastQuantity(s: SentenceView, start: number, to: number): number {
  let from = start;
  for (let i = from; i < to - 1 && i < from + 4; i++) {
    if (!s.words.quantity_nouns.has(s.terms[i]!.word) || s.terms[i + 1]?.word !== 'of') continue;
    from = isDeterminer(s.terms[i + 2]) ? i + 3 : i + 2;
  }
  return from;
}
