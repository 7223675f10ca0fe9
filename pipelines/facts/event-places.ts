import { type Filler, type FrameContext, fromCue, ofType } from './context.ts';

/** The place nearest to the cue that is named behind `in` or `at`. */
export function place(context: FrameContext): Filler | null {
  const { text } = context;
  const [found] = context.mentions
    .filter(
      (m) =>
        (m.type === 'place' || m.type === 'organization') &&
        /\b(?:in|at|in the territory of) (?:the )?$/i.test(text.slice(Math.max(0, m.start - 24), m.start)),
    )
    .sort((a, b) => fromCue(context, a) - fromCue(context, b));
  return found ? { value: text.slice(found.start, found.end), mention: found } : null;
}

/** As `place`, but never a house or a body. */
export const locality = (context: FrameContext): Filler | null =>
  place({ ...context, mentions: ofType(context, 'place') });

/** A State behind `in the territory of`, or a place. */
export function territory(context: FrameContext): Filler | null {
  const said = context.text.slice(context.scope.start, context.scope.end);
  const match =
    /\b(?:in|on) (?:the )?territory of (?:the )?((?:\p{Lu}[\p{L}-]+|of)(?: (?:\p{Lu}[\p{L}-]+|of)){0,4})/u.exec(said);
  if (match) return { value: match[1]!.trim() };
  return place(context);
}
