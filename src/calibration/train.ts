import type { ConfidencePart } from '../core/evidence.ts';
import type { MentionType } from '../core/mention.ts';
import type { Judged, JudgedPart } from './judged.ts';
import { type Belief, fitLogistic, predict } from './logistic.ts';

/** The types and parts that are learned, in the order in which they are shown. */
export const learned: readonly (readonly [MentionType, ConfidencePart])[] = [
  ['organization', 'span'],
  ['operation', 'span'],
  ['date', 'span'],
  ['date', 'value'],
  ['figure', 'span'],
  ['figure', 'value'],
  ['figure', 'binding'],
];

/** The weights of one part of one type, and how many cases taught them. */
export interface Trained {
  readonly weights: ReadonlyMap<string, number>;
  readonly given: ReadonlySet<string>;
  readonly n: number;
  readonly right: number;
}

/**
 * Which documents follow our own conventions of annotation. Every other set has a level of its own (`set:NAME`), since it calls
 * wrong what is right by ours: from such a set is learned which signs make a mention less sure, and not how sure they are on
 * average.
 */
export const isOurs = (source: string): boolean => ['gold', 'fixtures', 'reviews'].includes(source);

/** What is known of a case, with its base and the level of its set. */
export function numbersIn({ numbers }: JudgedPart, source: string): Map<string, number> {
  const all = new Map<string, number>([['base', 1], ...numbers]);
  if (!isOurs(source)) all.set(`set:${source}`, 1);
  return all;
}

/** Weights are believed to be small; one that was set by hand to be right as it is; a level to be anything. */
const beliefs =
  (given: ReadonlySet<string>) =>
  (name: string): Belief => {
    if (name === 'base') return { mean: 1, precision: 0.05 };
    if (name.startsWith('set:')) return { mean: 0, precision: 0.1 };
    if (given.has(name)) return { mean: 1, precision: 2 };
    return { mean: 0, precision: name.includes(':') ? 6 : 4 };
  };

const unknownIn = (given: ReadonlySet<string>) => (name: string) => (given.has(name) ? 1 : 0);

/** Learns the weights of one part of one type from what was judged. */
export function train(judged: readonly Judged[], type: MentionType, part: ConfidencePart): Trained {
  const given = new Set<string>();
  const examples = [];
  for (const one of judged) {
    const own = one.type === type ? one.parts[part] : undefined;
    if (!own || own.right === null) continue;
    for (const name of own.given) given.add(name);
    examples.push({ numbers: numbersIn(own, one.source), right: own.right });
  }
  const weights = fitLogistic(examples, beliefs(given));
  return { weights, given, n: examples.length, right: examples.filter(({ right }) => right).length };
}

/** How sure a trained model is of one part of a case. */
export const sureness = ({ weights, given }: Trained, part: JudgedPart, source: string): number =>
  predict(weights, numbersIn(part, source), unknownIn(given));
