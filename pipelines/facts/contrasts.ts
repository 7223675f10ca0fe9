import type { Mention } from '../../src/core/mention.ts';
import type { Span } from '../../src/core/span.ts';
import type { FrameContext } from './context.ts';

/** Those of whom a verb is not said that is said of others beside them: `Norway and not Finland`, `not Norway, but Finland`. */
export interface Contrast {
  /** The first of those excepted. */
  readonly name: Mention;
  /** From the words that except them to their end, with what closes them (a comma) or parts them from the others (`, but the`). */
  readonly span: Span;
  /** Where those excepted stand first: those of whom the verb is said, up to the verb; else null. */
  readonly others: Span | null;
}

const excepts = /(?:,? (?:and|but) not|, not) (?:the )?$/;
/** How those begin who are excepted first; `not only Norway` excepts nobody. */
const exceptsFirst = /(?:^|[^\p{L}\d])not (?:the )?$/iu;
/** What parts them from those of whom the verb is said. */
const insteadOf = /^,? but (?:(?:rather|instead) )?(?:the )?$/;
/** What stands between two of those excepted. */
const joined = /^,? (?:or|nor|and) (?:the )?$/;
/** The farthest that such words stand from their verb, in characters. */
const farthest = 60;

/**
 * Who is excepted right before the verb of the cue: Finland in `Norway and not Finland took part`, Norway in `Not Norway, but
 * Finland, took part`. Null where nobody is, or where nobody is named of whom it holds.
 */
export function contrastIn(context: FrameContext): Contrast | null {
  const { text, scope, cue, mentions } = context;
  const names = mentions.filter(
    ({ type, end }) => (type === 'organization' || type === 'place' || type === 'person') && end <= cue.start,
  );
  for (const [i, name] of names.entries()) {
    if (cue.start - name.end > farthest) continue;
    const before = text.slice(scope.start, name.start);
    const first = exceptsFirst.test(before) ? exceptedFirst(context, names.slice(i)) : null;
    if (first) return first;
    const words = excepts.exec(before)?.[0];
    if (!words || !names.some((other) => other.end <= name.start - words.length)) continue;
    const closes = text[name.end] === ',' && words.startsWith(',') ? 1 : 0;
    return { name, span: { start: name.start - words.length, end: name.end + closes }, others: null };
  }
  return null;
}

/** Those excepted before those of whom the verb is said: Norway and Sweden in `not Norway or Sweden, but Finland`. */
function exceptedFirst({ text, cue }: FrameContext, names: readonly Mention[]): Contrast | null {
  const name = names[0]!;
  let last = name;
  for (const next of names.slice(1)) {
    const between = text.slice(last.end, next.start);
    if (insteadOf.test(between)) {
      const start = text.slice(0, name.start).search(/not (?:the )?$/i);
      return { name, span: { start, end: next.start }, others: { start: last.end, end: cue.start } };
    }
    if (!joined.test(between)) return null;
    last = next;
  }
  return null;
}

/** A context as those read it of whom the verb is said, and as those do of whom it is not. */
export function bothSides<C extends FrameContext>(
  context: C,
): readonly (C & Pick<FrameContext, 'apart' | 'excepted'>)[] {
  const contrast = contrastIn(context);
  if (!contrast) return [context];
  const { name, span, others } = contrast;
  const without = context.mentions.filter((m) => m.start < span.start || m.start >= span.end);
  return [
    { ...context, mentions: without, apart: span },
    {
      ...context,
      mentions: context.mentions.filter((m) => m.start >= name.start && !(others && inside(m, others))),
      scope: { start: name.start, end: context.scope.end },
      excepted: name,
      ...(others && { apart: { start: others.start, end: others.end - 1 } }),
    },
  ];
}

const inside = (m: Mention, { start, end }: Span): boolean => m.start >= start && m.start < end;
