import type { Mention } from '../../src/core/mention.ts';
import type { Span } from '../../src/core/span.ts';
import type { FrameContext } from './context.ts';

/** One of whom a verb is not said that is said of those before: `Norway and not Finland`. */
export interface Contrast {
  readonly name: Mention;
  /** From the words that except it to its end, the comma that closes them included. */
  readonly span: Span;
}

const excepts = /(?:,? (?:and|but) not|, not) (?:the )?$/;
/** The farthest that such words stand from their verb, in characters. */
const farthest = 60;

/**
 * Who is excepted right before the verb of the cue: Finland in `Norway and not Finland took part`. Null where nobody is, or where
 * nobody is named of whom it holds.
 */
export function contrastIn({ text, scope, cue, mentions }: FrameContext): Contrast | null {
  const names = mentions.filter(({ type }) => type === 'organization' || type === 'place' || type === 'person');
  for (const name of names) {
    if (name.end > cue.start || cue.start - name.end > farthest) continue;
    const words = excepts.exec(text.slice(scope.start, name.start))?.[0];
    if (!words || !names.some((other) => other.end <= name.start - words.length)) continue;
    const closes = text[name.end] === ',' && words.startsWith(',') ? 1 : 0;
    return { name, span: { start: name.start - words.length, end: name.end + closes } };
  }
  return null;
}

/** A context as those read it of whom the verb is said, and as the one does of whom it is not. */
export function bothSides<C extends FrameContext>(
  context: C,
): readonly (C & Pick<FrameContext, 'apart' | 'excepted'>)[] {
  const contrast = contrastIn(context);
  if (!contrast) return [context];
  const { name, span } = contrast;
  const without = context.mentions.filter((m) => m.start < span.start || m.start >= span.end);
  return [
    { ...context, mentions: without, apart: span },
    {
      ...context,
      mentions: context.mentions.filter((m) => m.start >= name.start),
      scope: { start: name.start, end: context.scope.end },
      excepted: name,
    },
  ];
}
