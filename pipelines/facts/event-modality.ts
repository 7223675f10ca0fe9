import type { Mention } from '../../src/core/mention.ts';
import type { Span } from '../../src/core/span.ts';
import type { Tokens } from '../../src/core/tokens.ts';
import { isAuxiliary, isVerb } from '../binding/chunks.ts';
import { type Clauses, clausesOf } from '../binding/clauses.ts';
import { type Term, termsOf } from '../binding/terms.ts';
import { modalityAt, type Said } from '../modality/index.ts';
import type { FrameContext } from './context.ts';

/** How a sentence says its events. */
export type SaidBy = (event: Pick<FrameContext, 'cue' | 'mentions'>) => Said;

interface Cut {
  readonly terms: readonly Term[];
  readonly clauses: Clauses;
}

/**
 * Reads how a sentence says an event: by the last verb of the cue that found it (`was to be signed`), or else its first word.
 * The sentence is cut into terms when it is first asked for, and again only for an event with other dates in its scope.
 */
export function saidIn(text: string, tokens: Tokens, sentence: Span): SaidBy {
  const cut = new Map<string, Cut>();
  const cutAt = (key: string, dates: readonly Mention[]): Cut => {
    const terms = termsOf(text, tokens, sentence, dates.map(asTerm));
    const fresh = { terms, clauses: clausesOf(terms) };
    cut.set(key, fresh);
    return fresh;
  };
  return ({ cue, mentions }) => {
    // Dates as one term each: `15 May` is no `may`.
    const dates = mentions.filter(({ type }) => type === 'date');
    const key = dates.map(({ start }) => start).join(' ');
    const { terms, clauses } = cut.get(key) ?? cutAt(key, dates);
    const at = wordOf(cue, terms);
    return at < 0 ? { modality: 'asserted', cue: null } : modalityAt(terms, at, clauses);
  };
}

const asTerm = (mention: Mention) => ({ kind: 'date' as const, mention });

/** The last verb of a cue that is no auxiliary, or its first word. */
function wordOf(cue: Span, terms: readonly Term[]): number {
  const inside = (t: Term) => t.start >= cue.start && t.start < cue.end;
  const verb = terms.findLastIndex((t) => inside(t) && isVerb(t) && !isAuxiliary(t));
  return verb < 0 ? terms.findIndex(inside) : verb;
}
