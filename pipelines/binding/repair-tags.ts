import type { FigureValue } from '../../src/core/value.ts';
import { categoriesOf } from './tagger.ts';
import type { Term } from './terms.ts';

const be = new Set(['be', 'is', 'are', 'was', 'were', 'been', 'being', 'am', "'re"]);
const have = new Set(['have', 'has', 'had', 'having']);
const isNoun = (tag: string | undefined): boolean => tag !== undefined && /^(?:NN|FIG|PRP$)/.test(tag);
const opensNoun = (tag: string | undefined): boolean => tag !== undefined && /^(?:DT|PRP\$|JJ|POS|FIG)/.test(tag);

/**
 * Corrects what the tagger gets wrong in sentences that hold figures: participles and past forms are told apart by the
 * auxiliary before them, base forms behind a subject are finite, gerunds behind an article are nouns.
 */
export function repairTags(terms: readonly Term[]): Term[] {
  const out: Term[] = [];
  for (const [i, term] of terms.entries()) {
    const tag = mayBeWrong(term) ? (told(terms, i, out) ?? repaired(term, out, terms[i + 1])) : term.tag;
    out.push(tag === term.tag ? term : withTag(term, tag));
  }
  return out;
}

/** Tags that are never corrected, but for those of a few words. */
const right = new Set('IN TO DT CC CD MD NNP NNPS JJ JJR JJS PRP PRP$ WDT WP WRB'.split(' '));
const anyTag = new Set([...be, ...'total number us uk un eu that cost amounts numbers since'.split(' ')]);

/** What spares most words the rules below: `repaired` looks at other tags, and at these words whatever their tag. */
const mayBeWrong = ({ kind, tag, word }: Term): boolean =>
  kind === 'word' && (!right.has(tag) || anyTag.has(word) || word.endsWith('ed'));

/** Verbs of change whose past form is also their participle. */
const changed =
  /^(?:(?:in|de)creased|declined|dropped|doubled|tripled|quadrupled|halved|jumped|surged|climbed|soared|amounted|total?led|exceeded|averaged)$/;

/** What only somebody does to something: `police seized hashish`. */
const took =
  /^(?:seized|confiscated|intercepted|impounded|recovered|uncovered|discovered|destroyed|arrested|detained|deported|delivered|shipped|exported|imported|bought|purchased)$/;

/** `attacks on the police increased by 12 per cent`, `police seized hashish`: the verb of a clause that has no other. */
function told(terms: readonly Term[], i: number, before: readonly Term[]): string | null {
  if (terms[i]!.tag !== 'VBN' || !isNoun(before.at(-1)?.tag)) return null;
  const next = terms[i + 1];
  const change = changed.test(terms[i]!.word) && /^(?:IN|TO|RB|FIG|DATE)$/.test(next?.tag ?? '');
  if (!change && !(took.test(terms[i]!.word) && /^(?:NNS?|JJ)$/.test(next?.tag ?? ''))) return null;
  const finite = (t: Term) => t.kind === 'word' && /^(?:VBD|VBZ|VBP|MD)$/.test(t.tag);
  const marks = (t: Term) => /^(?:[,;:.()]|-)$/.test(t.tag);
  const start = before.findLastIndex((t) => marks(t) || /^(?:which|who|that)$/.test(t.word)) + 1;
  const end = terms.findIndex((t, at) => at > i && marks(t));
  const own = [...before.slice(start), ...terms.slice(i + 1, end < 0 ? undefined : end)];
  return own.some(finite) ? null : 'VBD';
}

/** The last term, or where it closes a short bracket the one before that: `the Service (BS)`. */
function beforeBracket(before: readonly Term[]): Term | undefined {
  const last = before.at(-1);
  const open = last?.tag === ')' ? before.findLastIndex(({ tag }) => tag === '(') : -1;
  return open > 0 && before.length - open <= 8 ? before[open - 1] : last;
}

const withTag = ({ start, end, kind, mention, text, word }: Term, tag: string): Term => ({
  start,
  end,
  kind,
  mention,
  text,
  word,
  tag,
});

function repaired(term: Term, before: readonly Term[], next: Term | undefined): string {
  const { tag, word } = term;
  const last = before.at(-1);
  if (be.has(word)) return word === 'be' ? 'VB' : word === 'been' ? 'VBN' : word === 'being' ? 'VBG' : 'VBZ';
  if (word === 'total' || word === 'number') return next?.word === 'of' || opensNoun(last?.tag) ? 'NN' : tag;
  if (/^(?:US|UK|UN|EU)$/.test(term.text)) return 'NNP';
  if (word === 'that') {
    if (isNoun(last?.tag)) return 'WDT';
    // `that date`, but `report that the number is`
    return next && /^(?:NN|JJ)/.test(next.tag) && last?.tag === 'IN' ? 'DT' : 'IN';
  }
  // `those who killed 300 people`, `it received`: no participle stands right behind its subject.
  if (tag === 'VBN' && (last?.tag === 'WP' || last?.tag === 'PRP' || last?.word === 'which'))
    return word === 'used' && next?.word === 'to' ? tag : 'VBD';
  // `on the international wanted list`: no past form stands between an adjective and its noun
  if (tag === 'VBD' && /^(?:JJ|DT|PRP\$)$/.test(last?.tag ?? '') && /^NN/.test(next?.tag ?? '')) return 'VBN';
  if (tag === 'VBD' || tag === 'VBN') {
    const auxiliary = lastVerbal(before);
    if (auxiliary && (be.has(auxiliary.word) || have.has(auxiliary.word))) return 'VBN';
    // `police arrested five`, `the State deported the rest`, `the Service (Kelm) trained 40`
    const subject = beforeBracket(before)?.tag;
    return isNoun(subject) && subject !== 'FIG' && next && /^(?:FIG|DT|PRP\$)$/.test(next.tag) ? 'VBD' : tag;
  }
  // `those stations cost $4 million`
  if (/^(?:cost|total)$/.test(word) && last?.tag === 'NNS' && next?.kind === 'figure') return 'VBD';
  // `the budget for 2022 amounts to $45 million`
  if (word === 'amounts' && next?.word === 'to' && (isNoun(last?.tag) || last?.tag === 'DATE')) return 'VBZ';
  // `Attacks on the police rose`
  if (tag === 'VBZ' && !last && next?.tag === 'IN' && categoriesOf(word).includes('NNS')) return 'NNS';
  // `will train 30 officers`
  if (tag === 'NN' && last?.tag === 'MD' && known(term, /^VB$/)) return 'VB';
  // `the following morning`: no gerund, though it ends as one
  if (tag === 'VBG' && /^(?:mornings?|evenings?|spring|ceilings?)$/.test(word)) return 'NN';
  // `a waste dump of 200 tons`, `the Embassy grant of $5,000`, but `police think of`
  if (
    /^VBP?$/.test(tag) &&
    next?.word === 'of' &&
    /^NNP?$/.test(last?.tag ?? '') &&
    last &&
    !plural.test(last.word) &&
    known(term, /^NN$/)
  )
    return 'NN';
  // `a population, which numbers 1.2 billion`
  if (word === 'numbers' && /^(?:which|that|who)$/.test(last?.word ?? '')) return 'VBZ';
  // `an ammunition dump near Kelm`: no base form agrees with one thing.
  if (
    /^VBP?$/.test(tag) &&
    last?.tag === 'NN' &&
    !plural.test(last.word) &&
    !have.has(word) &&
    known(term, /^NN$/) &&
    isLone(before)
  )
    return 'NN';
  // `two oil pump jacks`, `three oil well heads`: several things are no singular noun, so the phrase goes on.
  const inside =
    last?.tag === 'NN' && before.at(-2)?.tag === 'FIG' && isSeveral(before.at(-2)) && !plural.test(last.word);
  if (inside && next?.tag === 'NNS' && ((/^VBP?$/.test(tag) && known(term, /^NN$/)) || word === 'well')) return 'NN';
  // `has since fallen`
  if (word === 'since' && last && have.has(last.word)) return 'RB';
  // `300 travelled by bus`: no adjective stands before a preposition
  if (last?.tag === 'FIG' && word.endsWith('ed') && /^(?:JJ|NN)$/.test(tag) && /^(?:IN|TO|DT)$/.test(next?.tag ?? ''))
    return 'VBD';
  // `of overland cargo`: no adverb stands between a preposition and a noun
  if (tag === 'RB' && whither.test(word) && /^(?:IN|JJ|DT)$/.test(last?.tag ?? '') && /^NN/.test(next?.tag ?? ''))
    return 'JJ';
  // `it costs $5 million`, `a route that moves $5 million`: no noun stands right behind its pronoun
  if (tag === 'NNS' && (/^(?:it|he|she|which)$/.test(last?.word ?? '') || last?.tag === 'WDT') && known(term, /^VBZ$/))
    return 'VBZ';
  // `elderly men`: the tagger takes every word in -ly for an adverb.
  if (tag === 'RB' && word.endsWith('ly')) return categoriesOf(term.text)[0] ?? tag;
  // `some 1,100 remain in`
  if (tag === 'VB' && isNoun(last?.tag)) return 'VBP';
  // `a budget of €12.5 million covers the year`: a sum has its noun before it.
  if (tag === 'VBZ' && isSum(last) && /^(?:DATE|DT|PRP\$|FIG)$/.test(next?.tag ?? '')) return tag;
  // `the three suspects, who`
  if (/^VB[ZP]?$/.test(tag) && opensNoun(last?.tag) && !have.has(word) && known(term, /^NN/)) {
    if (last?.tag !== 'FIG' || word.endsWith('s')) return word.endsWith('s') ? 'NNS' : 'NN';
  }
  // `people lack basic access`, `children face hunger`
  if (tag === 'NN' && last?.tag === 'NNS' && known(term, /^VBP$/) && next && /^(?:DT|JJ|PRP\$|NN|TO)/.test(next.tag))
    return 'VBP';
  // `Spending reached $5 million`
  if (tag === 'VBG' && !last && next && /^(?:VB[DZPN]|MD)$/.test(next.tag)) return 'NN';
  if (tag === 'VBG' && opensNoun(last?.tag) && !isNoun(next?.tag) && last?.tag !== 'FIG') return 'NN';
  // `Military spending rose`: a sentence's first word is taken for a name
  const first = tag === 'VBG' && before.length === 1 && last?.tag === 'NNP' && !isNoun(next?.tag);
  if (first && categoriesOf(last.word)[0] === 'JJ') return 'NN';
  return tag;
}

/** True for a noun behind its article, with nothing joined to it: a subject of one. */
function isLone(before: readonly Term[]): boolean {
  const from = before.findLastIndex((t) => !/^(?:NN|JJ)/.test(t.tag));
  return /^(?:a|an|the|this|that|each|every)$/.test(before[from]?.word ?? '') && before[from - 1]?.tag === 'IN';
}

/** Adverbs of place that stand before nouns, too. */
const whither = /^(?:over(?:land|seas)|offshore|onshore|inland|upstream|downstream|worldwide|nationwide)$/;

/** Nouns with a verb in the plural. */
const plural = /^(?:police|people|staff|majority|number)$/;

/** True for a figure with a unit: money, a share, a measure. */
const isSum = (term: Term | undefined): boolean =>
  term?.tag === 'FIG' && (term.mention?.value as FigureValue | undefined)?.unit !== '1';

/** True for a count of more than one. */
function isSeveral(term: Term | undefined): boolean {
  const value = term?.mention?.value as FigureValue | undefined;
  return value?.unit === '1' && (value.min ?? 0) > 1;
}

const known = (term: Term, tag: RegExp): boolean => categoriesOf(term.text).some((category) => tag.test(category));

/** The term before, past adverbs and `not`. */
function lastVerbal(before: readonly Term[]): Term | undefined {
  for (let i = before.length - 1; i >= 0 && i > before.length - 5; i--) {
    const term = before[i]!;
    if (term.tag !== 'RB' && term.word !== 'not' && term.tag !== ',') return term;
  }
  return undefined;
}
