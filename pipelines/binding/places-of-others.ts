import type { Finding } from '../../src/core/mention.ts';
import { clauseStart, isDeterminer, isFiniteVerb, isItemMark, isNoun, isVerb } from './chunks.ts';
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
  if (isOfFigureBeside(s, b, at)) return true;
  if (at > b.at && (isOfClauseBehind(s, b, at) || isOfThingBehind(s, b, at, behind))) return true;
  const isMark = (t: Term, i: number) => i > from && i < to && (isItemMark(s.terms, i) || /^[•▪●◦]$/.test(t.text));
  if (s.terms.some(isMark)) return true;
  if (s.terms.some((t, i) => i > b.at && i < at && t.tag === ':' && t.text === ':')) return true;
  const cue = s.terms.findIndex((t, i) => i > b.at && i < at && s.words.part_cues.has(t.word));
  const part = cue > 0 ? s.terms.slice(cue, at) : [];
  // `500 persons, including 20 women, were held in Kelm`: the main clause goes on behind the part.
  return part.some((t) => t.tag === 'FIG') && !part.some(isFiniteVerb);
}

/** The preposition before a place, with its article between. */
const prepositionOf = ({ terms }: SentenceView, at: number): number => (isDeterminer(terms[at - 1]) ? at - 2 : at - 1);

/**
 * True for a place right behind another figure that has no noun of its own: `60 experts came, 20 from Kelm`, `180 in Kelm and 120
 * in the field`. Two figures side by side share theirs: `12 or 15 in Kelm`.
 */
function isOfFigureBeside(s: SentenceView, b: Binding, at: number): boolean {
  const { terms } = s;
  const other = prepositionOf(s, at) - 1;
  if (terms[other]?.tag !== 'FIG' || other === b.at) return false;
  if (other < b.at) return /^(?:in|at|from|to|on)$/.test(terms[b.at + 1]?.word ?? '');
  return at > b.at && !terms.slice(b.at + 1, other).every((t) => /^(?:,|CC|TO)$/.test(t.tag));
}

/**
 * True for a place behind the figure that goes with what `and` sets beside the thing: `aid to Kelm by £20 million and to Dorn by
 * a third`, `and that to Dorn`, `and cut its aid to Dorn`. Counter-example: `12 doctors and 40 trucks to Dorn`.
 */
function isOfThingBehind(s: SentenceView, b: Binding, at: number, behind: number): boolean {
  const { terms } = s;
  const joint = terms.findLastIndex((t, i) => i > b.at && i < at && t.tag === 'CC');
  const by = prepositionOf(s, at);
  if (joint < 0 || terms.slice(joint, at).some((t) => t.tag === 'FIG')) return false;
  if (by === joint + 1) return terms[behind]?.word === 'by';
  if (terms[joint + 1]!.word === 'that') return by === joint + 2;
  return terms[by]!.word === 'to' && isNoun(terms[by - 1]) && terms.slice(joint, by).some(isVerb);
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
