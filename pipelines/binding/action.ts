import { isFiniteVerb, isVerb } from './chunks.ts';
import type { Binding, SentenceView } from './sentence.ts';
import type { Term } from './terms.ts';

const auxiliaries = new Set([
  'be',
  'is',
  'are',
  'was',
  'were',
  'been',
  'being',
  'have',
  'has',
  'had',
  'having',
  'do',
  'does',
  'did',
  'will',
  'would',
  'shall',
  'should',
  'may',
  'might',
  'can',
  'could',
  'must',
]);
/** Nouns of doing, before `of` and a figure: `the arrest of 300 people`. */
const deverbal =
  /(?:tion|sion|ment|ure|al|ance|ery|age|arrest|release|withdrawal|transfer|return|death|loss|rescue|drawdown|shipment|purchase|sale|murder|killing|training|repatriation)s?$/;

/**
 * Finds the verb that says what happened to what each figure counts, in the text's own form: before the figure where it is
 * an object (`seized 94,000 components`), behind its noun where it is the subject (`30,000 persons were deported`), or the
 * noun of doing that it belongs to (`the arrest of 300 people`). Figures in a row share what the last or first one has.
 */
export function findActions(s: SentenceView, bindings: readonly Binding[]): void {
  for (const [i, b] of bindings.entries()) {
    b.action ??= nominal(s, b) ?? asObject(s, b) ?? asSubject(s, b) ?? shared(s, bindings[i - 1], b) ?? alike(s, b);
  }
}

const skipped = (s: SentenceView, term: Term): boolean =>
  s.words.before_figure.has(term.word) ||
  s.words.quantity_nouns.has(term.word) ||
  /^(?:RB|DT|PRP\$|JJR)/.test(term.tag);

/** The verb before the figure, past what belongs to the figure. */
function asObject(s: SentenceView, b: Binding): string | null {
  const { terms } = s;
  let i = b.at - 1;
  while (i >= 0 && skipped(s, terms[i]!)) i--;
  // `attended by 28 Ministers`, `were killed in attacks by 12 men`
  if (terms[i]?.word === 'by' && terms[i - 1]?.tag === 'VBN') i--;
  // `brought to light over 180,000 violations`
  if (terms[i]?.tag === 'NN' && terms[i - 1]?.tag === 'TO' && isVerb(terms[i - 2])) return words(terms, i - 2, i + 1);
  if (terms[i]?.tag === 'RP' && isVerb(terms[i - 1])) return words(terms, i - 1, i + 1);
  const verb = terms[i];
  if (!isVerb(verb) || auxiliaries.has(verb!.word) || s.words.value_verbs.has(verb!.word)) return null;
  return verb!.text;
}

/** The verb group behind the noun phrase: `were deported`, `have been forcibly transferred`, `are waiting`, `recorded`. */
function asSubject(s: SentenceView, b: Binding): string | null {
  const { terms } = s;
  for (let i = b.to; i < terms.length && i < b.to + 14; i++) {
    const term = terms[i]!;
    if (
      /^(?:[;:.]|WDT|WP)$/.test(term.tag) ||
      (term.tag === 'FIG' && terms[i - 1]?.tag !== 'CC' && terms[i - 1]?.tag !== '(')
    )
      return null;
    if (term.tag === 'VBN' || (term.tag === 'VBG' && auxiliaries.has(terms[i - 1]?.word ?? '')))
      return s.words.telling.has(term.word) ? null : term.text;
    if (isFiniteVerb(term) && !auxiliaries.has(term.word) && !s.words.value_verbs.has(term.word)) return term.text;
    if (auxiliaries.has(term.word) && /^JJ/.test(terms[i + 1]?.tag ?? '')) return null;
  }
  return null;
}

function nominal(s: SentenceView, b: Binding): string | null {
  const { terms } = s;
  let i = b.at - 1;
  while (i >= 0 && skipped(s, terms[i]!) && terms[i]!.word !== 'of') i--;
  const noun = terms[i - 1];
  return terms[i]?.word === 'of' && noun && deverbal.test(noun.word) && !s.words.quantity_nouns.has(noun.word)
    ? noun.text
    : null;
}

/** Figures joined by `and`, commas or brackets were all seized, or all reported. */
function shared(s: SentenceView, last: Binding | undefined, b: Binding): string | null {
  if (!last?.action) return null;
  const between = s.terms.slice(last.to, b.at);
  return between.length <= 6 && !between.some((t) => isFiniteVerb(t) || t.tag === ';' || t.tag === '.')
    ? last.action
    : null;
}

/** A figure whose noun was left out, and that has no verb of its own, shares what happened to the one it is like. */
const alike = (s: SentenceView, b: Binding): string | null =>
  b.like && !isFiniteVerb(s.terms[b.at + 1]) ? b.like.action : null;

const words = (terms: readonly Term[], from: number, to: number): string =>
  terms
    .slice(from, to)
    .map((t) => t.text)
    .join(' ');
