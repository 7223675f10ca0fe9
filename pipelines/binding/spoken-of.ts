import { readEdtf } from '../../extractors/dates/period.ts';
import type { Finding } from '../../src/core/mention.ts';
import { indexAt, type Span } from '../../src/core/span.ts';
import type { DateValue, OperationValue } from '../../src/core/value.ts';
import { isCompared, type OperationContext, singleOf } from './operation.ts';
import { hasPointer, namesUnknown } from './pointers.ts';
import { firstFrom, within } from './within.ts';

/** How many blocks back an operation is still the one that is spoken of, where others are named, too. */
const reach = 3;

/**
 * For each sentence the operation that it speaks of without naming it; null for none. That needs evidence:
 * - the sentence points back (`during the operation`), or continues one that speaks of it (`as a result`, …);
 * - it stands in the paragraph or list that names it, or under a heading that does, or in a statement that says that it is
 *   about it, and nobody else acts in it or in a sentence between;
 * - the paragraph is summed up by a sentence that points back.
 */
export function operationsSpokenOf(context: OperationContext): readonly (Finding | null)[] {
  const { text, sentences, blocks, operations } = context;
  if (operations.length === 0) return sentences.map(() => null);
  const single = hasOne(operations);
  const spoken: (Finding | null)[] = [];
  const partners = new Set(letterheads(context).map(keyOf));
  let topic: Finding | null = null;
  let scope: { readonly operation: Finding; readonly whole: boolean } | null = null;
  let last = -1;
  const told = introductions(context);
  for (const [i, sentence] of sentences.entries()) {
    const said = text.slice(sentence.start, sentence.end);
    const at = indexAt(blocks, sentence.start);
    const headline = isHeadline(context, at);
    if (at !== last && !(topic && goesOn(context, i, last, at))) topic = null;
    if (at !== last && headline && !scope?.whole) scope = null;
    const inside = within(operations, sentence);
    const nearest = inside.findLast((o) => o.entity !== null && !isCompared(text, sentence, o));
    const named = nearest && singleOf(text, inside, nearest);
    const before = operations[firstFrom(operations, sentence.start) - 1];
    if (named === null || (!named && pointsElsewhere(said))) {
      topic = null;
      spoken.push(null);
      last = at;
      continue;
    }
    if (named) {
      topic = named;
      if (hasPointer('leads_in', said)) scope = { operation: named, whole: true };
      else if (headline) scope ??= { operation: named, whole: false };
    } else if (before && pointsTo(context, said, before, at, single)) {
      topic = before;
      if (hasPointer('sums_up', said)) sumUp(context, spoken, i, at, before, partners);
    } else if (told[i]) topic = told[i]!;
    else if (hasPointer('continues', said)) topic ??= spoken[i - 1] ?? null;
    else if (othersAct(context, sentence, partners)) topic = null;
    // Who is named with the operation takes part in it.
    if (topic && (named || hasPointer('points_back', said) || hasPointer('below_title', said)))
      for (const name of namesIn(context, sentence)) partners.add(keyOf(name));
    if (topic && !named && inAnotherYear(context, sentence, topic)) topic = null;
    const whole: Finding | null = scope && !othersAct(context, sentence, partners) ? scope.operation : null;
    spoken.push(topic ?? (whole && !inAnotherYear(context, sentence, whole) ? whole : null));
    last = at;
  }
  return spoken;
}

/** True where a sentence tells of several operations, of another one, or of one by a name that is not known. */
const pointsElsewhere = (said: string): boolean => hasPointer('another', said) || namesUnknown(said);

/** True where every year that a sentence writes out is another than that of an operation's edition. */
function inAnotherYear({ text, dates }: OperationContext, sentence: Span, operation: Finding): boolean {
  const edition = (operation.value as OperationValue | null)?.edition ?? '';
  const own = within(dates, sentence).filter((date) => !isCompared(text, sentence, date));
  const said = own.map((date) => date.value as DateValue);
  const spans = said.flatMap(({ edtf, anchor }) => (anchor === null && readEdtf(edtf)) || []);
  if (!/^\d{4}$/.test(edition) || spans.length === 0 || said.some(({ edtf }) => edtf?.includes('..'))) return false;
  return spans.every(({ from, to }) => Number(edition) < from.year || Number(edition) > to.year);
}

/**
 * For each sentence that tells of an operation without its name, the one that the sentence behind it in its paragraph names
 * (`seized in a police operation. Operation Lantern …`), and for a title the one that the first sentence below it means. The only
 * operation of a document (`the operation that brought …`) may be named in the paragraph below.
 */
function introductions(context: OperationContext): (Finding | null)[] {
  const { text, sentences, blocks, operations } = context;
  const told: (Finding | null)[] = sentences.map(() => null);
  for (let i = sentences.length - 2; i >= 0; i--) {
    const [sentence, next] = [sentences[i]!, sentences[i + 1]!];
    if (within(operations, sentence).length > 0) continue;
    const said = text.slice(sentence.start, sentence.end);
    const only = hasPointer('introduces_known', said) && hasOne(operations);
    if (!only && !hasPointer('introduces', said)) continue;
    const at = indexAt(blocks, sentence.start);
    const named = within(operations, next).filter((o) => o.entity !== null);
    const single = new Set(named.map((o) => o.entity)).size === 1 ? named[0]! : null;
    const below = indexAt(blocks, next.start) - at;
    if (below === 0 || (below === 1 && only)) told[i] = single;
    else if (below === 1 && isHeadline(context, at)) told[i] = told[i + 1] ?? null;
  }
  return told;
}

const hasOne = (operations: readonly Finding[]): boolean => new Set(operations.map((o) => o.entity)).size === 1;

/** True where a sentence of block `at` means the operation that was named last before it. */
function pointsTo(
  { blocks, ...context }: OperationContext,
  said: string,
  before: Finding,
  at: number,
  single: boolean,
): boolean {
  const named = indexAt(blocks, before.start);
  if (hasPointer('points_back', said)) return single || at - named <= reach;
  return at - named <= 1 && isHeadline({ ...context, blocks }, named) && hasPointer('below_title', said);
}

/** Bodies that fill a paragraph of their own before any operation is named: whose document it is. They run what they report. */
const letterheads = ({ text, blocks, operations, organizations }: OperationContext): Finding[] =>
  organizations.filter((body) => {
    if (body.start >= operations[0]!.start) return false;
    const block = blocks[indexAt(blocks, body.start)];
    const line =
      block &&
      text
        .slice(block.start, block.end)
        .split('\n')
        .find((each) => each.includes(text.slice(body.start, body.end)));
    return line !== undefined && line.trim().length - (body.end - body.start) <= 4;
  });

/** The longest paragraph that may be a headline. */
const longestHeadline = 150;

/** A heading, or a short paragraph that ends in no mark, as plain text writes one. */
function isHeadline({ text, blocks, dates }: OperationContext, at: number): boolean {
  const block = blocks[at];
  if (!block) return false;
  const short =
    block.end - block.start <= longestHeadline && /[\p{L}\p{N})]$/u.test(text.slice(block.start, block.end));
  return (block.kind === 'heading' || (block.kind === 'paragraph' && short)) && !isDateLine(text, block, dates);
}

/** A line that tells a date, perhaps with a place or an hour, heads nothing. */
function isDateLine(text: string, block: Span, dates: readonly Finding[]): boolean {
  const [date] = within(dates, block);
  if (!date) return false;
  const rest = text.slice(block.start, date.start) + text.slice(date.end, block.end);
  return (rest.match(/\p{L}{3,}/gu) ?? []).length <= 2;
}

/** A list goes on with what leads in to it, and a row with the row before. */
function goesOn({ text, sentences, blocks }: OperationContext, i: number, last: number, at: number): boolean {
  const before = sentences[i - 1];
  const ledIn = before !== undefined && /:\s*$/.test(text.slice(before.start, before.end));
  const kinds = [blocks[last]?.kind, blocks[at]?.kind];
  return ledIn || kinds.every((kind) => kind === 'list-item') || kinds.every((kind) => kind === 'table-row');
}

/** Gives the sentences of a block before its sum the operation of the sum. */
function sumUp(
  context: OperationContext,
  spoken: (Finding | null)[],
  sum: number,
  block: number,
  operation: Finding,
  partners: ReadonlySet<string>,
): void {
  for (let i = sum - 1; i >= 0 && indexAt(context.blocks, context.sentences[i]!.start) === block; i--) {
    if (othersAct(context, context.sentences[i]!, partners)) return;
    spoken[i] ??= operation;
  }
}

const keyOf = (name: Finding): string => name.entity ?? '';

const namesIn = ({ organizations, places }: OperationContext, sentence: Span): Finding[] => [
  ...within(organizations, sentence),
  ...within(places, sentence),
];

/** True where a sentence has an actor or a scene of its own: a name that begins it or stands behind `by`. */
function othersAct(context: OperationContext, sentence: Span, partners: ReadonlySet<string>): boolean {
  return namesIn(context, sentence).some((name) => {
    if (partners.has(keyOf(name))) return false;
    // `Ruritania: 300 persons` tells a part of the whole.
    if (/^\s*(?:[:–—-]|\d)/.test(context.text.slice(name.end, name.end + 4))) return false;
    const lead = context.text.slice(sentence.start, name.start);
    return (
      /^(?:(?:in|at|across|on|for) )?(?:the )?$/i.test(lead) || /^[^;]{0,80}, (?:the )?$|\bby (?:the )?$/.test(lead)
    );
  });
}
