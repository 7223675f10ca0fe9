import type { Mention } from '../../src/core/mention.ts';
import { type Filler, type FrameContext, ofType } from './context.ts';
import { beginOf, dateAhead, dateHeld, isAhead } from './dates-held.ts';
import { date, dateOfDeed, laterDeed } from './event-dates.ts';

/** The date right behind the cue, which ends with its preposition or with the place before that, where it is over. */
export function dateBehind(context: FrameContext): Filler | null {
  const { text, cue } = context;
  const [first] = ofType(context, 'date').filter(
    (m) => m.start >= cue.end && betweenHeld.test(text.slice(cue.end, m.start)),
  );
  const mentions = context.mentions.filter((m) => m.type !== 'date' || m === first);
  return first ? dateHeld({ ...context, mentions }) : null;
}

const onlyDates = (context: FrameContext, wanted: (m: Mention) => boolean): FrameContext => ({
  ...context,
  mentions: context.mentions.filter((m) => m.type !== 'date' || wanted(m)),
});

/** As `dateOfDeed`, but not the day of something else that was spoken of: `met to discuss the fire of 3 May`. */
export const dateMet = (context: FrameContext): Filler | null =>
  dateOfDeed(onlyDates(context, (m) => !/\bof (?:the )?$/.test(context.text.slice(Math.max(0, m.start - 8), m.start))));

/** The day of an agreement that is only spoken of: behind it, and told to be its own: `between Norway and Finland, signed on 3 May`. */
export const dateOfPact = (context: FrameContext): Filler | null =>
  date(
    onlyDates(context, (m) => {
      const between = context.text.slice(context.cue.end, Math.max(context.cue.end, m.start));
      return m.start > context.cue.end && itsOwn.test(between) && !laterDeed.test(between);
    }),
  );
const itsOwn =
  /^[^.;:]{3,120}?(?:\bof|,? (?:which was )?(?:signed|concluded|reached|dated)(?: (?:in|at) [^,.;]{3,30})?(?: on| in)?) (?:the )?$/;

/** A date that the cue itself names, and that is over. */
export const dateInside = (context: FrameContext): Filler | null =>
  dateHeld(onlyDates(context, (m) => m.start >= context.cue.start && m.end <= context.cue.end));

/** True where the date right behind the cue is over. */
export function isPast(context: FrameContext): boolean {
  const said = date(onlyDates(context, (m) => m.start >= context.cue.end && m.start - context.cue.end < 5));
  return (
    said !== null && isAhead(said, context) === false && /^\d{4}/.test(beginOf(said)) && context.documentDate !== null
  );
}

/** The date with which the text goes on where the cue ends, if it is over. */
export const dateNext = (context: FrameContext): Filler | null =>
  dateHeld(onlyDates(context, (m) => m.start === context.cue.end));

/** The same of one that is yet to come; an article may stand before it. */
export const dateNextAhead = (context: FrameContext): Filler | null =>
  dateAhead(onlyDates(context, (m) => m.start >= context.cue.end && m.start - context.cue.end < 5));

/** Between `held` and its day stands at most a place: `held in Oslo, Norway, on`. */
const betweenHeld = /^(?: ?(?:in|at) (?:the )?\p{Lu}[^;.]{2,50}?,?)? ?(?:on|from|in|between)? ?(?:the )?$/u;
