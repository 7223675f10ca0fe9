import type { Finding } from '../../src/core/mention.ts';
import { indexAt } from '../../src/core/span.ts';
import type { FigureContext } from './context.ts';
import { headNoun } from './head-noun.ts';
import { figureOf, withWholes } from './wholes.ts';

/** Smaller sums are reached by chance. */
const least = 4;
/** How many figures of the same name are looked back over for the whole of a list. */
const lookBack = 6;

/** The mark of an item; scanned releases have a bare point for a bullet. */
const itemMark = /^\s*(?:[-–—•·▪●◦*]|\.\s|\(?(?:[a-z]|[ivx]+|\d{1,2})[.)]\s)/;

/** A count with the name of what it counts (the head noun in the singular), its sentence and its block. */
interface Named {
  readonly figure: Finding;
  readonly head: string;
  readonly count: number;
  readonly sentence: number;
  readonly block: number;
}

function named(figure: Finding, { sentences, blocks }: FigureContext): Named | null {
  const { unit, counted, min, qualifier, partOf } = figureOf(figure);
  if (unit !== '1' || counted == null || min === null || qualifier !== 'exact' || partOf != null) return null;
  return {
    figure,
    head: headNoun(counted),
    count: min,
    sentence: indexAt(sentences, figure.start),
    block: indexAt(blocks, figure.start),
  };
}

/**
 * Finds wholes by their sum where the text only sets the parts out: the items of a list (`15 strikes …` and below it
 * `- Near Kelm, five strikes …`, `- Near Dorn, ten strikes …`), and the sentences right behind a total (`23 strikes …. In
 * Kelmia, 15 strikes …. In Dornia, eight …`). All must count the same thing, exactly, and add up to the last unit. Takes
 * figures in the order of the text and gives them back so.
 */
export function withPartsThatAddUp(figures: readonly Finding[], context: FigureContext): Finding[] {
  const counts = figures.flatMap((figure) => named(figure, context) ?? []);
  const wholes = new Map<Finding, Finding>();
  for (const list of lists(counts, context)) {
    const sum = list.reduce((all, item) => all + item.count, 0);
    const whole = wholeBefore(counts, list, sum, context);
    if (whole && sum >= least) for (const item of list) wholes.set(item.figure, whole.figure);
  }
  for (const [i, total] of counts.entries())
    for (const part of behind(counts, i)) if (!wholes.has(part.figure)) wholes.set(part.figure, total.figure);
  return withWholes(figures, (figure) => wholes.get(figure));
}

/** The first counts of neighbouring items that count the same thing, list by list; every item of a list has one. */
function lists(counts: readonly Named[], context: FigureContext): Named[][] {
  const found: Named[][] = [];
  let list: Named[] = [];
  let last = -1;
  const close = (): void => {
    if (list.length > 1) found.push(list);
    list = [];
  };
  for (const count of counts) {
    const line = lineOf(count, context);
    const item = itemOf(count, context);
    if ((item ?? line) === last) continue;
    if (item === null || count.head !== list.at(-1)?.head || !nextItem(context, last, item)) close();
    if (item !== null) list.push(count);
    if (item !== null) last = item;
  }
  close();
  return found;
}

const lineOf = ({ figure }: Named, { text }: FigureContext): number => text.lastIndexOf('\n', figure.start - 1) + 1;

/** Where the item begins that a count stands in: a line with a mark, else a block that is read as an item, whose mark is gone. */
function itemOf(count: Named, context: FigureContext): number | null {
  const line = lineOf(count, context);
  if (itemMark.test(context.text.slice(line, line + 12))) return line;
  const block = context.blocks[count.block];
  return block?.kind === 'list-item' ? block.start : null;
}

/** True where only the rest of an item stands between its line and another item's: no item without a count, no heading. */
function nextItem({ text, blocks }: FigureContext, item: number, next: number): boolean {
  const at = indexAt(blocks, next);
  const [block, before] = [blocks[at], blocks[at - 1]];
  if (block?.kind === 'list-item' && block.start === next)
    return before?.kind === 'list-item' && item >= before.start && item < before.end;
  const [first, ...rest] = text.slice(item, next).trimEnd().split('\n');
  if (rest.some((line) => itemMark.test(line)) || first === undefined) return false;
  return rest.length === 0 || /(?:[.;,]|\band)\s*$/.test(rest.at(-1)!);
}

/**
 * The nearest figure before a list that counts the same thing and is the sum of the items. It stands on a line of its own, but
 * maybe in their sentence: a colon does not end one.
 */
function wholeBefore(
  counts: readonly Named[],
  list: readonly Named[],
  sum: number,
  context: FigureContext,
): Named | undefined {
  const [item] = list;
  const line = lineOf(item!, context);
  return counts
    .slice(0, counts.indexOf(item!))
    .filter((count) => count.head === item!.head && count.figure.end < line)
    .slice(-lookBack)
    .findLast((count) => count.count === sum && isOfItsTime(count, list));
}

/** False where a part is of a time that its whole is not told of: `15 raids …. five raids in June`. */
const isOfItsTime = (whole: Named, parts: readonly Named[]): boolean =>
  parts.every(
    ({ figure }) =>
      (figureOf(figure).period ?? null) === null || figureOf(figure).period === figureOf(whole.figure).period,
  );

/**
 * The counts that open the two or more sentences behind a total, in its block, and add up to it. What is done is the same for
 * all of them, but need not be told of the total: `carried out 10 strikes. In Kelm, six strikes hit …. In Dorn, four hit …`.
 */
function behind(counts: readonly Named[], i: number): Named[] {
  const total = counts[i]!;
  const parts: Named[] = [];
  let sum = 0;
  for (let k = i + 1; k < counts.length && sum < total.count; k++) {
    const count = counts[k]!;
    if (count.sentence === (parts.at(-1) ?? total).sentence) continue;
    const next = count.sentence === (parts.at(-1) ?? total).sentence + 1 && count.block === total.block;
    const done = figureOf(total.figure).action ?? figureOf((parts[0] ?? count).figure).action;
    const alike = count.head === total.head && figureOf(count.figure).action === done;
    if (!next || !alike) return [];
    parts.push(count);
    sum += count.count;
  }
  const whole = parts.length > 1 && sum === total.count && total.count >= least;
  return whole && isOfItsTime(total, parts) ? parts : [];
}
