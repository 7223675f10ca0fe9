import type { Filler, FrameContext } from './context.ts';

/** The verb of a stance in its plain form, by how it begins. */
const stances: readonly (readonly [RegExp, string])[] = [
  [/^(?:strongly |firmly )?condemn/i, 'condemns'],
  [/^welcom/i, 'welcomes'],
  [/^support/i, 'supports'],
  [/^oppos/i, 'opposes'],
  [/^reject/i, 'rejects'],
  [/^(?:urges?|urged|call\w* (?:on|upon))$/i, 'calls on'],
  [/^(?:urg|call)/i, 'calls for'],
  [/^express(?:es|ed)?\b.*\bconcern|^(?:is|are|was|were|remains?) .*concerned/i, 'is concerned about'],
  [/^regret|^deplor/i, 'regrets'],
  [/^(?:reaffirm|reiterat)/i, 'reaffirms'],
];

/** How it is stood to: one of a few plain words. */
export function stance({ text, cue }: FrameContext): Filler | null {
  const said = text.slice(cue.start, cue.end);
  const found = stances.find(([verb]) => verb.test(said));
  return found ? { value: found[1] } : null;
}

/** The most characters of what is quoted of a position. */
const most = 240;
/** Where another clause begins. */
const further = /;|,["”]|, (?:and|but|while|whereas|which|where|as) |[.!?](?=["”']|$)/;

/** What it is about: the words behind the cue, to the end of the clause. */
export function about({ text, cue, sentence, mentions }: FrameContext): Filler | null {
  const behind = text.slice(cue.end, sentence.end).replace(/\s+/g, ' ').trim();
  if (/^(?:by|,|\)|and|or)(?: |$)/.test(behind)) return null;
  // `called on 3 May for a ceasefire`: a day is nobody who is called on.
  if (
    /\bon$/i.test(text.slice(cue.start, cue.end)) &&
    mentions.some((m) => m.type === 'date' && m.start >= cue.end && m.start - cue.end < 2)
  )
    return null;
  const end = behind.search(further);
  const whole = end < 0 ? behind : behind.slice(0, end);
  const words = whole.length <= most ? whole : `${whole.slice(0, whole.lastIndexOf(' ', most))} …`;
  return words.length < 3 ? null : { value: words.replace(/[.,;:!?]+$/, '') };
}
