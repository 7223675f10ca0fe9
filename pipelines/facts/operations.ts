import type { Mention } from '../../src/core/mention.ts';
import type { OperationValue } from '../../src/core/value.ts';
import { filler } from './enumerations.ts';
import type { Filler, FrameContext } from './roles.ts';
import { doer } from './subject.ts';

const told = (m: Mention | undefined): OperationValue | null => (m?.value as OperationValue | null | undefined) ?? null;
const isExercise = (m: Mention): boolean => told(m)?.class === 'exercise';

/** Between an operation and the verb behind it stands hardly anything. */
const runs =
  /^["”»’')]*(?: \([^()]{1,60}\))?(?:, (?:led|run|organi[sz]ed|conducted|coordinated|co-ordinated) [^,;.]{3,80})?,?(?: (?:which|that|has|have|had|was|were|is|are|been|being|also|successfully|jointly|will|be|to be))* $/;
/** Between a verb and the operation behind it stands what it is called. */
const object =
  /^ (?:the |an? |its |their )?(?:(?:\S+ )?(?:stage|phase) (?:\w+ )?of (?:the )?)?(?:(?!(?:as|part|of|in|within|during|under|for|with|by|at|on|to|after|before)\b)[\p{L}-]+ ){0,5}["“«‘']?$/u;

/** The operation that the verb of the cue is said of, in a list of one, or none. */
function nearest(context: FrameContext, wanted: (m: Mention) => boolean): Mention[] {
  const { cue, text } = context;
  const found = context.mentions.find(
    (m) =>
      m.type === 'operation' &&
      wanted(m) &&
      (m.end <= cue.start ? runs.test(text.slice(m.end, cue.start)) : object.test(text.slice(cue.end, m.start))),
  );
  return found ? [found] : [];
}

/** The operation that the cue is said of, unless it is an exercise. */
export const operation = (context: FrameContext): Filler | null =>
  filler(
    context.text,
    nearest(context, (m) => !isExercise(m)),
  );

/** The exercise that the cue is said of. */
export const exercise = (context: FrameContext): Filler | null => filler(context.text, nearest(context, isExercise));

/** What the operation's own mention says: the stages of `pipelines/operations` have read its sentence. */
const said = (context: FrameContext, of: (value: OperationValue) => string | null | undefined): Filler | null => {
  const value = told(nearest(context, () => true)[0]);
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
