import { ordinalOf, ordinalWords } from '../../extractors/dates/running-year.ts';
import type { Mention } from '../../src/core/mention.ts';
import type { Span } from '../../src/core/span.ts';
import type { DateValue } from '../../src/core/value.ts';
import { adopted, adopter, numberOfPaper } from './adoptions.ts';
import { agreement, parties } from './agreements.ts';
import { chosen, edition, runner, stage } from './operations.ts';
import { chair, editionJoined, met, occasion, occasionBefore, participant, participants } from './participation.ts';
import { about, stance } from './positions.ts';
import { doer, doerBody, holder } from './subject.ts';

/** What a finder of a role may look at. Positions are those of the document's text. */
export interface FrameContext {
  readonly text: string;
  readonly sentence: Span;
  /** Where the cue was found. */
  readonly cue: Span;
  /** The part of the sentence that tells of this cue and of no other. */
  readonly scope: Span;
  /** The mentions inside the scope, in the order of the text. */
  readonly mentions: readonly Mention[];
  readonly documentDate: string | null;
  /** Of a frame with `each`, which of several the event is of. */
  readonly chosen?: Mention;
}

/** What fills a role: its words or number, and the mention that says so where there is one. */
export interface Filler {
  readonly value: string | number;
  readonly mention?: Mention;
}

const ofType = (context: FrameContext, type: Mention['type']) => context.mentions.filter((m) => m.type === type);
const edtfOf = (mention: Mention): string | null => (mention.value as DateValue | null)?.edtf ?? null;

/** Nothing but `of` stands between a meeting and the body whose it is; `a meeting with the delegation of` is another's. */
const meetingOf = /^(?:meeting|session|summit|consultation)s? of (?:the )?$/i;

const hosting = /^hosts?(?:ed)?\b/i;
const cueWords = ({ text, cue }: FrameContext): string => text.slice(cue.start, cue.end);

/** Who hosted it: those right before the verb, where it is that. */
const host = (context: FrameContext): Filler | null => (hosting.test(cueWords(context)) ? doer(context) : null);

/** The body whose meeting it is: named right behind `meeting of`, else before `meeting`. */
function body(context: FrameContext): Filler | null {
  const { text, scope } = context;
  const bodies = ofType(context, 'organization');
  const from = scope.start;
  const said = text.slice(from, scope.end);
  const meeting = /\b(?:meeting|session|summit|consultations)s?\b/i.exec(said);
  if (!meeting) return null;
  const hosts = hosting.test(cueWords(context));
  const at = from + meeting.index;
  const after = bodies.find((b) => b.start >= at && meetingOf.test(text.slice(at, b.start)));
  // Who hosted a meeting is not who met.
  const before = bodies.findLast((b) => b.end <= at && at - b.end < 25 && (!hosts || b.start > context.cue.start));
  const found = after ?? before;
  return found ? { value: found.entity ?? text.slice(found.start, found.end), mention: found } : null;
}

const numbered = new RegExp(
  String.raw`(?<![\p{L}\d,.-])(\d{1,3}(?:,\d{3})+(?:st|nd|rd|th)|\d{1,4}(?:st|nd|rd|th)|${ordinalWords}) (?:[\p{L}-]+ ){0,3}?(?:meeting|session|summit|conference)\b`,
  'iu',
);

/** `the 24th meeting`, `its twelfth session`, `the 1,023rd meeting`. */
function ordinal(context: FrameContext): Filler | null {
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
/** How far a mention stands from the cue, in characters; 0 inside it. */
const fromCue = ({ cue }: FrameContext, m: Mention): number => Math.max(0, m.start - cue.end, cue.start - m.end);
/** How far from the cue a date may stand, in characters. */
const farthest = 300;

/** The date nearest to the cue that is said of the event; `Today` and a sentence without a date do not reach further. */
function nearestDate(context: FrameContext, not: RegExp): Filler | null {
  const { text } = context;
  const [best] = ofType(context, 'date')
    .filter(
      (d) => edtfOf(d) && fromCue(context, d) <= farthest && !not.test(text.slice(Math.max(0, d.start - 90), d.start)),
    )
    .sort((a, b) => fromCue(context, a) - fromCue(context, b));
  // What takes effect `from 3 May` happens then.
  return best ? { value: edtfOf(best)!.replace(/\/\.\.$/, ''), mention: best } : null;
}

/** How far behind a verb its date stands, in characters. */
const nearBehind = 60;
/** A clause that tells of what another did with it: `the plan, which Norway had read on 3 May, was adopted`. */
const relative = /, (?:which|who|whom|whose|where|when)\b[^,]*$/;
/** What may stand before a date that begins a clause. */
const opens = /^(?:[\W_]|\d+\.|(?:on|in|at|during|from|early|late|last|this|today|already|also|and|then|back|by)\b)*$/i;

/**
 * The date of a deed, of which a sentence often tells several: behind the verb, or at the beginning of its clause. In `Following
 * the truce of 8 May 1994 the Council adopted…` the day is another's.
 */
function dateOfDeed(context: FrameContext): Filler | null {
  const { text, scope, cue } = context;
  const mentions = context.mentions.filter((m) => {
    if (m.type !== 'date') return true;
    if (String(edtfOf(m)).startsWith('..')) return false;
    if (m.start >= cue.start) return m.start - cue.end < nearBehind && !relative.test(text.slice(cue.start, m.start));
    const before = text.slice(scope.start, m.start);
    return opens.test(
      before.slice(Math.max(before.lastIndexOf(', '), before.lastIndexOf('; '), before.lastIndexOf(': '), -1) + 1),
    );
  });
  return nearestDate({ ...context, mentions }, otherwise);
}

/** The day of signature; not that of another deed of who signs. */
function dateSigned(context: FrameContext): Filler | null {
  const { text, scope } = context;
  const mentions = context.mentions.filter(
    ({ type, start }) => type !== 'date' || !relative.test(text.slice(scope.start, start)),
  );
  return nearestDate({ ...context, mentions }, otherwise);
}

/** The day of adoption, or else the year in the number of a resolution: `resolution 982 (1995)`. */
function dateOfPaper(context: FrameContext): Filler | null {
  const year = /\((\d{4})\)$/.exec(String(numberOfPaper(context)?.value ?? ''))?.[1];
  return dateOfDeed(context) ?? (year === undefined ? null : { value: year });
}

const date = (context: FrameContext): Filler | null => nearestDate(context, otherwise);
const dateFounded = (context: FrameContext): Filler | null => nearestDate(context, otherwiseFounded);

/** The place nearest to the cue that is named behind `in` or `at`. */
function place(context: FrameContext): Filler | null {
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
const locality = (context: FrameContext): Filler | null => place({ ...context, mentions: ofType(context, 'place') });

/** A State behind `in the territory of`, or a place. */
function territory(context: FrameContext): Filler | null {
  const said = context.text.slice(context.scope.start, context.scope.end);
  const match =
    /\b(?:in|on) (?:the )?territory of (?:the )?((?:\p{Lu}[\p{L}-]+|of)(?: (?:\p{Lu}[\p{L}-]+|of)){0,4})/u.exec(said);
  if (match) return { value: match[1]!.trim() };
  return place(context);
}

function format({ text, scope }: FrameContext): Filler | null {
  const match = /\b(?:video[- ]?(?:tele)?conferenc(?:e|ing)|online|in person|hybrid format)\b/i.exec(
    text.slice(scope.start, scope.end),
  );
  return match ? { value: match[0].toLowerCase() } : null;
}

/** The person nearest before the cue. */
function person(context: FrameContext): Filler | null {
  const found = ofType(context, 'person').findLast((p) => p.end <= context.cue.start);
  return found ? { value: context.text.slice(found.start, found.end), mention: found } : null;
}

/** The person whom the cue names: `appointed Ms. Anna Lind as`. */
function personInside(context: FrameContext): Filler | null {
  const { cue, text } = context;
  const found = ofType(context, 'person').find((p) => p.start >= cue.start && p.end <= cue.end);
  return found ? { value: text.slice(found.start, found.end), mention: found } : null;
}

/** The post behind the cue, to the end of its clause or the date in it. */
function post({ text, scope, cue, mentions }: FrameContext): Filler | null {
  // `as Director and Mr. Berg as Deputy`: the next one's post is not this one's.
  const match =
    /^(?:the )?(\p{Lu}(?:(?! and (?:Mr|Ms|Mrs|Dr|Sir|Dame|Ambassador|General|Judge)\b)[^,.;()]){3,120})/u.exec(
      text.slice(cue.end, scope.end),
    );
  if (!match) return null;
  const from = cue.end + match[0].length - match[1]!.length;
  const dated = mentions.find((m) => m.type === 'date' && m.start > from);
  const words = text.slice(from, Math.min(from + match[1]!.length, dated?.start ?? scope.end));
  return { value: words.replace(/(?:\s+(?:on|in|from|since|at|for|until|by|with effect|the))*\s*$/, '').trim() };
}

function bodyOfPost(context: FrameContext): Filler | null {
  const found = ofType(context, 'organization').find((o) => o.start >= context.cue.end);
  return found ? { value: found.entity ?? context.text.slice(found.start, found.end), mention: found } : null;
}

/** Words behind which a body is only told about: `the reform of the United Nations`, `a centre with Interpol`. */
const governed =
  /\b(?:of|for|with|at|by|in|on|to|from|against|between|under|within|into) (?:(?:the|its|their|an?) )?["'“‘(]*$/i;

/**
 * The body that the cue is about. Who `established the new` is not founded; what stands right behind these words is. In front of
 * `was established` stands the body itself: not one that only belongs to what was established.
 */
function established(context: FrameContext): Filler | null {
  const { text, cue, scope } = context;
  const bodies = ofType(context, 'organization');
  // Where it is done actively the cue goes on to the name, past its article.
  const active = /\s$/.test(text.slice(cue.start, cue.end));
  const found = active
    ? bodies.find((b) => b.start >= cue.end && b.start - cue.end < 5)
    : headOf(
        context,
        bodies.findLast((b) => b.end <= cue.start && /^[\s,)’'"”A-Z]{0,12}$/.test(text.slice(b.end, cue.start))),
      );
  if (!found || (!active && governed.test(text.slice(scope.start, found.start)))) return null;
  return { value: found.entity ?? text.slice(found.start, found.end), mention: found };
}

/** The body that another one only tells whose it is: of `the Structure (RATS) of the SCO` the Structure. */
function headOf({ text, mentions }: FrameContext, body: Mention | undefined): Mention | undefined {
  const owned =
    body &&
    mentions.findLast(
      (m) =>
        m.type === 'organization' && m.end <= body.start && /^[)\s]*of (?:the )?$/.test(text.slice(m.end, body.start)),
    );
  return owned ?? body;
}

/** Every finder by the name that frames use. */
export const roleFinders = {
  body,
  ordinal,
  date,
  dateFounded,
  dateOfDeed,
  dateOfPaper,
  dateSigned,
  place,
  locality,
  territory,
  format,
  person,
  personInside,
  post,
  bodyOfPost,
  agreement,
  parties,
  established,
  adopted,
  adopter,
  numberOfPaper,
  doer,
  doerBody,
  holder,
  chosen,
  edition,
  stage,
  runner,
  participant,
  participants,
  met,
  host,
  chair,
  editionJoined,
  occasion,
  occasionBefore,
  stance,
  about,
} as const satisfies Record<string, (context: FrameContext) => Filler | null>;

export type RoleFinder = keyof typeof roleFinders;
