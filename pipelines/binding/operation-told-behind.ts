import type { Finding } from '../../src/core/mention.ts';
import { indexAt, type Span } from '../../src/core/span.ts';
import type { OperationValue } from '../../src/core/value.ts';
import type { FigureContext } from './context.ts';
import { headNoun } from './head-noun.ts';
import { stemOf } from './phrasing.ts';
import { hasPointer, pointers } from './pointers.ts';
import { figureOf } from './wholes.ts';
import { within } from './within.ts';

/**
 * Gives figures the operation that a sentence behind them names for all: `Near Kelm, five raids destroyed two bridges. … The
 * raids were carried out as part of Operation Lantern.` Those get it that count what the sentence speaks of, and what was done
 * by these in one sentence with them; none that stands before another operation's name. Only what happened counts, no
 * definition (`one raid is …`).
 */
export function withOperationToldBehind(figures: readonly Finding[], context: FigureContext): Finding[] {
  const { text, sentences, operations } = context;
  const given = new Map<Finding, Finding>();
  for (const sentence of sentencesNaming(context)) {
    const said = text.slice(sentence.start, sentence.end);
    const [operation, ...others] = within(operations, sentence);
    if (!operation || others.length > 0 || !hasPointer('told_behind', said)) continue;
    const what = stemOf(pointers().told_behind.cue.exec(said)?.groups?.what?.toLowerCase() ?? '');
    const from = operations.findLast((o) => o.end <= sentence.start && o.entity !== operation.entity)?.end ?? 0;
    const before = figures.filter((f) => f.start >= from && f.end <= sentence.start && figureOf(f).action !== null);
    const counts = before.filter((f) => headNoun(figureOf(f).counted ?? '') === what);
    const there = new Set(counts.map((f) => indexAt(sentences, f.start)));
    for (const figure of before) if (there.has(indexAt(sentences, figure.start))) given.set(figure, operation);
  }
  return figures.map((figure) => {
    const operation = given.get(figure);
    if (!operation || figureOf(figure).operation !== null) return figure;
    const edition = (operation.value as OperationValue | null)?.edition ?? null;
    return { ...figure, value: { ...figureOf(figure), operation: operation.entity, edition } };
  });
}

/** The sentences that name an operation, each once. */
const sentencesNaming = ({ sentences, operations }: FigureContext): Span[] =>
  [...new Set(operations.map((o) => indexAt(sentences, o.start)))].flatMap((at) => sentences[at] ?? []);
