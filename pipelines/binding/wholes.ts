import { type Finding, mentionId } from '../../src/core/mention.ts';
import { indexAt, type Span } from '../../src/core/span.ts';
import type { FigureValue } from '../../src/core/value.ts';

/** What a figure's finding says of it. */
export const figureOf = (figure: Finding): FigureValue => figure.value as FigureValue;

/** Figures by the number of their sentence, each list in the order of the figures. */
export function bySentence(figures: readonly Finding[], sentences: readonly Span[]): Map<number, Finding[]> {
  const found = new Map<number, Finding[]>();
  for (const figure of figures) {
    const at = indexAt(sentences, figure.start);
    const there = found.get(at);
    if (there) there.push(figure);
    else found.set(at, [figure]);
  }
  return found;
}

/** The figures with the whole of each written into it that has one; the others as they are. */
export const withWholes = (
  figures: readonly Finding[],
  wholeOf: (figure: Finding) => Finding | null | undefined,
): Finding[] =>
  figures.map((figure) => {
    const whole = wholeOf(figure);
    return whole ? { ...figure, value: { ...figureOf(figure), partOf: mentionId('figure', whole) } } : figure;
  });
