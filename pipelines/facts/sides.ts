import type { Mention } from '../../src/core/mention.ts';
import type { Filler, FrameContext } from './context.ts';
import { actors, enumerated, filler } from './enumerations.ts';

/** The post of those who met, by which only their side is told: `the Foreign Ministers of`, `the Secretary General of the`. */
const postOf = String.raw`(?:(?:\p{L}[\p{L}-]* ){1,8}(?:of|from) (?:the )?)?`;
const meetingOf = new RegExp(
  String.raw`\b(?:meeting|session|summit|consultations?|talks|negotiations)s? (?:of|between) (?:the |representatives of (?:the )?)?${postOf}$`,
  'iu',
);
/** Behind the verb only those who come for somebody are who met: `will take place between officials of Norway and`. */
const heldBetween =
  /(?<!\btraining )\b(?:meeting|session|summit|consultations?|talks|negotiations)s? [^,;.]{0,40}?\b(?:held|take place|took place)(?: (?:in|on|at) [^,;.]{2,30})? between (?:the )?(?:(?:senior |high-level )?(?:representatives|officials|delegations|experts|leaders|ministers|presidents) of (?:the )?)?$/iu;
const joining = new RegExp(String.raw`^(?: \([^()]{1,40}\))?(?:,|,? and|,? as well as) (?:the )?${postOf}$`, 'u');
const between = /\bbetween\b/i;

/** The two or more bodies or States whose meeting it is, or between whom it is; of one body it is that body's. */
export function sidesOf(context: FrameContext): readonly Mention[] {
  const { text, scope } = context;
  const named = actors(context).filter(({ type }) => type !== 'person');
  const first = named.findIndex((m) =>
    [meetingOf, heldBetween].some((told) => told.test(text.slice(scope.start, m.start))),
  );
  if (first < 0) return [];
  const run = enumerated(text, named.slice(first), 0, joining);
  if (run.length < 2) return [];
  // `the meeting of the Council of Norway and Finland` may be of anybody; a name that goes on is a post or a body's.
  const told = text.slice(scope.start, run[0]!.start);
  return between.test(told) || run.every(({ type }) => type === run[0]!.type) ? run : [];
}

export const sides = (context: FrameContext): Filler | null => filler(context.text, sidesOf(context));

/** True where the meeting is one between several, and no body's own. */
export const isBetween = (context: FrameContext): boolean => sidesOf(context).length > 1;
