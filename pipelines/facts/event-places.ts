import { type Filler, type FrameContext, fromCue, ofType } from './context.ts';

/** Words with which a place only says what is spoken of, not where it was done: `the conflict in Sudan`. */
const spokenOf =
  /\b(?:situations?|conflicts?|war|wars|cris[ie]s|peace|security|stability|violence|developments|events|elections?|process|progress|fighting|rights|tragedy|mission|troops|forces|interests?|life|people|persons|women|children|zones?) (?:in|at) (?:the )?$/i;
/** How a clause begins whose place stands first. */
const leads = /(?:^|[,;:])[^\p{L},;:]*(?:in|at|in the territory of) (?:the )?$/iu;

/** The place nearest to the cue that is named behind `in` or `at`; before it only one with which its clause begins. */
export function place(context: FrameContext): Filler | null {
  const { text, cue, scope } = context;
  const [found] = context.mentions
    .filter(
      (m) =>
        (m.type === 'place' || m.type === 'organization') &&
        /\b(?:in|at|in the territory of) (?:the )?$/i.test(text.slice(Math.max(0, m.start - 24), m.start)) &&
        !spokenOf.test(text.slice(Math.max(0, m.start - 40), m.start)) &&
        (m.end > cue.start || leads.test(text.slice(scope.start, m.start))),
    )
    .sort((a, b) => fromCue(context, a) - fromCue(context, b));
  return found ? { value: text.slice(found.start, found.end), mention: found } : null;
}

/** As `place`, but never a house or a body. */
export const locality = (context: FrameContext): Filler | null =>
  place({ ...context, mentions: ofType(context, 'place') });

/** As `locality`, of those within the cue alone: what stands behind it begins another clause. */
export const placeInside = (context: FrameContext): Filler | null =>
  locality({
    ...context,
    mentions: context.mentions.filter((m) => m.start >= context.cue.start && m.end <= context.cue.end),
  });

/** The place in a title between commas: `Water Summit, Oslo, Norway, 3 May 2020`. */
export function placeTitled(context: FrameContext): Filler | null {
  const { text, cue } = context;
  const found = ofType(context, 'place').find(
    (m) => m.start >= cue.start && m.end <= cue.end && text.slice(m.start - 2, m.start) === ', ',
  );
  return found ? { value: text.slice(found.start, found.end), mention: found } : null;
}

/** The place right behind the cue: `held in Oslo on`. */
export const placeBehind = (context: FrameContext): Filler | null =>
  locality({
    ...context,
    mentions: context.mentions.filter((m) => m.start >= context.cue.end && m.start - context.cue.end < nearby),
  });
/** How far behind `held` its place stands, in characters. */
const nearby = 60;

/** A State behind `in the territory of`, or a place. */
export function territory(context: FrameContext): Filler | null {
  const said = context.text.slice(context.scope.start, context.scope.end);
  const match =
    /\b(?:in|on) (?:the )?territory of (?:the )?((?:\p{Lu}[\p{L}-]+|of)(?: (?:\p{Lu}[\p{L}-]+|of)){0,4})/u.exec(said);
  if (match) return { value: match[1]!.trim() };
  return place(context);
}
