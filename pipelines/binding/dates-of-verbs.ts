import { clauseStart, isFiniteVerb, isVerb } from './chunks.ts';
import { asOf, edtfOf } from './date-words.ts';
import type { SentenceView } from './sentence.ts';
import type { Term } from './terms.ts';

/** True where a date before a figure is that of another verb than the one that the figure stands under. */
export const ofOtherVerb = (s: SentenceView, at: number, figure: number): boolean =>
  ofFirstVerb(s.terms, at, figure) || ofAim(s, at, figure) || ofSaying(s, at, figure) || ofPastTold(s, at, figure);

/**
 * True where a date belongs to the verb before it and not to the one that `and` joins, under which the figure stands: `extend
 * the mandate until 30 June and to reduce the force by 300`, `was founded in 2001 and employs 45 people`. What leads a
 * sentence, and a past that goes on in the past, holds for both.
 */
function ofFirstVerb(terms: readonly Term[], at: number, figure: number): boolean {
  if (!terms.slice(clauseStart(terms, at), at).some(isVerb)) return false;
  for (let i = at + 1; i < figure - 1; i++) {
    // The tagger takes some verbs for nouns: `and to train 45 officers`.
    const does = isVerb(terms[i + 2]) || /^(?:FIG|DT)$/.test(terms[i + 3]?.tag ?? '');
    if (terms[i]!.tag === 'CC' && terms[i + 1]!.tag === 'TO' && does) return true;
  }
  const and = terms[at + 1]?.tag === ',' ? at + 2 : at + 1;
  if (terms[and]?.tag !== 'CC' || and > figure) return false;
  const verb = terms[and + 1]?.tag === 'RB' ? terms[and + 2] : terms[and + 1];
  if (!isFiniteVerb(verb)) return false;
  return edtfOf(terms[at])?.includes('..') === true || !(verb!.tag === 'VBD' || /^(?:was|were|had)$/.test(verb!.word));
}

/**
 * `In May the mayor asked the Council to send 45 lorries`: the date is that of the asking, and not of what was to be done, in
 * which the figure stands.
 */
function ofAim({ terms, words }: SentenceView, at: number, figure: number): boolean {
  for (let i = at + 1; i < figure - 1; i++) {
    if (terms[i]!.tag !== 'TO' || terms[i + 1]!.tag !== 'VB') continue;
    const verb = terms.findLastIndex((t, k) => k < i && (isVerb(t) || /^[,;:]$/.test(t.tag)));
    return verb >= 0 && words.aiming_verbs.has(terms[verb]!.word);
  }
  return false;
}

/**
 * `Half of them returned on 4 May, and the other 51 are being housed`: the date behind the verb of a past that is told does not
 * hold for a clause of its own about what is or will be.
 */
function ofPastTold({ terms, clauses: { of } }: SentenceView, at: number, figure: number): boolean {
  if (of[at] === of[figure]) return false;
  const verbIn = (clause: number): number => terms.findIndex((t, i) => of[i] === clause && isFiniteVerb(t));
  const [told, now] = [verbIn(of[at]!), verbIn(of[figure]!)];
  if (told < 0 || told > at || now < figure || terms[told]!.tag !== 'VBD') return false;
  // `The mayor went, and in May 7 tons were sent`: this date opens a clause.
  if (terms.slice(told, at).some((t) => /^(?:,|CC)$/.test(t.tag))) return false;
  return /^(?:VBZ|VBP)$/.test(terms[now]!.tag) && !/^(?:has|have|had|was|were)$/.test(terms[now]!.word);
}

/**
 * `On 5 May the minister claimed that 300 had been killed`: the date is that of the saying. What holds as of a day is told of
 * that day.
 */
function ofSaying({ terms, words }: SentenceView, at: number, figure: number): boolean {
  const that = terms.findIndex((t, i) => i > at && i < figure && t.word === 'that' && t.tag !== 'WDT');
  if (that < 0 || asOf(terms, at)) return false;
  const verb = terms.findLastIndex((t, i) => i < that && isVerb(t));
  const near = terms.slice(verb + 1, that).every((t, i) => verb + 1 + i === at || /^(?:IN|DT)$/.test(t.tag));
  return verb >= 0 && near && words.saying_verbs.has(terms[verb]!.word);
}
