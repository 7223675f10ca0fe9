import type { Finding } from '../../src/core/mention.ts';
import type { FigureContext } from '../binding/context.ts';
import { bindAll } from '../binding/index.ts';

/**
 * Says of each figure what it counts, what happened to that, when, where and by whom, in which operation, and what it is a
 * part of. Pure: the same figures and context give the same result.
 *
 * Figures that overlap a date, or stand inside a name, are dropped. Everything is taken from the figure's own sentence and
 * from what leads to it; what the text does not tie to a figure stays null. How sure the binding is becomes evidence.
 */
export const bindFigures = (figures: readonly Finding[], context: FigureContext): Finding[] =>
  bindAll(figures, context);
