import type { Filler, FrameContext } from './context.ts';

/** The nouns that names of meetings end with. */
const kinds =
  'Summit|Conference|Forum|Congress|Ministerial|Consultations|Dialogue|Symposium|Convention|Roundtable|Round Table|Meeting|Session';
const word = String.raw`(?:\p{Lu}[\p{L}\d’'.+/-]*|\d[\p{L}\d+-]*)`;

/**
 * A meeting called by a name of its own, as a pattern (case counts); frames.yaml names it `{event}`: `North American Leaders’
 * Summit`, `Second Conference on Water and Peace`. A number or `the Summit` alone names nothing.
 */
export const event = String.raw`(?:${word}(?: (?:of|on|for|and|the|in) (?:the )?|[ -]))*(?!(?:The|A|This|That|At|In|On)\b)${word}[ -](?:${kinds})(?: (?:of|on|for) (?:the )?${word}(?:(?:,? (?:of|on|for|and|the|in|to)){0,3} ${word}|, ${word}(?=,| and))*)?`;
const named = new RegExp(String.raw`(?<![\p{L}\d])${event}`, 'gu');
/** What begins a sentence and is of no name. */
const led =
  /^(?:(?:The|At|In|On|During|After|Following|Since|As|This|That|It|A|An|First|And) (?:the )?)+(?=\p{Lu}|\d)/u;

/** The name of the meeting that is spoken of: within the cue, or else the first of the scope. */
export function eventName({ text, scope, cue }: FrameContext): Filler | null {
  const said = text.slice(scope.start, scope.end);
  const names = [...said.matchAll(named)].map(({ index, 0: words }) => ({
    end: scope.start + index + words.length,
    start: scope.start + index,
    words: words.replace(led, ''),
  }));
  const [name] = names
    .filter(({ words }) => /[ -]/.test(words) && !/^\d\S* \S+$/.test(words))
    .sort((a, b) => apart(a, cue) - apart(b, cue));
  return name ? { value: name.words } : null;
}

const apart = (name: { start: number; end: number }, cue: { start: number; end: number }): number =>
  Math.max(0, name.start - cue.end, cue.start - name.end);
