import type { DateValue } from '../../src/core/value.ts';
import type { Filler, FrameContext } from './context.ts';
import { filler } from './enumerations.ts';

const words = ({ text, cue }: FrameContext): string => text.slice(cue.start, cue.end).replace(/ of $/, '');

/** The document that is cited with its day: `resolution 982 (1995) of 31 March 1995`. */
export const cited = (context: FrameContext): Filler => ({ value: words(context) });

export const numberCited = (context: FrameContext): Filler => ({ value: words(context).replace(/^\D+/, '') });

/** The day behind it, and no other of the sentence. */
export function dateCited({ cue, mentions }: FrameContext): Filler | null {
  const day = mentions.find((m) => m.type === 'date' && m.start === cue.end);
  const value = (day?.value as DateValue | null | undefined)?.edtf ?? null;
  return value === null ? null : { value, mention: day! };
}

/**
 * Whose document it is: the body named right before it. Behind `its` it is the body that resolves (`Recalling its resolution`),
 * or the one with which the main clause begins behind a comma (`In its resolution 982 (1995) of 31 March 1995, the Security Council`).
 */
export function bodyCited({ text, cue, mentions, sentence, resolver }: FrameContext): Filler | null {
  const before = mentions.findLast((m) => m.type === 'organization' && m.end <= cue.start);
  if (before && /^(?:['’]s)? $/.test(text.slice(before.end, cue.start))) return filler(text, [before]);
  if (!/\bits (?:\p{Ll}+ )?$/u.test(text.slice(sentence.start, cue.start))) return null;
  const main = mentions.find((m) => m.type === 'organization' && m.start > cue.end && m.start - cue.end < 60);
  if (main && /^[^,;.]{0,40}, the $/.test(text.slice(cue.end, main.start))) return filler(text, [main]);
  const resolves = /(?:^[\s*_\d.]*|, )(?:\p{Lu}\p{Ll}+(?:ing|s)) (?:also )?its/u.test(
    text.slice(sentence.start, cue.start),
  );
  return resolves && resolver?.body && !resolver.draft ? filler(text, [resolver.body]) : null;
}
