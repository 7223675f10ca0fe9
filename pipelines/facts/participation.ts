import type { Mention } from '../../src/core/mention.ts';
import type { OperationValue } from '../../src/core/value.ts';
import type { Filler, FrameContext } from './context.ts';
import { actors, bare, enumerated, filler, present } from './enumerations.ts';
import { sides } from './sides.ts';
import { subjectBefore } from './subject.ts';

/** Words that say who came; not those who did not: `was not attended by`. */
const attended =
  /(?<!(?:\b(?:not|never)|n[’']t)(?:,? [a-z]+,?)? )\b(?:attended by|with the participation of|participants (?:included|were|came from)|brought together|attendance of) (?:(?:the )?(?:representatives|delegations|delegates|heads|ministers|experts|officials|members) (?:of|from) )?(?:the )?$/i;

/** True where a run of names only tells whose post or people stand behind it: `the Director of the Fund`, `UN Member States`. */
const tellsMore = ({ text, scope }: FrameContext, run: readonly Mention[]): boolean =>
  /^(?:['’]s?)? (?:[Mm]ember [Ss]tates,? )?\p{Lu}/u.test(text.slice(run.at(-1)!.end, scope.end));

/** Who came: `attended by representatives of A, B and C`. */
export function participants(context: FrameContext): Filler | null {
  const { text, scope } = context;
  const named = present(context);
  const first = named.findIndex((m) => attended.test(bare(text, scope.start, m)));
  if (first < 0) return sides(context);
  const all = enumerated(text, named, first);
  // `with the participation of the Director of the Fund`: the body only tells whose post it is.
  return tellsMore(context, all) ? null : filler(text, all);
}

/** Who takes part: the subject of the verb, or the body or State whose people it is (`CSTO experts will participate in`). */
export const participant = (context: FrameContext): Filler | null =>
  filler(context.text, subjectBefore(context, people));

const people =
  /^(?:['’]s)? (?:(?:military|civilian|police|senior|medical|special) )?(?:experts?|representatives?|officials?|specialists?|delegations?|teams?|units?|troops|forces|contingents?|servicemen|personnel|staff|observers?|officers?)/i;

/** Who met: those of whom the verb is said, and those behind `with`. Null where one side is not named. */
export function met(context: FrameContext): Filler | null {
  const { text, cue } = context;
  const before = subjectBefore(context, people);
  const named = present(context);
  const first = named.findIndex((m) => m.start >= cue.end && withWhom.test(bare(text, cue.end, m)));
  if (before.length === 0 || first < 0) return null;
  const after = enumerated(text, named, first, joiningMet);
  // `met with UN Member States`: the body is only whose they are.
  if (tellsMore(context, after)) return null;
  return filler(text, [...before, ...after]);
}

/** Those who met, where they are two or more: one body that meets is another's to tell. */
export function severalBefore(context: FrameContext): Filler | null {
  const found = subjectBefore(context);
  return new Set(found.map((m) => m.entity ?? m.id)).size < 2 ? null : filler(context.text, found);
}

/** Those whom the cue names right behind its verb, and who did it with them: `joined Minister A. Lind for talks`. */
export function joinedFor(context: FrameContext): Filler | null {
  const before = subjectBefore(context);
  const after = objects(context);
  // `joined the OSCE in 2020` is no meeting.
  const meets = before.length > 0 && after.some(({ type }) => type === 'person');
  return meets ? filler(context.text, [...before, ...after]) : null;
}

/** Those whom the cue names right behind its verb: `hosted Minister A. Lind and a delegation from Norway for`. */
export const guests = (context: FrameContext): Filler | null => filler(context.text, objects(context));

function objects(context: FrameContext): readonly Mention[] {
  const { text, cue } = context;
  const named = present(context);
  const from = cue.start + text.slice(cue.start, cue.end).indexOf(' ');
  const first = named.findIndex((m) => m.start > from && /^(?: (?:the|an?))?$/.test(bareOf(text, from, m).trimEnd()));
  if (first < 0) return [];
  const run = enumerated(text, named, first, joiningMet);
  // `joined the US Secretary of State`: the State only tells whose post it is.
  return tellsMore(context, run) ? [] : run;
}

/** Persons who met: the one before the verb and the one right behind it, whose post may stand between (`met President A. Lind`). */
export function metDirectly(context: FrameContext): Filler | null {
  const { text, cue } = context;
  const before = subjectBefore(context);
  const named = present(context);
  // `met the Norwegian Foreign Minister, Anna Lind,`: the comma parts the post from who holds it.
  const first = named.findIndex(
    (m) => m.type === 'person' && m.start >= cue.end && bareOf(text, cue.end, m).trim() === '',
  );
  if (first < 0 || before.length === 0 || before.some(({ type }) => type !== 'person')) return null;
  return filler(text, [...before, ...enumerated(text, named, first)]);
}

/** As `bare`, where a comma parts the post from who holds it. */
function bareOf(text: string, from: number, m: Mention): string {
  if (text[m.start - 2] !== ',' || m.start - 2 < from) return bare(text, from, m);
  const words = `${text.slice(from, m.start - 2)} `;
  return bare(words, 0, { ...m, start: words.length });
}

/** What joins those who were met: `the delegation of Norway and a visiting delegation from Finland`. */
const joiningMet =
  /^(?: \([^()]{1,40}\))?(?:,|,? and|,? as well as) (?:with )?(?:the |an? )?(?:(?:[\p{L}-]+ ){0,3}(?:of|from) (?:the )?)?$/u;

/** Between `with` and who was met stands at most who came for it. */
const withWhom = /^ (?:the )?(?:(?:[\p{L}-]+ ){0,3}(?:of|from) (?:the )?)?$/u;

const chaired =
  /\b(?:co-)?(?:chaired|presided over|moderated) (?:jointly )?by |\bjointly chaired by |\bunder the (?:chairmanship|chairpersonship|presidency) of /i;

/** Who presides: the person or State behind `chaired by`, its post left out. */
export function chair(context: FrameContext): Filler | null {
  const { text, scope } = context;
  const cue = chaired.exec(text.slice(scope.start, scope.end));
  if (!cue) return null;
  const from = scope.start + cue.index + cue[0].length;
  const named = actors(context).filter(
    (m) =>
      m.start >= from &&
      m.start - from < 120 &&
      !/[.;]/.test(text.slice(from, m.start).replace(/\b(?:Mr|Ms|Mrs|Dr)\./g, '')),
  );
  const at = Math.max(
    0,
    named.findIndex(({ type }) => type === 'person'),
  );
  if (!named[at]) return null;
  const all = enumerated(text, named, at, joiningChairs).filter(({ type }) => type === named[at]!.type);
  // `chaired by Norway, Finland and Sweden attended`: one presides, unless it is said that several do.
  const several = /\bco-|\bjointly\b/i.test(cue[0]) || (all.length === 2 && joinedByAnd(text, all));
  return filler(text, several ? all : [named[at]]);
}

/** Between those who preside together stands at most whose each is: `Mr. A (Norway) and Ms. B (Finland)`. */
const joiningChairs =
  /^(?: \([^()]{1,60}\)|,? of (?:the )?\p{Lu}[\p{L} ]{2,30}?)?(?:,|,? and) (?:the |(?:Mr|Ms|Mrs|Dr)\.? |Ambassador )?$/u;
const joinedByAnd = (text: string, [a, b]: readonly Mention[]): boolean => / and /.test(text.slice(a!.end, b!.start));

/** Who presides, where the cue is the verb that they are the subject of: `Norway and Finland co-chaired the meeting`. */
export const chairing = (context: FrameContext): Filler | null => filler(context.text, subjectBefore(context));

const occasions =
  /\b(?:(?:(?:\d{1,3},)?\d{1,4}(?:st|nd|rd|th)|(?:twenty|thirty|forty|fifty)-\p{L}+|first|second|third|annual|regular|joint|informal|international|high-level|ministerial|regional) )*(?:meeting|session|summit|conference|forum|consultations|exercises?|operation|seminar|workshop|round table|talks|campaign)s?\b/iu;

/** The occasion whose words begin in a stretch of the text, with whose it is or what it is on. */
function occasionIn({ text, mentions }: FrameContext, from: number, to: number): Filler | null {
  const match = occasions.exec(text.slice(from, to));
  if (!match) return null;
  const end = from + match.index + match[0].length;
  const whose = mentions.find(
    (m) =>
      (m.type === 'organization' || m.type === 'place') &&
      m.start >= end &&
      /^ (?:of|on|in|with) (?:the )?$/.test(text.slice(end, m.start)),
  );
  const words = text.slice(from + match.index, whose?.end ?? end).replace(/\s+/g, ' ');
  return { value: words, ...(whose && { mention: whose }) };
}

/** The operation that was taken part in, if it was one. */
const joinedIn = ({ cue, mentions }: FrameContext) =>
  mentions.find((m) => m.type === 'operation' && m.start >= cue.end && m.start - cue.end < 60);

/** The edition of the operation that was taken part in. */
export function editionJoined(context: FrameContext): Filler | null {
  const value = (joinedIn(context)?.value as OperationValue | null | undefined)?.edition ?? null;
  return value === null ? null : { value };
}

/** What was taken part in: a named operation, or a meeting with whose it is or what it is on. */
export function occasion(context: FrameContext): Filler | null {
  const { text, cue, scope } = context;
  const operation = joinedIn(context);
  if (operation) return filler(text, [operation]);
  const clause = /^[^,;:]{0,100}/.exec(text.slice(cue.end, scope.end))?.[0] ?? '';
  const found = occasionIn(context, cue.end, cue.end + clause.length);
  if (!found) return null;
  const led =
    /^\s*(?:the |an? |this |that )?((?:(?!(?:the|an?|this|that|of|in|on|at|for|with)\b)[\p{L}\d’'-]+ ){1,4})$/u.exec(
      clause.slice(0, clause.replace(/\s+/g, ' ').indexOf(String(found.value))),
    );
  return led ? { ...found, value: `${led[1]}${found.value}` } : found;
}

/** What was taken part in, where the cue names it: `took part in the session, along with`. */
export const occasionInside = (context: FrameContext): Filler | null =>
  occasionIn(context, context.cue.start, context.cue.end);

/** What `was attended`: the meeting that the cue begins with, with its number. */
export function occasionBefore(context: FrameContext): Filler | null {
  const { text, cue, scope } = context;
  const before = /(?:[\p{L}\d,-]+ ){0,3}$/u.exec(text.slice(scope.start, cue.start))?.[0] ?? '';
  return occasionIn(context, cue.start - before.length, cue.end);
}
