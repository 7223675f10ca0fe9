import type { Mention } from '../../src/core/mention.ts';
import type { DateValue } from '../../src/core/value.ts';
import { numberOfPaper } from './adoptions.ts';
import { type Filler, type FrameContext, fromCue, ofType } from './context.ts';

const edtfOf = (mention: Mention): string | null => (mention.value as DateValue | null)?.edtf ?? null;

/** Words right before a date that make it another time than that of the event: how long, since when, of which paper. */
const behind = (words: string, papers: string): RegExp =>
  new RegExp(String.raw`\b(?:${words}|(?:${papers})\b[^.;,]{0,60} of) (?:the )?$`, 'i');
const spans = 'for|since|until|till|through|before|after|dated';
const papers = 'agreement|treaty|protocol|letter|report|statement';
const otherwise = behind(
  `${spans}|by|(?:after|before|since|following|like|than) (?:the|its|their|an?) (?:\\S+ ){0,3}(?:meeting|session|summit|conference|talks|visit|elections?|attacks?|events|truce|cease-?fire|launch)(?: \\S+){0,2} (?:of|on|in)`,
  `${papers}|decision|resolution|declaration|law|decree|memorandum`,
);
/** A decision tells since when what it founds is there: `established by decision of 3 May 2007`. */
const otherwiseFounded = behind(spans, papers);

/** How far from the cue a date may stand, in characters. */
const farthest = 300;

/** `last year’s conference` tells when another one was. */
const anothers = /^(?!today|yesterday|tomorrow|this).*['’]s? \p{L}/iu;

/** Between a day and the verb: who it is of whom another clause tells (`On 3 May Ms. Berg, who had been appointed`). */
const intoRelative = /, (?:who|which|whom|whose|where)\b[^,;]*$/;

/** The date nearest to the cue that is said of the event; `Today` and a sentence without a date do not reach further. */
function nearestDate(context: FrameContext, not: RegExp): Filler | null {
  const { text } = context;
  const [best] = ofType(context, 'date')
    .filter(
      (d) =>
        edtfOf(d) &&
        !anothers.test(text.slice(d.start, d.end + 12)) &&
        fromCue(context, d) <= farthest &&
        !not.test(text.slice(Math.max(0, d.start - 90), d.start)) &&
        !(d.end <= context.cue.start && intoRelative.test(text.slice(d.end, context.cue.start))),
    )
    .sort((a, b) => fromCue(context, a) - fromCue(context, b));
  // What takes effect `from 3 May` happens then.
  return best ? { value: edtfOf(best)!.replace(/\/\.\.$/, ''), mention: best } : null;
}

/** How far behind a verb its date stands, in characters. */
const nearBehind = 60;
/** Where the words between say by whom it was done the day stands behind them. */
const reachOf = (between: string): number =>
  /^ by\b(?!.*\b(?:adopted|approved|endorsed|signed)\b)/.test(between) ? 2 * nearBehind : nearBehind;
/** A clause that tells of what another did with it: `the plan, which Norway had read on 3 May, was adopted`. */
const relative = /, (?:which|who|whom|whose|where|when)\b[^,]*$/;
/** What may stand before a date that begins a clause. */
const opens = /^(?:[\W_]|\d+\.|(?:on|in|at|during|from|early|late|last|this|today|already|also|and|then|back|by)\b)*$/i;

/** The day of the meeting with which a sentence begins is that of what was done there: `At its 12th meeting, held on 3 May,`. */
const atMeeting =
  /^\W*at (?:its|the|their|a) (?:[\p{L}\d-]+ ){0,3}(?:meeting|session|summit),? (?:held )?(?:in [^,.;]{3,40} )?(?:on|from|of) $/iu;

/** True of the day of another verb before that of the cue: `was submitted on 27 March and adopted`. */
const anotherDeed = (text: string, day: Mention, cue: { start: number; end: number }): boolean =>
  /\b(?:was|were|been) (?:\p{L}+ly )?\p{L}+(?:ed|en|t|d)\b[^,;]*$/u.test(text.slice(cue.start, day.start)) &&
  /^,? (?:and|but|then) (?:\p{L}+ ){0,4}\p{L}+\b/u.test(text.slice(day.end, cue.end));

/**
 * The date of a deed, of which a sentence often tells several: behind the verb, or at the beginning of its clause. In `Following
 * the truce of 8 May 1994 the Council adopted…` the day is another's.
 */
export function dateOfDeed(context: FrameContext): Filler | null {
  const { text, scope, cue } = context;
  const mentions = context.mentions.filter((m) => {
    if (m.type !== 'date') return true;
    if (String(edtfOf(m)).startsWith('..')) return false;
    if (m.end < cue.end && m.start >= cue.start && anotherDeed(text, m, cue)) return false;
    if (m.start >= cue.start)
      return (
        m.start - cue.end < reachOf(text.slice(cue.end, m.start)) && !relative.test(text.slice(cue.start, m.start))
      );
    const before = text.slice(scope.start, m.start);
    if (atMeeting.test(before)) return true;
    return opens.test(
      before.slice(Math.max(before.lastIndexOf(', '), before.lastIndexOf('; '), before.lastIndexOf(': '), -1) + 1),
    );
  });
  return nearestDate({ ...context, mentions }, otherwise);
}

/** Another deed behind where or by whom it was signed: `in Oslo and confirmed in Riga on`; `and ratified on` may be of both. */
export const laterDeed =
  /\b(?:in|at|by) [^;]+?,? (?:and|but) (?:(?:was|were) )?(?:(?:then|later|subsequently|also|\p{Ll}+ly) )*\p{Ll}+(?:ed|ought|ept|ent) (?:(?:in|at|by|on|into) |[^;,]* (?:on|in) )/u;

/** The day of signature; not that of another deed of who signs, or of what was done with the paper later. */
export function dateSigned(context: FrameContext): Filler | null {
  const { text, scope, cue } = context;
  const mentions = context.mentions.filter(
    ({ type, start }) =>
      type !== 'date' ||
      (!relative.test(text.slice(scope.start, start)) &&
        !laterDeed.test(text.slice(cue.end, Math.max(cue.end, start)))),
  );
  return nearestDate({ ...context, mentions }, otherwise);
}

/** The day of adoption, or else the year in the number of a resolution: `resolution 982 (1995)`. */
export function dateOfPaper(context: FrameContext): Filler | null {
  const said = dateOfDeed(context);
  if (said) return said;
  const year = /\((\d{4})\)$/.exec(String(numberOfPaper(context)?.value ?? ''))?.[1];
  return year === undefined ? null : { value: year };
}

export const date = (context: FrameContext): Filler | null => nearestDate(context, otherwise);
export const dateFounded = (context: FrameContext): Filler | null => nearestDate(context, otherwiseFounded);
