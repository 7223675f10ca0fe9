import { ordinalOf, ordinalWords } from '../../extractors/dates/running-year.ts';
import { type Filler, type FrameContext, ofType } from './context.ts';
import { isPast } from './dates-beside.ts';
import { bare, enumerated, filler, present } from './enumerations.ts';
import { eventName } from './event-names.ts';
import { isBetween } from './sides.ts';
import { doer, speaker } from './subject.ts';

/** Nothing but `of` stands between a meeting and the body whose it is; `a meeting with the delegation of` is another's. */
const meetingOf =
  /^(?:meeting|session|summit|consultation)s? of (?:the |this |its )?(?:(?:[a-z-]+ ){0,3}(?:heads|leaders|ministers|presidents|representatives|secretaries) of (?:(?:states?|governments?)(?: and (?:of )?governments?)? of )?(?:the )?)?$/i;

/** How a sentence begins whose subject behind the comma it was that met. */
const ownMeeting = /^\W*at its (?:[\p{L}\d-]+ ){0,3}(?:meeting|session|summit)$/iu;
const behindDay = /^,? (?:held )?(?:in [^,.;]{3,40} )?(?:on|from|of) [^,;.]{4,40}, (?:the )?$/;

const hosting =
  /^(?:(?:will|would|plans? to|intends? to|is to|are to|has decided to|ha[sd]|have|decided to|agreed to) )?(?:also |soon |jointly )?(?:be )?(?:co-?)?(?:host(?:s|ed|ing)?|conven(?:e|es|ed|ing)|organi[sz](?:e|es|ed|ing)|hold(?:ing)?)\b/i;

/** Who is thanked for having hosted: the bodies, States or persons named between the thanks and `for`. */
export function thanked(context: FrameContext): Filler | null {
  const { text, cue } = context;
  const named = present(context).filter((m) => m.start >= cue.start && m.end <= cue.end);
  const last = named.findLastIndex((m) => /^(?: \([^()]{1,40}\))?,? for /.test(text.slice(m.end, cue.end)));
  return last < 0 ? null : filler(text, enumerated(text, named, last));
}

/** Those named right behind the cue, which ends with `by` or `with`. */
export function namedBehind(context: FrameContext): Filler | null {
  const { text, cue } = context;
  const named = present(context);
  const first = named.findIndex((m) => m.start >= cue.end && bare(text, cue.end, m).trim().replace(/^the$/, '') === '');
  return first < 0 ? null : filler(text, enumerated(text, named, first));
}

/** The body whose meeting is hosted, behind the verb: who hosts it may be another. */
export function bodyHosted(context: FrameContext): Filler | null {
  const { text, cue } = context;
  const found = ofType(context, 'organization').find(
    (b) => b.start >= cue.end && b.start - cue.end < 40 && ownMeetingBehind.test(text.slice(b.end, b.end + 60)),
  );
  return filler(text, found ? [found] : []);
}
const ownMeetingBehind = /^(?:['’]s)? (?:[\p{L}-]+ ){0,3}?(?:meeting|session|summit|conference|forum)\b/iu;

/** The body named right before the word for a meeting with which the cue ends: `the May 2012 CSTO Council meeting`. */
export function bodyInside(context: FrameContext): Filler | null {
  const { text, cue } = context;
  const found = ofType(context, 'organization').findLast(
    (b) => b.start >= cue.start && /^ (?:\p{Ll}+ ){0,2}(?:meeting|session|summit)$/u.test(text.slice(b.end, cue.end)),
  );
  return filler(text, found ? [found] : []);
}

/** What a meeting yet to come is called where it has no name of its own: `trilateral summit on water`. */
export function eventAhead(context: FrameContext): Filler | null {
  const { text, cue } = context;
  const words =
    /(?:upcoming|forthcoming|next|planned|scheduled) (.*?(?:meeting|session|summit|conference|forum|ministerial|talks|consultations|round table)s?)\b/i.exec(
      text.slice(cue.start, cue.end),
    );
  return words && !isPast(context) ? { value: words[1]! } : null;
}

/** The name of a meeting, or where it has none and is no body's what it is called: `evaluation meeting`. */
export function eventCalled(context: FrameContext): Filler | null {
  const { text, cue, scope } = context;
  const name = eventName(context);
  if (name || body(context)) return name;
  const lead = calledBefore.exec(text.slice(scope.start, cue.start))?.[1];
  return lead ? { value: lead + /^[\p{L}-]+/u.exec(text.slice(cue.start, cue.end))![0] } : null;
}
const calledBefore = new RegExp(
  String.raw`\b(?:[Tt]he|[Aa]n?) ((?!(?:${ordinalWords}|\d\S*|same|said|last|other|first|meetings?|sessions?) )\p{L}[\p{L}-]* (?:(?!(?:of|in|on|at|to|for|by|with|from|and|or|that|which|the|an?)\b)[\p{L}-]+ ){0,2})$`,
  'u',
);

const cueWords = ({ text, cue }: FrameContext): string => text.slice(cue.start, cue.end);

/** Who hosted it: those right before the verb, where it is that. A body that holds its own meeting hosts nobody. */
export function host(context: FrameContext): Filler | null {
  if (!hosting.test(cueWords(context))) return null;
  const found = doer(context) ?? speaker(context);
  return found && found.value === body(context)?.value ? null : found;
}

/** The body whose meeting it is: named right behind `meeting of`, else before `meeting`. */
export function body(context: FrameContext): Filler | null {
  const { text, scope } = context;
  const bodies = ofType(context, 'organization');
  const from = scope.start;
  const said = text.slice(from, scope.end);
  const meeting = /\b(?:meeting|session|summit|consultations)s?\b/i.exec(said);
  if (!meeting || isBetween(context)) return null;
  const hosts = hosting.test(cueWords(context));
  const at = from + meeting.index;
  const after = bodies.find((b) => b.start >= at && meetingOf.test(text.slice(at, b.start)));
  // `At its 12th meeting, on 3 May, the Committee adopted`
  const owner = ownMeeting.test(said.slice(0, meeting.index + meeting[0].length))
    ? bodies.find((b) => b.start > at && behindDay.test(text.slice(at + meeting[0].length, b.start)))
    : undefined;
  // Who hosted a meeting is not who met.
  const before = bodies.findLast((b) => b.end <= at && at - b.end < 25 && (!hosts || b.start > context.cue.start));
  const found = after ?? owner ?? before;
  return filler(text, found ? [found] : []);
}

const numbered = new RegExp(
  String.raw`(?<![\p{L}\d,.-])(\d{1,3}(?:,\d{3})+(?:st|nd|rd|th)|\d{1,4}(?:st|nd|rd|th)|${ordinalWords}) (?:[\p{L}-]+ ){0,3}?(?:meeting|session|summit|conference|consultations|round of (?:[\p{L}-]+ ){0,4}?(?:talks|negotiations|consultations|discussions))\b`,
  'iu',
);

/** `the 24th meeting`, `its twelfth session`, `the 1,023rd meeting`. */
export function ordinal(context: FrameContext): Filler | null {
  const { text, scope, mentions } = context;
  const match = numbered.exec(text.slice(scope.start, scope.end));
  const number = match && ordinalOf(match[1]!);
  if (!match || number === null) return null;
  // `met at the 78th session of the General Assembly`: another body's
  const whose = scope.start + match.index + match[0].length;
  const other = mentions.find((m) => m.type === 'organization' && /^ of (?:the )?$/.test(text.slice(whose, m.start)));
  const own = body(context)?.mention;
  if (other && own && other.id !== own.id) return null;
  return { value: number };
}

export function format({ text, scope }: FrameContext): Filler | null {
  const match = /\b(?:video[- ]?(?:tele)?conferenc(?:e|ing)|online|in person|hybrid format)\b/i.exec(
    text.slice(scope.start, scope.end),
  );
  return match ? { value: match[0].toLowerCase() } : null;
}
