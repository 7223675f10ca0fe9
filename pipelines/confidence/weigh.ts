import type { ConfidencePart, Evidence } from '../../src/core/evidence.ts';
import { noteOf } from './notes.ts';
import type { Signs } from './signs.ts';
import type { Model } from './weights.ts';

/** What is known of one part of a mention or fact before it is weighed. */
export interface Observed {
  readonly part: ConfidencePart;
  /** The evidence that came with what was found, each with a weight of its own. */
  readonly given: readonly Evidence[];
  /** Each name in one of these at most. */
  readonly signs: readonly Signs[];
}

/** Weights that nobody would see are left out. */
const least = 0.005;

const rounded = (weight: number): number => Math.round(1000 * weight) / 1000;

/**
 * The numbers that a model multiplies its weights with, by name: `base` 1, given evidence by its own weight, each of its kinds
 * (`rule:dates/day-month-year`) 1, signs by how much there is of them. Zeros are left out.
 */
export function numbersOf({ given, signs }: Observed): Map<string, number> {
  const numbers = new Map<string, number>();
  for (const { name, weight, kind } of given) {
    if (weight !== 0) numbers.set(name, (numbers.get(name) ?? 0) + weight);
    if (kind !== undefined) numbers.set(`${name}:${kind}`, 1);
  }
  for (const [name, amount] of signs.flatMap((some) => Object.entries(some)))
    if (Number(amount) !== 0) numbers.set(name, Number(amount));
  return numbers;
}

/** A model as it is asked: what it begins with, and what a kind of given evidence adds, by name and kind. */
interface Asked {
  readonly base: number;
  readonly weights: Model['weights'];
  readonly ofKinds: ReadonlyMap<string, ReadonlyMap<string, number>>;
}

const asked = new WeakMap<Model, Asked>();

function askedOf(model: Model): Asked {
  const known = asked.get(model);
  if (known) return known;
  const ofKinds = new Map<string, Map<string, number>>();
  for (const [name, weight] of Object.entries(model.weights)) {
    const colon = name.indexOf(':');
    if (colon < 0) continue;
    const kinds = ofKinds.get(name.slice(0, colon)) ?? new Map<string, number>();
    ofKinds.set(name.slice(0, colon), kinds.set(name.slice(colon + 1), weight));
  }
  const ready = { base: rounded(model.base), weights: model.weights, ofKinds };
  asked.set(model, ready);
  return ready;
}

/**
 * Weighs what is known of one part. The weights of what comes back add up to the log-odds that the part is right (a logistic
 * model); a sign without a weight says nothing and is left out, given evidence stays for what its note says.
 * @param evidence is added to and given back
 */
export function weigh({ part, given, signs }: Observed, model: Model, evidence: Evidence[] = []): Evidence[] {
  const { base, weights, ofKinds } = askedOf(model);
  evidence.push({ name: 'base', part, value: 1, weight: base, note: noteOf('base', part) });
  for (const { name, weight: own, note, kind } of given) {
    const scaled = (weights[name] ?? 1) * own;
    const ofKind = kind === undefined ? 0 : (ofKinds.get(name)?.get(kind) ?? 0);
    const weight = rounded(scaled + ofKind);
    evidence.push(
      kind === undefined ? { name, part, value: own, weight, note } : { name, part, kind, value: own, weight, note },
    );
  }
  for (const some of signs) {
    for (const name in some) {
      // Most signs are not there, or have no weight; they are passed over as cheaply as can be.
      const own = some[name] ? weights[name] : undefined;
      if (own === undefined) continue;
      const value = rounded(Number(some[name]));
      const weight = rounded(own * value);
      if (Math.abs(weight) >= least) evidence.push({ name, part, value, weight, note: noteOf(name, part) });
    }
  }
  return evidence;
}
