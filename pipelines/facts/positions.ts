import type { Filler, FrameContext } from './context.ts';

/** The verb of a stance in its plain form, by how it begins. */
const stances: readonly (readonly [RegExp, string])[] = [
  [/^condemn/i, 'condemns'],
  [/^welcom/i, 'welcomes'],
  [/^support/i, 'supports'],
  [/^oppos/i, 'opposes'],
  [/^reject/i, 'rejects'],
  [/^(?:urg(?:es?|ed|ing)|call\w* (?:on|upon))$/i, 'calls on'],
  [/^(?:urg|call)/i, 'calls for'],
  [/^express(?:es|ed|ing)?\b.*\bconcern|^(?:is|are|was|were|remains?) .*concerned/i, 'is concerned about'],
  [/^regret|^deplor/i, 'regrets'],
  [/^(?:reaffirm|reiterat)/i, 'reaffirms'],
];
/** What strengthens a verb, and what only stands beside it: `strongly condemns`, `Condemns also`, `Once again urges`. */
const beside =
  /^(?:(?:once again|again|also|further|\p{L}+ly) )+|,? (?:also|again|further|once again|once more|in this regard|,)+$/giu;

/** What goes before the verb of those who say what others say. */
const joined = /^join.* in /i;

/** How it is stood to: one of a few plain words. */
export function stance({ text, cue, sentence }: FrameContext): Filler | null {
  const said = text.slice(cue.start, cue.end).replace(joined, '').replace(beside, '');
  const found = stances.find(([verb]) => verb.test(said));
  if (!found) return null;
  // `urges the parties to talk`, but `urges restraint`.
  const isFor = /^urg/i.test(said) && !/\b(?:to|that|not)\b/.test(text.slice(cue.end, sentence.end));
  return { value: isFor ? 'calls for' : found[1] };
}

/** The most characters of what is quoted of a position. */
const most = 240;
/** Where another clause begins. */
const further =
  /;|,["”]|(?<!\b(?:of|to|in|for|with|by|at|from)|, [\p{L}’'-]+(?: [\p{L}’'-]+)?), (?:and|but|while|whereas|which|where|as) |[.!?](?=["”']|$)/u;

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
