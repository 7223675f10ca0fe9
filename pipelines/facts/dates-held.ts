import type { Filler, FrameContext } from './context.ts';
import { date } from './event-dates.ts';

/** The first day that a date may mean, as far as it is told: `2023-06-14`, `2023-06`. */
export const beginOf = (filler: Filler): string => String(filler.value).replace(/^\.\.\/|\/.*|[~?%]/g, '');
/** Words by which a sentence looks ahead; they decide where the document has no date. */
const ahead =
  /\b(?:will|shall|would|upcoming|forthcoming|next|scheduled|planned|to be held|ahead of|in preparation for)\b/i;

/** True where a date lies behind the document's, false where it does not, null where that is not told. */
export function isAhead(said: Filler, { documentDate, text, sentence }: FrameContext): boolean | null {
  const begin = beginOf(said);
  if (!documentDate || !/^\d{4}/.test(begin))
    return ahead.test(text.slice(sentence.start, sentence.end)) ? null : false;
  const length = Math.min(begin.length, documentDate.length);
  if (begin.slice(0, length) === documentDate.slice(0, length) && begin.length !== documentDate.length) return null;
  return begin.slice(0, length) > documentDate.slice(0, length);
}

/** A date that is over when the document speaks of it. */
export function dateHeld(context: FrameContext): Filler | null {
  const said = date(context);
  return said && isAhead(said, context) === false ? said : null;
}

/** A date that stands a few words behind the cue (`the creation of the Committee in 2007`) and is over. */
export function dateJustBehind(context: FrameContext): Filler | null {
  const { text, cue } = context;
  const behind = context.mentions.filter(
    (m) =>
      m.type !== 'date' ||
      (m.start >= cue.end &&
        /^(?:(?!\b(?:which|that|who|whom|concerning)\b)[^,;.]){0,110} (?:in|on) $/.test(text.slice(cue.end, m.start))),
  );
  return dateHeld({ ...context, mentions: behind });
}

/** A date that is yet to come when the document speaks of it; where it has no day of its own its words decide (`will … in May`). */
export function dateAhead(context: FrameContext): Filler | null {
  const said = date(context);
  const later = said && isAhead(said, context);
  return later === true || (later === null && said && !context.documentDate) ? said : null;
}

/** A date that is not over: of `is to be held in May` only one that has passed is none. */
export function dateLater(context: FrameContext): Filler | null {
  const said = date(context);
  return said && isAhead(said, context) !== false ? said : null;
}
