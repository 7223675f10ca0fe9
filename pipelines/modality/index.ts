import type { Modality } from '../../src/core/modality.ts';
import { PatternSieve } from '../../src/core/pattern-sieve.ts';
import { type Clauses, clausesOf } from '../binding/clauses.ts';
import type { Term } from '../binding/terms.ts';
import { type Cue, modalityCues } from './cues.ts';
import { reaching } from './given.ts';
import { clauseLine, type Line, marked, saysOtherwise, sentenceLine } from './lines.ts';

/** How a claim is said, and the cue that says so; null where nothing does, which is `asserted`. */
export interface Said {
  readonly modality: Modality;
  readonly cue: string | null;
}

/** A claim that no cue speaks to. */
export const asserted: Said = { modality: 'asserted', cue: null };

/**
 * How a sentence says what stands at a term: a figure, or the verb of an event. By the cue words of the term's own
 * clause and of the clause above it; the weightiest that is there stands. Of a figure whose verb is only told behind it (`plans to
 * use the $3 million it received`), `toldBehind`, the words before it say nothing. The sentence is looked over once, whatever
 * number of claims it makes.
 */
export function modalityIn(
  terms: readonly Term[],
  clauses: Clauses = clausesOf(terms),
): (at: number, toldBehind?: boolean) => Said {
  let sentence: Sifted | undefined;
  const ofClauses = new Map<number, Sifted>();
  return (at, toldBehind = false) => {
    sentence ??= siftedLine(sentenceLine(terms, clauses), sieves().sentence);
    const number = clauses.of[at]!;
    const clause = ofClauses.get(number) ?? siftedLine(clauseLine(terms, clauses, number), sieves().clause);
    ofClauses.set(number, clause);
    const cues = weightiestFirst(cuesOn(clause, terms, at), cuesOn(sentence, terms, at));
    if (cues.length === 0) return asserted;
    const own = reaching(marked(clause.line, terms, at, toldBehind).replaceAll(' |', ''));
    const whole = marked(sentence.line, terms, at);
    for (const { id, modality, in: where, cue, not } of cues) {
      const text = where === 'clause' ? own : whole;
      // What is taken out only matters where the cue is there at all, which is seldom.
      if (cue.test(text) && (!not || cue.test(text.replace(not, ' ')))) return { modality, cue: id };
    }
    return asserted;
  };
}

/** A line with the numbers of the cues that a claim on it may have. */
interface Sifted {
  readonly line: Line;
  readonly numbers: readonly number[];
  readonly sieve: PatternSieve;
}

const siftedLine = (line: Line, sieve: PatternSieve): Sifted => ({ line, numbers: sieve.sift(line.text), sieve });

const cuesOn = ({ line, numbers, sieve }: Sifted, terms: readonly Term[], at: number): readonly number[] =>
  saysOtherwise(line, terms, at) ? sieve.sift(marked(line, terms, at)) : numbers;

/** The cues by their numbers, which go by weight. */
const weightiestFirst = (some: readonly number[], others: readonly number[]): readonly Cue[] =>
  some.length + others.length === 0
    ? none
    : [...some, ...others].sort((a, b) => a - b).map((number) => modalityCues()[number]!);

const none: readonly Cue[] = [];

/** What sorts out the cues that may stand in a clause and in a sentence, by their numbers. */
interface Sieves {
  readonly clause: PatternSieve;
  readonly sentence: PatternSieve;
}

let loaded: Sieves | undefined;

function sieves(): Sieves {
  // Lines are sifted before a claim is marked on them.
  const those = (where: Cue['in']) =>
    new PatternSieve(
      modalityCues().map((cue) => (cue.in === where ? cue.cue : null)),
      '<:>',
    );
  loaded ??= { clause: those('clause'), sentence: those('sentence') };
  return loaded;
}
