import type { Mention } from '../../src/core/mention.ts';
import type { OperationValue } from '../../src/core/value.ts';
import { actors, enumerated, filler } from './enumerations.ts';
import type { Filler, FrameContext } from './roles.ts';

const drill = /\b(?:exercises?|drills?|manoeuvres|maneuvers|war ?games?)\b/i;
/** How far around a name its kind is told. */
const near = 40;

const around = ({ text, scope }: FrameContext, { start, end }: Mention): string =>
  text.slice(Math.max(scope.start, start - near), Math.min(scope.end, end + near));

/** Between an operation and the verb behind it stands hardly anything. */
const runs =
  /^["”»’')]*(?: \([^()]{1,60}\))?(?:, (?:led|run|organi[sz]ed|conducted|coordinated|co-ordinated) [^,;.]{3,80})?,?(?: (?:which|that|has|have|had|was|were|is|are|been|being|also|successfully|jointly|will|be|to be))* $/;
/** Between a verb and the operation behind it stands what it is called. */
const object =
  /^ (?:the |an? |its |their )?(?:(?:\S+ )?(?:stage|phase) (?:\w+ )?of (?:the )?)?(?:(?!(?:as|part|of|in|within|during|under|for|with|by|at|on|to|after|before)\b)[\p{L}-]+ ){0,5}["“«‘']?$/u;

/** The operation that the verb of the cue is said of. */
function nearest(context: FrameContext, wanted: (m: Mention) => boolean): Mention | undefined {
  const { cue, text } = context;
  return context.mentions.find(
    (m) =>
      m.type === 'operation' &&
      wanted(m) &&
      (m.end <= cue.start ? runs.test(text.slice(m.end, cue.start)) : object.test(text.slice(cue.end, m.start))),
  );
}

const named = (m: Mention | undefined, text: string): Filler | null =>
  m ? { value: m.entity ?? text.slice(m.start, m.end), mention: m } : null;

/** The operation nearest to the cue that is no exercise. */
export const operation = (context: FrameContext): Filler | null =>
  named(
    nearest(context, (m) => !drill.test(around(context, m))),
    context.text,
  );

/** The exercise nearest to the cue: by its name, or by the words that it is spoken of with. */
export function exercise(context: FrameContext): Filler | null {
  const found = nearest(context, (m) => drill.test(around(context, m)));
  return named(found, context.text);
}

/** The edition of the operation or exercise. */
export function edition(context: FrameContext): Filler | null {
  const found = nearest(context, () => true);
  const value = (found?.value as OperationValue | null | undefined)?.edition ?? null;
  return value === null ? null : { value };
}

const stages =
  /\b((?:first|second|third|fourth|fifth|final|last|active|next|initial|main|\d(?:st|nd|rd|th)) (?:stage|phase)|(?:stage|phase) (?:[IVX]+|\d{1,2}|one|two|three|four))\b/i;

/** `the second stage of Operation X`, `Phase II`. */
export function stage({ text, scope }: FrameContext): Filler | null {
  const match = stages.exec(text.slice(scope.start, scope.end));
  return match ? { value: match[1]!.toLowerCase() } : null;
}

const leads =
  /\b(?:(?:conducted|carried out|organi[sz]ed|led|run|coordinated|co-ordinated|launched|held|hosted|headed|initiated) (?:jointly )?by|under the (?:auspices|leadership|command|coordination|co-ordination|direction) of) (?:the )?$/i;

/** Who runs it: `conducted by the CSTO`, `the CSTO conducted`, `the CSTO exercise Granit`. */
export function runner(context: FrameContext): Filler | null {
  const { text, cue, scope } = context;
  const who = actors(context).filter(({ type }) => type !== 'person');
  const by = who.findIndex((m) => leads.test(text.slice(Math.max(scope.start, m.start - 60), m.start)));
  if (by >= 0) return filler(text, enumerated(text, who, by));
  const active = who.findLastIndex(
    (m) =>
      m.end <= cue.start &&
      /^(?:,? (?:has|have|had|also|jointly|successfully|will|would))* $/.test(text.slice(m.end, cue.start)),
  );
  if (active >= 0 && who[active]!.type === 'organization') return filler(text, enumerated(text, who, active));
  const owner = who.find(
    (m) =>
      m.type === 'organization' &&
      /^(?:['’]s)? (?:(?:joint|annual|regional|international|special|military) ){0,3}["“«]?$/.test(
        text.slice(m.end, nearest(context, () => true)?.start ?? m.end),
      ),
  );
  return owner ? filler(text, [owner]) : null;
}
