import type { Mention } from '../../src/core/mention.ts';
import type { OperationValue } from '../../src/core/value.ts';
import type { Filler, FrameContext } from './context.ts';
import { enumerated, filler } from './enumerations.ts';
import { dateOfDeed } from './event-dates.ts';
import { doer } from './subject.ts';

const told = (m: Mention | undefined): OperationValue | null => (m?.value as OperationValue | null | undefined) ?? null;
const isExercise = (m: Mention): boolean => told(m)?.class === 'exercise';

/** Between an operation and the verb behind it stands hardly anything. */
const runs =
  /^["”»’')]*(?: \([^()]{1,60}\))?(?:, (?:led|run|organi[sz]ed|conducted|coordinated|co-ordinated|supported|hosted|backed|funded|financed|attended|joined|observed|unlike|like|as well as|together with) [^,;.]{3,80})?,?(?: (?:which|that|has|have|had|was|were|is|are|been|being|also|successfully|jointly|will|be|to be))* $/;
/** Between a verb and the operation behind it stands what it is called. */
const object =
  /^ (?:the |an? |its |their )?(?:(?:\S+ )?(?:stage|phase) (?:\w+ )?of (?:the )?)?(?:(?!(?:as|part|of|in|within|during|under|for|with|by|at|on|to|after|before)\b)[\p{L}-]+ ){0,5}["“«‘']?$/u;

/** What joins operations that one verb is said of. */
const joining =
  /^["”»’')]*(?: \([^()]{1,60}\))?(?:,|,? and|,? as well as) (?:(?:the|its|their) )?(?:\p{Ll}+ ){0,3}["“«‘']?$/u;

/** True of an operation that another is only held against: `Granit-2019, unlike Granit-2018,`. */
const compared = (text: string, { start }: Mention): boolean =>
  /\b(?:unlike|like|than) (?:(?:the|its) )?(?:\p{L}+ )?["“«‘']?$/u.test(text.slice(Math.max(0, start - 40), start));

/** The operations that the verb of the cue is said of, in the order of the text: it stands next to one of them. */
function saidOf(context: FrameContext, wanted: (m: Mention) => boolean): readonly Mention[] {
  const { cue, text } = context;
  const all = context.mentions.filter((m) => m.type === 'operation' && wanted(m) && !compared(text, m));
  const next = all.findIndex((m) =>
    m.end <= cue.start ? runs.test(text.slice(m.end, cue.start)) : object.test(text.slice(cue.end, m.start)),
  );
  return next < 0 ? [] : enumerated(text, all, next, joining);
}

/** What of several there is an event of each, by the name that frames use. */
export const eachFinders = {
  operations: (context: FrameContext) => saidOf(context, (m) => !isExercise(m)),
  exercises: (context: FrameContext) => saidOf(context, isExercise),
} as const satisfies Record<string, (context: FrameContext) => readonly Mention[]>;

export type EachFinder = keyof typeof eachFinders;

/** The operation or exercise that the event is one of. */
export const chosen = ({ text, chosen }: FrameContext): Filler | null => filler(text, chosen ? [chosen] : []);

/** What the operation's own mention says: the stages of `pipelines/operations` have read its sentence. */
const said = (context: FrameContext, of: (value: OperationValue) => string | null | undefined): Filler | null => {
  const value = told(context.chosen);
  const words = value && of(value);
  return words ? { value: words } : null;
};

export const edition = (context: FrameContext): Filler | null => said(context, (value) => value.edition);

/** The stage that is spoken of: its number in digits, or its word (`active`). */
export const stage = (context: FrameContext): Filler | null => said(context, (value) => value.stage);

/** Who runs it, with semicolons between: as its mention says, or else the body or State that is the verb's subject. */
export function runner(context: FrameContext): Filler | null {
  const found = said(context, (value) => value.runBy?.join('; ')) ?? doer(context);
  return found?.mention?.type === 'person' ? null : found;
}

/** When it was: what its mention says of its time, or else the day of the deed. */
export function dateOfOperation(context: FrameContext): Filler | null {
  const { cue, chosen } = context;
  // `During Operation Granit, from 5 to 19 August,`: counted from its name on.
  const named = { start: cue.start, end: Math.max(cue.end, chosen?.end ?? 0) };
  return dateOfDeed({ ...context, cue: named }) ?? said(context, (value) => value.period);
}
