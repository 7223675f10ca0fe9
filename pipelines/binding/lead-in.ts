import type { Block } from '../../src/core/document.ts';
import { indexAt, type Span } from '../../src/core/span.ts';
import { isAuxiliary, isFiniteVerb } from './chunks.ts';
import { clausesOf } from './clauses.ts';
import { bindingWords } from './lexicon.ts';
import type { Binding, SentenceView } from './sentence.ts';
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
