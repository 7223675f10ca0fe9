import type { Mention } from '../../src/core/mention.ts';
import type { Span } from '../../src/core/span.ts';
import type { Tokens } from '../../src/core/tokens.ts';
import { isAuxiliary, isVerb } from '../binding/chunks.ts';
import { type Term, termsOf } from '../binding/terms.ts';
import { asserted, modalityIn, type Said } from '../modality/index.ts';
import type { FrameContext } from './context.ts';

/** How a sentence says its events. */
export type SaidBy = (event: Pick<FrameContext, 'cue' | 'mentions' | 'apart'>) => Said;

interface Cut {
  readonly terms: readonly Term[];
  /** How the sentence says what stands at a term. */
  readonly saidAt: (at: number) => Said;
}

/**
 * Reads how a sentence says an event: by the last verb of the cue that found it (`was to be signed`), or else its first word.
 * The sentence is cut into terms when it is first asked for, and again only for an event with other dates in its scope, or
 * without the words that tell who was left out.
 */
export function saidIn(text: string, tokens: Tokens, sentence: Span): SaidBy {
  const cut = new Map<string, Cut>();
  const cutAt = (key: string, dates: readonly Mention[], apart: Span | undefined): Cut => {
    const all = termsOf(text, tokens, sentence, dates.map(asTerm));
    const terms = apart ? all.filter((t) => t.end <= apart.start || t.start >= apart.end) : all;
    const fresh = { terms, saidAt: modalityIn(terms) };
    cut.set(key, fresh);
    return fresh;
  };
  return ({ cue, mentions, apart }) => {
    // Dates as one term each: `15 May` is no `may`.
    const dates = mentions.filter(({ type }) => type === 'date');
    const key = [...dates, ...(apart ? [apart] : [])].map(({ start }) => start).join(' ');
    const { terms, saidAt } = cut.get(key) ?? cutAt(key, dates, apart);
    const at = wordOf(cue, terms);
    return at < 0 ? asserted : saidAt(at);
  };
}

const asTerm = (mention: Mention) => ({ kind: 'date' as const, mention });

/** The last verb of a cue that is no auxiliary, or its first word. */
function wordOf(cue: Span, terms: readonly Term[]): number {
  const inside = (t: Term) => t.start >= cue.start && t.start < cue.end;
  const verb = terms.findLastIndex((t) => inside(t) && isVerb(t) && !isAuxiliary(t));
  return verb < 0 ? terms.findIndex(inside) : verb;
}
