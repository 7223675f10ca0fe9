import type { Finding } from '../../src/core/mention.ts';
import { clauseStart, isFiniteVerb, isItemMark } from './chunks.ts';
import { termAt } from './said.ts';
import type { Binding, SentenceView } from './sentence.ts';
import type { Term } from './terms.ts';

/**
 * True for a place in another item of a list, behind a part of the figure, or behind a colon where it is told what they are: `12
 * rifles, including 3 in Kelm`, `12 rifles: 3 in Kelm and 9 in Dorn`, `two feasts: the day of the signing in Kelm, and another`.
 */
export function isOfAnother(s: SentenceView, b: Binding, place: Finding): boolean {
  const at = termAt(s.terms, place.start);
  const [from, to] = at < b.at ? [at, b.at] : [b.at, at];
  // `in Ruritania 1,200 persons were detained, in Sylvania 340`: the next figure's.
  const behind = s.terms.findIndex((t) => t.start >= place.end);
  const opens = /^(?:[,;]|CC)$/.test(s.terms[at - 2]?.tag ?? '') && s.terms[behind]?.tag === ',';
  const next = s.terms[opens ? behind + 1 : behind];
  if (next?.tag === 'FIG' && next !== s.terms[b.at]) return true;
  if (at > b.at && isOfClauseBehind(s, b, at)) return true;
  const isMark = (t: Term, i: number) => i > from && i < to && (isItemMark(s.terms, i) || /^[•▪●◦]$/.test(t.text));
  if (s.terms.some(isMark)) return true;
  if (s.terms.some((t, i) => i > b.at && i < at && t.tag === ':' && t.text === ':')) return true;
  const cue = s.terms.findIndex((t, i) => i > b.at && i < at && s.words.part_cues.has(t.word));
  const part = cue > 0 ? s.terms.slice(cue, at) : [];
  // `500 persons, including 20 women, were held in Kelm`: the main clause goes on behind the part.
  return part.some((t) => t.tag === 'FIG') && !part.some(isFiniteVerb);
}

/**
 * True for a place behind the figure in what is told of another one: `15 offences, whereas in Sylvania there were 40`, `700
 * monitors, 400 of whom are in Kelm`, `Out of 3,200 expelled, 1,100 came from Kelm`.
 */
function isOfClauseBehind({ terms, clauses }: SentenceView, b: Binding, at: number): boolean {
  const lead = terms.slice(clauseStart(terms, b.at), b.at);
  const leads = /^(?:of|out|among)$/.test(lead[0]?.word ?? '') && lead.every((t) => t.word !== ',');
  return terms.some((t, i) => {
    if (i <= b.at || i >= at) return false;
    if (/^(?:whereas|while)$/.test(t.word) && clauses.of[i] !== clauses.of[b.at]) return true;
    if (t.tag !== 'FIG') return false;
    // `14 donors, of which $1 million came from Kelm`
    const mainGoesOn = terms.some((o, k) => k > i && k < at && o.tag === ',' && isFiniteVerb(terms[k + 1]));
    const behindWhich = terms[i - 2]?.word === 'of' && /^wh(?:om|ich)$/.test(terms[i - 1]?.word ?? '') && !mainGoesOn;
    return leads || behindWhich || (terms[i + 1]?.word === 'of' && /^wh(?:om|ich)$/.test(terms[i + 2]?.word ?? ''));
  });
}
