import { contains, type Span } from '../../src/core/span.ts';
import type { Filler, FrameContext } from './context.ts';

/** The nouns that names of meetings end with. */
const kinds =
  'Summit|Conference|Forum|Congress|Ministerial|Consultations|Dialogue|Symposium|Convention|Roundtable|Round Table|Meeting|Session';
const capital = String.raw`\p{Lu}[\p{L}\d’'.+/-]*`;
const word = String.raw`(?:${capital}|\d[\p{L}\d+-]*)`;
const quoted = '["“][^"“”]{3,80}["”]';

/**
 * A meeting called by a name of its own, as a pattern (case counts); frames.yaml names it `{event}`: `North American Leaders’
 * Summit`, `Second Conference on Water and Peace`. A number or `the Summit` alone names nothing.
 */
export const event = String.raw`(?:${word}(?: (?:of|on|for|and|the|in) (?:the )?|[ -]))*(?!(?:The|A|This|That|At|In|On)\b)${word}[ -](?:${kinds})(?![\p{L}-]| \p{Lu})(?: (?:of|on|for) (?:the )?(?:${quoted}|${capital}(?:(?:,? (?:of|on|for|and|the|to)){0,3} ${capital}|, ${capital}(?=,| and))*))?`;
const named = new RegExp(String.raw`(?<![\p{L}\d])${event}`, 'gu');
/** What begins a sentence and is of no name. */
const led =
  /^(?:(?:The|At|In|On|During|After|Following|Since|As|This|That|It|A|An|First|And) (?:the )?)+(?=\p{Lu}|\d)/u;

/** Words that tell no meeting from another: `the International Conference`. */
const common =
  /^(?:(?:\d\S*|International|Regional|Global|World|Special|Annual|High-[Ll]evel|Ministerial|First|Second|Third|Joint|Informal|Plenary|General|Main|Next|Last|Emergency|Extraordinary)[ -])*\p{L}+$/u;

/**
 * The name of the meeting that is spoken of: within the cue, or else the one next to it. A body's own name (`the General
 * Conference of UNESCO`) is none.
 */
export function eventName({ text, scope, cue, mentions }: FrameContext): Filler | null {
  const said = text.slice(scope.start, scope.end);
  const names = [...said.matchAll(named)].map(({ index, 0: words }) => {
    const name = words.replace(led, '');
    const end = scope.start + index + words.length;
    return { start: end - name.length, end, name };
  });
  const isBody = (span: Span) => mentions.some((m) => m.type === 'organization' && contains(m, span));
  const [found] = names
    .filter((one) => !common.test(one.name) && !isBody(one))
    .sort((a, b) => apart(a, cue) - apart(b, cue));
  return found ? { value: found.name } : null;
}

const apart = (name: Span, cue: Span): number => Math.max(0, name.start - cue.end, cue.start - name.end);
