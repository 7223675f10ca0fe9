/**
 * Simulates reviewing: a program that learned from half of the documents meets the other half. An analyst judges 200 of the
 * things found there, once in the order of the queue (the least sure first) and once at random; every 25 verdicts the weights
 * are learned anew. Prints how far confidence is true of what nobody has judged (ECE), and which share of that is wrong.
 *
 *   npm run bench:review -- [--gold DIR] [SET.jsonl[:TYPE,TYPE] ...]
 *
 * Without arguments the project's fixtures are all there is. The splits and orders come from fixed seeds.
 */
import { createHash } from 'node:crypto';
import { parseArgs } from 'node:util';
import { judgeFixtures } from '../src/calibration/judge-fixtures.ts';
import { judgeGold } from '../src/calibration/judge-gold.ts';
import { judgeSpans } from '../src/calibration/judge-spans.ts';
import { type Judged, wholeIsRight } from '../src/calibration/judged.ts';
import { learned, sureness, train } from '../src/calibration/train.ts';
import type { ConfidencePart } from '../src/core/evidence.ts';
import { readGoldFolder } from '../src/eval/gold.ts';
import { calibration } from '../src/eval/measures.ts';

const [verdicts, every] = [200, 25];
const seeds = [1, 2, 3, 4, 5];

interface Item {
  readonly judged: Judged;
  readonly parts: readonly ConfidencePart[];
  readonly right: boolean;
}

/** How it stands after some verdicts: of what is left, how far confidence is off, and which share is wrong. */
interface Point {
  readonly ece: number;
  readonly error: number;
}

const nothing = () => undefined;
const { values, positionals } = parseArgs({ options: { gold: { type: 'string' } }, allowPositionals: true });
const all = await judgeFixtures(nothing);
if (values.gold !== undefined) all.push(...(await judgeGold(readGoldFolder(values.gold), nothing)));
for (const word of positionals) {
  const [, file = word, types] = /^(.*\.jsonl):([^:/]+)$/.exec(word) ?? [];
  const open = await judgeSpans({ file, types: types?.split(','), partly: false }, nothing);
  // Whoever reviews these documents goes by their conventions.
  all.push(...open.map((judged) => ({ ...judged, source: 'reviews' })));
}

const curves = { queue: [] as Point[][], random: [] as Point[][] };
let size = 0;
for (const seed of seeds) {
  const known = all.filter(({ document }) => drawn(`${seed} ${document}`) < 0.5);
  const met = all.filter(({ document }) => drawn(`${seed} ${document}`) >= 0.5).flatMap(itemOf);
  size += met.length / seeds.length;
  curves.queue.push(review(known, met, leastSure));
  curves.random.push(review(known, met, (item) => drawn(`${seed} ${met.indexOf(item)}`)));
}
console.log(
  `${all.length} judged things; about ${Math.round(size)} met by a program that knows the rest; mean of ${seeds.length} splits`,
);
console.log('verdicts |  ECE queue  random | wrong among the unjudged: queue  random');
for (let step = 0; step <= verdicts / every; step++) {
  const mean = (which: keyof typeof curves, measure: keyof Point) =>
    (curves[which].reduce((sum, curve) => sum + curve[step]![measure], 0) / seeds.length).toFixed(4);
  console.log(
    `${String(step * every).padStart(8)} |     ${mean('queue', 'ece')}  ${mean('random', 'ece')} |                         ${mean('queue', 'error')}  ${mean('random', 'error')}`,
  );
}

/** Judges in an order that is asked for anew whenever the weights were learned. */
function review(known: readonly Judged[], met: readonly Item[], order: (item: Item, sure: number) => number): Point[] {
  const points: Point[] = [];
  const judged: Item[] = [];
  let left = [...met];
  for (;;) {
    const sureOf = learn([...known, ...judged.map((item) => item.judged)]);
    const outcomes = left.map((item) => ({ confidence: sureOf(item), right: item.right }));
    const wrong = outcomes.filter(({ right }) => !right).length;
    points.push({ ece: calibration(outcomes).ece ?? 0, error: wrong / Math.max(1, left.length) });
    if (judged.length >= verdicts) return points;
    const sorted = left.map((item) => ({ item, at: order(item, sureOf(item)) })).sort((a, b) => a.at - b.at);
    judged.push(...sorted.slice(0, every).map(({ item }) => item));
    left = sorted.slice(every).map(({ item }) => item);
  }
}

function leastSure(_item: Item, sure: number): number {
  return sure;
}

function learn(cases: readonly Judged[]): (item: Item) => number {
  const models = new Map(learned.map(([type, part]) => [`${type} ${part}`, train(cases, type, part)]));
  return ({ judged, parts }) =>
    parts.reduce((product, part) => {
      const model = models.get(`${judged.type} ${part}`);
      return model ? product * sureness(model, judged.parts[part]!, judged.source) : product;
    }, 1);
}

/** A thing that can be judged as a whole: with its binding where somebody said what is right there. */
function itemOf(judged: Judged): Item[] {
  const parts = (['span', 'value', 'binding'] as const).filter((part) => judged.parts[part]);
  const asked = judged.parts.binding?.right === null ? parts.filter((part) => part !== 'binding') : parts;
  const right = wholeIsRight(judged, asked);
  return right === null ? [] : [{ judged, parts: asked, right }];
}

/** A number from 0 to 1 that a seed and a name always give. */
function drawn(name: string): number {
  return createHash('sha256').update(name).digest().readUInt32BE(0) / 2 ** 32;
}
