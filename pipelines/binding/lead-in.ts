import type { Block } from '../../src/core/document.ts';
import { indexAt, type Span } from '../../src/core/span.ts';
import { isAuxiliary, isFiniteVerb, isVerb } from './chunks.ts';
import { clausesOf } from './clauses.ts';
import { isDate, isUndated } from './date-words.ts';
import { isTied } from './dates-around.ts';
import { comparedWith, inRelative, tellsAnother } from './dates-of-others.ts';
import { bindingWords } from './lexicon.ts';
import { periodAt } from './period.ts';
import { type Binding, isTime, type SentenceView } from './sentence.ts';
import type { Term } from './terms.ts';

/**
 * For each sentence that is an item of a list, the sentence with a colon that leads in to the list (`The following were
 * seized:`); null for the others.
 */
export function leadIns(text: string, sentences: readonly Span[], blocks: readonly Block[]): (number | null)[] {
  const found: (number | null)[] = [];
  let lead: number | null = null;
  let last = -1;
  for (const [i, sentence] of sentences.entries()) {
    const at = indexAt(blocks, sentence.start);
    const item = blocks[at]?.kind === 'list-item';
    if (!item) lead = null;
    else if (at !== last && blocks[last]?.kind !== 'list-item') {
      const before = sentences[i - 1];
      lead = before && /:\s*$/.test(text.slice(before.start, before.end)) ? i - 1 : null;
    }
    found.push(lead);
    last = at;
  }
  return found;
}

/** The verb that a lead-in says of every item behind it: `seized`, `found`; null where it only announces them. */
export function verbOfLeadIn(terms: readonly Term[]): string | null {
  const words = bindingWords();
  const { of } = clausesOf(terms);
  const verb = terms.findIndex(isFiniteVerb);
  // `According to the data that were presented:`
  const inner = verb > 0 && terms.some((t, i) => i < verb && of[i] === of[verb] && /^(?:W|IN$)/.test(t.tag) && i > 0);
  if (verb < 0 || inner) return null;
  const main = isAuxiliary(terms[verb]!)
    ? terms.find((t, i) => i > verb && t.kind === 'word' && /^VB[NDG]$/.test(t.tag) && !isAuxiliary(t))
    : terms[verb];
  const lists = [words.reporting_verbs, words.value_verbs, words.part_cues];
  return main && !lists.some((list) => list.has(main.word)) ? main.text : null;
}

/** Gives the figures of an item without a verb of its own what the lead-in says of all items. */
export function fromLeadIn(s: SentenceView, bindings: readonly Binding[], verb: string): void {
  if (s.terms.some(isFiniteVerb)) return;
  for (const b of bindings) b.action ??= verb;
}

/**
 * The one time that a lead-in says of every item behind it: `In 2019, the service:`, `The following were seized in May:`,
 * `The results of 2018 are as follows:`. Null where it tells when something was said, agreed or planned, or two times.
 */
export function periodOfLeadIn(s: SentenceView): string | null {
  const { terms, words } = s;
  const dates = terms.flatMap((t, i) => (t.tag === 'DATE' || isUndated(terms, i) ? [i] : []));
  const [at] = dates;
  if (at === undefined || dates.length > 1 || !isDate(terms[at]) || tellsAnother(s, at)) return null;
  const result = terms[at - 1]?.word === 'of' && words.reckonings.has(terms[at - 2]?.word ?? '');
  if (!result && (!isTied(s, at) || comparedWith(s, at))) return null;
  const aims = terms.some((t, i) => t.tag === 'TO' && (isVerb(terms[i + 1]) || terms[i + 1]?.tag === ':'));
  if (aims || terms.some((t) => words.settling_verbs.has(t.word))) return null;
  const bare = !terms.some(isFiniteVerb) || terms.at(-2)?.word === 'follows' || terms.at(-2)?.word === 'following';
  return bare || verbOfLeadIn(terms) !== null ? periodAt(terms, at) : null;
}

/** Gives the figures of an item that names no time of its own the one of the lead-in. */
export function datedByLeadIn(s: SentenceView, bindings: readonly Binding[], period: string): void {
  if (s.terms.some((t, i) => t.tag === 'DATE' || isUndated(s.terms, i))) return;
  for (const b of bindings) if (!isTime(b.value) && !inRelative(s, b.at, 0)) b.period ??= period;
}
