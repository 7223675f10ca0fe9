import { holds } from '../../src/core/may-hold.ts';
import type { Modality } from '../../src/core/modality.ts';
import { type Clauses, clausesOf } from '../binding/clauses.ts';
import type { Term } from '../binding/terms.ts';
import { modalityCues } from './cues.ts';
import { reaching } from './given.ts';

/** How a claim is said, and the cue that says so; null where nothing does, which is `asserted`. */
export interface Said {
  readonly modality: Modality;
  readonly cue: string | null;
}

/**
 * How the sentence says what stands at a term: a figure, or the verb of an event. By the cue words of the term's own
 * clause and of the clause above it; the weightiest that is there stands. Of a figure whose verb is only told behind it (`plans to
 * use the $3 million it received`), `toldBehind`, the words before it say nothing.
 */
export function modalityAt(
  terms: readonly Term[],
  at: number,
  clauses: Clauses = clausesOf(terms),
  toldBehind = false,
): Said {
  const mine = (i: number) => clauses.of[i] === clauses.of[at] && (!toldBehind || i >= at);
  const own = reaching(inWords(terms, at, clauses, mine).replaceAll(' |', ''));
  const sentence = inWords(terms, at, clauses, () => true);
  for (const { id, modality, in: where, cue, not } of modalityCues()) {
    const text = where === 'clause' ? own : sentence;
    // What is taken out only matters where the cue is there at all, which is seldom.
    if (holds(cue, text) && (!not || cue.test(text.replace(not, ' ')))) return { modality, cue: id };
  }
  return { modality: 'asserted', cue: null };
}

/**
 * Terms on one line as cues see them: small letters, a figure as `<it: 500>`, an event’s verb as `<do: held>`, a date as
 * `<date>` (May is no modal), `|` where a clause begins or goes on.
 */
function inWords(terms: readonly Term[], at: number, { of, joined }: Clauses, wanted: (i: number) => boolean): string {
  const parts: string[] = [];
  let last: number | undefined;
  for (const [i, term] of terms.entries()) {
    if (!wanted(i)) continue;
    if (last !== undefined && of[i] !== last && !joined.has(of[i]!)) parts.push('|');
    last = of[i];
    if (i !== at && (term.kind === 'date' || isMonth(terms, i))) parts.push('<date>');
    else
      parts.push(
        i === at
          ? `<${term.kind === 'figure' ? 'it' : 'do'}: ${term.word}>`
          : term.word.includes('’')
            ? term.word.replaceAll('’', "'")
            : term.word,
      );
  }
  return parts.join(' ');
}

/**
 * True for a `May` that no date holds and that is a month: with a capital inside its sentence, or at its beginning where what
 * stands behind is not what a wish goes on with (`May I thank`, `May the parties agree`).
 */
function isMonth(terms: readonly Term[], at: number): boolean {
  if (terms[at]!.text !== 'May') return false;
  return at > 0 || !/^(?:PRP\$?|DT|NNPS?)$/.test(terms[1]?.tag ?? 'DT');
}
