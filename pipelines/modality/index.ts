import type { Modality } from '../../src/core/modality.ts';
import { PatternSieve } from '../../src/core/pattern-sieve.ts';
import { type Clauses, clausesOf } from '../binding/clauses.ts';
import type { Term } from '../binding/terms.ts';
import { type Cue, modalityCues } from './cues.ts';
import { reaching } from './given.ts';
import { linesAround } from './lines.ts';

/** How a claim is said, and the cue that says so; null where nothing does, which is `asserted`. */
export interface Said {
  readonly modality: Modality;
  readonly cue: string | null;
}

/**
 * How the sentence says what stands at a term: a figure, or the verb of an event. By the cue words of the term's own
 * clause and of the clause above it; the weightiest that is there stands. Of a figure whose verb is only told behind it (`plans to
 * use the $3 million it received`), `toldBehind`, the words before it say nothing.
 */
export function modalityAt(
  terms: readonly Term[],
  at: number,
  clauses: Clauses = clausesOf(terms),
  toldBehind = false,
): Said {
  const { clause, sentence } = linesAround(terms, at, clauses, toldBehind);
  const own = reaching(clause);
  const { cues, ofClause, ofSentence } = sieves();
  const weightiestFirst = [...ofClause.sift(own), ...ofSentence.sift(sentence)].sort((a, b) => a - b);
  for (const number of weightiestFirst) {
    const { id, modality, in: where, cue, not } = cues[number]!;
    const text = where === 'clause' ? own : sentence;
    // What is taken out only matters where the cue is there at all, which is seldom.
    if (cue.test(text) && (!not || cue.test(text.replace(not, ' ')))) return { modality, cue: id };
  }
  return { modality: 'asserted', cue: null };
}

/** The cues, and what sorts out those that may stand in a clause and in a sentence, by their numbers. */
interface Sieves {
  readonly cues: readonly Cue[];
  readonly ofClause: PatternSieve;
  readonly ofSentence: PatternSieve;
}

let loaded: Sieves | undefined;

function sieves(): Sieves {
  if (!loaded) {
    const cues = modalityCues();
    const those = (where: Cue['in']) => new PatternSieve(cues.map((cue) => (cue.in === where ? cue.cue : null)));
    loaded = { cues, ofClause: those('clause'), ofSentence: those('sentence') };
  }
  return loaded;
}
