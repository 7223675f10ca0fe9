import type { Modality } from '../../src/core/modality.ts';
import { PatternSieve } from '../../src/core/pattern-sieve.ts';
import { type Clauses, clausesOf } from '../binding/clauses.ts';
import type { Term } from '../binding/terms.ts';
import { type Cue, modalityCues } from './cues.ts';
import { reaching } from './given.ts';
import { clauseLine, type Line, marked, sentenceLine } from './lines.ts';

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
  const clause = clauseLine(terms, at, clauses);
  const sentence = sentenceLine(terms, clauses);
  const cues = cuesOn(clause, sentence, terms, at);
  if (cues.length === 0) return { modality: 'asserted', cue: null };
  const own = reaching(marked(clause, terms, at, toldBehind ? clause.starts[at] : 0));
  const whole = marked(sentence, terms, at);
  for (const { id, modality, in: where, cue, not } of cues) {
    const text = where === 'clause' ? own : whole;
    // What is taken out only matters where the cue is there at all, which is seldom.
    if (cue.test(text) && (!not || cue.test(text.replace(not, ' ')))) return { modality, cue: id };
  }
  return { modality: 'asserted', cue: null };
}

/** What sorts out the cues that may stand in a clause and in a sentence, by their numbers. */
interface Sieves {
  readonly cues: readonly Cue[];
  readonly clause: PatternSieve;
  readonly sentence: PatternSieve;
}

let loaded: Sieves | undefined;

function sieves(): Sieves {
  if (!loaded) {
    const cues = modalityCues();
    // Lines are sifted before a claim is marked on them.
    const those = (where: Cue['in']) =>
      new PatternSieve(
        cues.map((cue) => (cue.in === where ? cue.cue : null)),
        '<:>',
      );
    loaded = { cues, clause: those('clause'), sentence: those('sentence') };
  }
  return loaded;
}

/** The cues that a claim on two lines may have, the weightiest first. */
function cuesOn(clause: Line, sentence: Line, terms: readonly Term[], at: number): readonly Cue[] {
  const all = sieves();
  const numbers = [...numbersOn(clause, all.clause, terms, at), ...numbersOn(sentence, all.sentence, terms, at)];
  return numbers.sort((a, b) => a - b).map((number) => all.cues[number]!);
}

/** The numbers of the cues that may stand on a line, whatever its claim: several figures share most lines. */
const sifted = new WeakMap<Line, readonly number[]>();

function numbersOn(line: Line, sieve: PatternSieve, terms: readonly Term[], at: number): readonly number[] {
  // A date or a month that is the claim itself is not written out on the line.
  if (line.text.slice(line.starts[at], line.ends[at]) !== terms[at]!.word) return sieve.sift(marked(line, terms, at));
  const known = sifted.get(line) ?? sieve.sift(` ${line.text} <it: <do: >`);
  sifted.set(line, known);
  return known;
}
