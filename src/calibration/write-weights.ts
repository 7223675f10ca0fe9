import { stringify } from 'yaml';
import type { Weights } from '../../pipelines/confidence/weights.ts';
import { type Judged, wholeIsRight } from './judged.ts';
import { isOurs, learned, type Trained, train } from './train.ts';

/** A weight that moves no confidence by a hundredth is left out. */
const least = 0.02;

const rounded = (number: number): number => Math.round(1000 * number) / 1000;

/** Trains every model on all that was judged. @param version one more than that of the weights that these replace */
export function learnWeights(judged: readonly Judged[], version: number): Weights {
  const models = learned.map(([type, part]) => [`${type}-${part}`, modelOf(train(judged, type, part))] as const);
  return { version, models: Object.fromEntries(models), track: trackRecord(judged) };
}

function modelOf({ weights, given, n, right }: Trained): Weights['models'][string] {
  const kept = [...weights]
    .filter(
      ([name, weight]) =>
        name !== 'base' && !name.startsWith('set:') && Math.abs(weight - (given.has(name) ? 1 : 0)) >= least,
    )
    .sort(([a, x], [b, y]) => Math.abs(y) - Math.abs(x) || (a < b ? -1 : 1))
    .map(([name, weight]) => [name, rounded(weight)] as const);
  return {
    trained_on: n,
    right: rounded(n ? right / n : 0),
    base: rounded(weights.get('base') ?? 0),
    weights: Object.fromEntries(kept),
  };
}

/**
 * How often what a rule found was right, of our own conventions: the words and the value of a mention by each rule that found
 * it, what a figure counts and belongs to by the way it was bound (`bound:noun-phrase`).
 */
export function trackRecord(judged: readonly Judged[]): Weights['track'] {
  const track = new Map<string, [number, number]>();
  const count = (rule: string, right: boolean | null) => {
    if (right === null) return;
    const [sum, of] = track.get(rule) ?? [0, 0];
    track.set(rule, [sum + Number(right), of + 1]);
  };
  for (const one of judged.filter(({ source }) => isOurs(source))) {
    for (const rule of one.rules) count(rule, wholeIsRight(one, ['span', 'value']));
    const binding = one.parts.binding;
    const how = [...(binding?.numbers.keys() ?? [])].find((name) => name.startsWith('bound:'));
    if (how !== undefined) count(how, binding!.right);
  }
  return Object.fromEntries([...track].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The weights as their file has them. */
export const weightsText = (weights: Weights): string =>
  `# How sure each sign makes a mention or claim, in log-odds; learned by \`npm run calibrate\` and read by
# pipelines/confidence. What a sign says stands in notes.ts beside this file. A weight may be corrected by hand: what is
# not listed says nothing, evidence that brought a weight of its own counts once. Raise the version with every change.
${stringify(weights, { lineWidth: 0, flowCollectionPadding: true, collectionStyle: 'any' }).replace(/:\n\s+- (\d+)\n\s+- (\d+)$/gm, ': [$1, $2]')}`;
