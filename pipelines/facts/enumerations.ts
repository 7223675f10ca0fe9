import type { Mention } from '../../src/core/mention.ts';
import type { Filler, FrameContext } from './roles.ts';

/** What joins the parts of an enumeration. */
const joining = /^(?: \([^()]{1,40}\))?(?:,|,? and|,? or|,? nor|,? as well as) (?:(?:with|by|of|for|from) )?(?:the )?$/;

/** Bodies, States and persons of a scope in the order of the text, those inside of others left out. */
export function actors({ mentions }: FrameContext): Mention[] {
  const named = mentions.filter(({ type }) => type === 'organization' || type === 'place' || type === 'person');
  return named
    .filter(
      (m) => !named.some((o) => o !== m && o.start <= m.start && m.end <= o.end && o.end - o.start > m.end - m.start),
    )
    .sort((a, b) => a.start - b.start);
}

/** The run of an enumeration that `named[at]` belongs to. */
export function enumerated(text: string, named: readonly Mention[], at: number): Mention[] {
  const joined = (a: number) => joining.test(text.slice(named[a]!.end, named[a + 1]!.start));
  let [from, to] = [at, at];
  while (from > 0 && joined(from - 1)) from--;
  while (to + 1 < named.length && joined(to)) to++;
  return named.slice(from, to + 1);
}

/** Several mentions as one role: their names, each once, with semicolons between; null where there are none. */
export function filler(text: string, mentions: readonly Mention[]): Filler | null {
  if (mentions.length === 0) return null;
  const names = new Set(mentions.map((m) => m.entity ?? text.slice(m.start, m.end)));
  return { value: [...names].join('; '), mention: mentions[0]! };
}
