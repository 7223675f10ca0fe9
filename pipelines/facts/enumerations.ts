import type { Mention } from '../../src/core/mention.ts';
import type { Filler, FrameContext } from './context.ts';

/** What may stand in brackets behind a name, and the State whose it is behind that: ` (FSB) of Norway`; as a pattern. */
export const inBrackets = String.raw`(?: \([^()]{1,40}\)(?: of (?:the )?\p{Lu}[\p{L}-]+(?: (?:of (?:the )?)?\p{Lu}[\p{L}-]+){0,3})?)?`;

/** What joins the parts of an enumeration. */
const joining = new RegExp(
  `^${inBrackets}(?:,|,? and|,? or|,? nor|,? as well as) (?:(?:with|by|of|for|from) )?(?:the )?$`,
  'u',
);

/** Capitalised words before a word that belong to a document's name with it (`Joint Action Plan`). */
export const leading = /(?:(?!The |An? )\p{Lu}[\p{L}-]+ )*$/u;

/**
 * True of a name that only tells more of the one before it: its acronym, seat or State in a bracket (`the Fund (FND)`, `the Fund
 * (Oslo)`), or the State behind that bracket (`the Service (SVC) of Norway`).
 */
export function explains(text: string, { start, end }: Mention): boolean {
  if (text[start - 1] === '(' && text[end] === ')') return true;
  return ofState.test(text.slice(Math.max(0, start - 60), start)) && !/^ and /.test(text.slice(end, end + 5));
}

const ofState = /[\p{L}”"’'] \([^()]{1,40}\) of (?:the )?$/u;

/** Bodies, States and persons of a scope in the order of the text; without those inside of others and those that explain one. */
export function actors({ text, mentions }: FrameContext): Mention[] {
  const named = mentions.filter(
    (m) => (m.type === 'organization' || m.type === 'place' || m.type === 'person') && !explains(text, m),
  );
  return named
    .filter(
      (m) => !named.some((o) => o !== m && o.start <= m.start && m.end <= o.end && o.end - o.start > m.end - m.start),
    )
    .sort((a, b) => a.start - b.start);
}

/** A post before who holds it: `Deputy Secretary General`, `Minister for Foreign Affairs of the`. */
const post = /(?<=^| )(?:the )?\p{Lu}[\p{L}.’'-]* (?:(?:\p{Lu}[\p{L}.’'-]*|of|for|and|the) )*$/u;
const owns = /^(?:['’]s?)? (?:(?:\p{Lu}[\p{L}.’'-]*|of|for|the) )+$/u;

/** A post whose body or State ends it, which a comma parts from who holds it: `the President of Armenia, `. */
const postOfOwner =
  /(?<=^| )(?:the )?(?:\p{Lu}[\p{L}.’'-]* )+(?:(?:\p{Lu}[\p{L}.’'-]*|of|for|and|the) )*(?:of|to) (?:the )?(?:\p{Lu}[\p{L}.’'-]* )*\p{Lu}[\p{L}.’'-]*, $/u;
/** How such a post ends before its body or State. */
const postBefore =
  /\b(?:President|Minister|Secretary|Secretary[- ]General|Director|Head|Chair(?:man|woman|person)?|Ambassador|Governor|King|Queen|Speaker|Representative|Commissioner|Chancellor|Prosecutor|Commander|Chief)\b(?: (?:\p{Lu}[\p{L}.’'-]*|of|for|and|the))* (?:of|to) (?:the )?$/u;

/**
 * As `actors`, without the body or State whose post a person right behind it holds: of `CSTO Secretary General A. Lind` and of `the
 * President of Norway, A. Lind,` A. Lind.
 */
export function present(context: FrameContext): Mention[] {
  const named = actors(context);
  return named.filter((m, i) => {
    const next = named[i + 1];
    if (m.type === 'person' || next?.type !== 'person') return true;
    const between = context.text.slice(m.end, next.start);
    return (
      !owns.test(between) && !(between === ', ' && postBefore.test(context.text.slice(context.scope.start, m.start)))
    );
  });
}

/** The words from a place up to a mention; before a person its post is left out. */
export function bare(text: string, from: number, { type, start }: Mention): string {
  const words = text.slice(from, start);
  return type === 'person' ? words.replace(postOfOwner, '').replace(post, '') : words;
}

/** The run of an enumeration that `named[at]` belongs to. */
export function enumerated(text: string, named: readonly Mention[], at: number, by = joining): Mention[] {
  const joined = (a: number) => by.test(bare(text, named[a]!.end, named[a + 1]!));
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
