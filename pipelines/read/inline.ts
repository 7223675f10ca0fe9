import { superscript } from './normal.ts';
import { linkedMark } from './note-marks.ts';

/** A stretch of the source that is markup: left out, or shown as something else. */
export interface Cut {
  readonly from: number;
  readonly to: number;
  /** What stands in its place; a line break where it is `\n`. */
  readonly text?: string;
  /** The label of the note that it marks. */
  readonly note?: string;
}

/** The inline markup of a stretch of Markdown. */
export interface Markup {
  /** In the order of the source; they do not overlap. */
  readonly cuts: readonly Cut[];
  /** Addresses of links and images, which are no part of the text. */
  readonly addresses: readonly string[];
  /** Words that were struck out (`~~850~~`, `<s>850</s>`): the writer took them back, so that they are no part of the text either. */
  readonly struck: readonly string[];
}

const none: Markup = { cuts: [], addresses: [], struck: [] };
const any = /[*_<[\\~&`]/;
const token =
  /\\[!-/:-@[-`{-~]|[*_]+|~~|`+|<!--|<(?:https?:|mailto:)[^<>\s]{1,2000}>|<\/?[a-z][a-z0-9]{0,9}(?:\s[^<>]{0,500})?\/?>|!?\[|\](?:\([^()[\]\s]{0,1000}(?:\([^()[\]\s]{0,200}\)[^()[\]\s]{0,200})?(?:\s+"[^"]{0,300}")?\))?|&(?:amp|lt|gt|quot|nbsp|apos|mdash|ndash|#\d{1,6}|#x[0-9a-f]{1,5});/gi;
const entities: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  nbsp: ' ',
  apos: "'",
  mdash: '—',
  ndash: '–',
};
const inlineTags = new Set(
  'a abbr b big cite code del em font i ins mark q s small span strike strong sub sup u wbr'.split(' '),
);
const breakTags = new Set('br p div center li ul ol tr table tbody thead h1 h2 h3 h4 h5 h6 hr blockquote'.split(' '));

/**
 * Finds the inline markup of `[from, to)`: emphasis, code spans, what was struck out, links and images, HTML tags and comments, escapes,
 * character references, note marks. By content: a mark without its partner (the `*` of a note) is text. Linear in the length.
 * `noteMarks` tells how notes with a name are marked. Emphasis follows CommonMark 0.31 section 6.2 (left- and right-flanking runs), but closes on a line of its own too.
 */
export function markup(
  source: string,
  from: number,
  to: number,
  noteMarks: ReadonlyMap<string, string> = new Map(),
): Markup {
  const stretch = source.slice(from, to);
  if (!any.test(stretch)) return none;
  const cuts: Cut[] = [];
  const addresses: string[] = [];
  const struck: string[] = [];
  const strikes = closingStrikes(stretch);
  const open: { '*': Delimiter[]; _: Delimiter[] } = { '*': [], _: [] };
  const brackets: { at: number; length: number; image: boolean }[] = [];
  let unclosed = false;
  token.lastIndex = 0;
  for (let match = token.exec(stretch); match; match = token.exec(stretch)) {
    const found = match[0];
    const at = match.index;
    const cut = (start: number, end: number, text?: string): void => {
      cuts.push(
        text === undefined ? { from: from + start, to: from + end } : { from: from + start, to: from + end, text },
      );
    };
    const end = at + found.length;
    const head = found[0]!;
    if (head === '*' || head === '_') emphasis(stretch, head, at, end, open[head], cut);
    else if (head === '\\') cut(at, at + 1);
    else if (head === '`') {
      // What stands in a code span is no markup; a run of backticks closes one of the same length (CommonMark 0.31, 6.1).
      const close = closingTicks(stretch, end, found.length);
      if (close < 0) continue;
      cut(at, end);
      cut(close, close + found.length);
      token.lastIndex = close + found.length;
    } else if (head === '~' || strikeTag.test(found)) {
      const close = strikes(found, at);
      if (!close) {
        // Tildes without their partner are text.
        if (head !== '~') cut(at, end);
        continue;
      }
      cut(at, pastStruck(stretch, at, close.to));
      struck.push(stretch.slice(end, close.from));
      token.lastIndex = close.to;
    } else if (head === '&') cut(at, end, entity(found));
    else if (found.endsWith('[')) {
      const mark = /^\[\^([^\]\s]{1,20})\](?!:)/.exec(stretch.slice(at, at + 24));
      const raised = mark && (superscript(mark[1]!) ?? noteMarks.get(mark[1]!));
      if (mark && raised) {
        cuts.push({ from: from + at, to: from + at + mark[0].length, text: raised, note: mark[1]! });
        token.lastIndex = at + mark[0].length;
      } else brackets.push({ at, length: found.length, image: found.length === 2 });
    } else if (head === ']') {
      const opened = brackets.pop();
      if (!opened || found.length === 1) continue;
      const address = found.slice(2, -1);
      addresses.push(address);
      const shown = stretch.slice(opened.at + opened.length, at);
      const mark = !opened.image && shown.length < 40 && linkedMark(bare(shown), address, beforeOf(stretch, opened.at));
      if (mark) {
        while (cuts.length > 0 && cuts.at(-1)!.from >= from + opened.at) cuts.pop();
        cut(opened.at, end, mark);
        continue;
      }
      cut(opened.at, opened.at + opened.length);
      cut(at, end);
    } else if (found === '<!--') {
      const close: number = unclosed ? -1 : stretch.indexOf('-->', end);
      unclosed = close < 0;
      if (unclosed) continue;
      cut(at, close + 3);
      token.lastIndex = close + 3;
    } else if (/^<(?:https?|mailto):/i.test(found)) {
      cut(at, at + 1);
      cut(end - 1, end);
    } else tag(stretch, found, at, end, cut, addresses);
  }
  cuts.sort((a, b) => a.from - b.from);
  return { cuts, addresses, struck };
}

const strikeTag = /^<(?:s|strike|del)[\s>]/i;

/**
 * Where what is struck out from a place on ends, or null. Each kind of end is looked for once in a stretch, and so the
 * whole stays linear.
 */
function closingStrikes(stretch: string): (opening: string, at: number) => { from: number; to: number } | null {
  const ends = new Map<string, { from: number; to: number }[]>();
  const endsOf = (name: string): { from: number; to: number }[] => {
    const known = ends.get(name);
    if (known) return known;
    const pattern = name === '~~' ? /(?<![\s~])~~(?!~)/g : new RegExp(`</${name}>`, 'gi');
    const found = [...stretch.matchAll(pattern)].map(({ 0: { length }, index }) => ({
      from: index,
      to: index + length,
    }));
    ends.set(name, found.reverse());
    return found;
  };
  return (opening, at) => {
    const name = opening === '~~' ? opening : /[a-z]+/i.exec(opening)![0].toLowerCase();
    const start = at + opening.length;
    if (name === '~~' && (/[\s~]/.test(stretch[start] ?? ' ') || stretch[at - 1] === '~')) return null;
    const left = endsOf(name);
    while (left.length > 0 && left.at(-1)!.from < start) left.pop();
    const close = left.at(-1) ?? null;
    // The innermost tildes belong together.
    const inner = name === '~~' && close && /\s~~[^\s~]/.test(stretch.slice(start, close.from));
    return inner ? null : close;
  };
}

/** The end of struck words with the blank behind them, where what corrects them touches the sign before: `$~~850~~ [825]`. */
const pastStruck = (text: string, from: number, to: number): number =>
  /[\p{Sc}("“‘[]/u.test(text[from - 1] ?? '') && text[to] === ' ' ? to + 1 : to;

/** How far a code span may run; a lone backtick must not make every other one look through the whole text. */
const longestCode = 1000;

/** Where the run of exactly `length` backticks begins that closes a code span; -1 where none does. */
function closingTicks(text: string, from: number, length: number): number {
  for (const run of text.slice(from, from + longestCode).matchAll(/`+/g))
    if (run[0].length === length) return from + run.index;
  return -1;
}

interface Delimiter {
  at: number;
  length: number;
}
type CutAt = (from: number, to: number, text?: string) => void;

function emphasis(text: string, sign: '*' | '_', at: number, end: number, open: Delimiter[], cut: CutAt): void {
  const before = at === 0 ? ' ' : text[at - 1]!;
  const after = end === text.length ? ' ' : text[end]!;
  const left = !/\s/.test(after) && (!isPunctuation(after) || /\s/.test(before) || isPunctuation(before));
  const right = !/\s/.test(before) && (!isPunctuation(before) || /\s/.test(after) || isPunctuation(after));
  const inWord = /[\p{L}\p{N}]/u.test(before) && /[\p{L}\p{N}]/u.test(after);
  const numbers = /\d/.test(before) && /\d/.test(after);
  const ownLine =
    /(?:^|\n)\s*$/.test(text.slice(Math.max(0, at - 40), at)) && /^\s*(?:\n|$)/.test(text.slice(end, end + 40));
  if (end - at === 4 && inWord && open.at(-1)?.length === 2) {
    // Two bold stretches that touch (`**FOR REFERENCE****Examples**`) were set apart on the page.
    const opener = open.pop()!;
    cut(opener.at, opener.at + 2);
    cut(at, at + 2, ' ');
    open.push({ at: at + 2, length: 2 });
    return;
  }
  let length = end - at;
  let start = at;
  const closes = (right && !(sign === '_' && inWord) && !numbers) || ownLine;
  while (closes && length > 0 && open.length > 0) {
    const opener = open.at(-1)!;
    if (ownLine && opener.length !== length) break;
    const used = Math.min(opener.length, length);
    cut(opener.at + opener.length - used, opener.at + opener.length);
    cut(start, start + used);
    opener.length -= used;
    if (opener.length === 0) open.pop();
    start += used;
    length -= used;
  }
  if (length > 0 && left && !(sign === '_' && inWord) && !numbers) open.push({ at: start, length });
}

const isPunctuation = (character: string): boolean => /[!-/:-@[-`{-~\p{P}]/u.test(character);

/** What a note's mark may be wrapped in: tags, a link, emphasis, escapes. */
const bare = (shown: string): string =>
  shown
    .replace(/<[^<>]*>/g, '')
    .replace(/\]\([^()]*\)/g, '')
    .replace(/[\\*_]/g, '')
    .replace(/^\s*\[+|\]+\s*$/g, '');

/** The two characters before a place, emphasis left out. */
const beforeOf = (text: string, at: number): string =>
  text
    .slice(Math.max(0, at - 8), at)
    .replace(/[*_]+$/, '')
    .slice(-2);

/** How far the mark of a note may run in its markup. */
const longestMark = 400;

/** What stands in a tag behind its name; `a<b and c>d` has no tag in it. */
const attributes = /^<\/?\w+(?:\s+(?:[\w:-]+\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"']+)|nowrap|compact))*\s*\/?>$/;

function tag(text: string, found: string, at: number, end: number, cut: CutAt, addresses: string[]): void {
  if (!attributes.test(found)) return;
  const name = /[a-z][a-z0-9]*/i.exec(found)![0].toLowerCase();
  const opens = found[1] !== '/';
  if (opens && (name === 'sup' || name === 'a')) {
    const rest = text.slice(end, end + longestMark);
    const close = rest.search(name === 'a' ? /<\/a>/i : /<\/sup>/i);
    const shown = close < 0 ? '' : rest.slice(0, close);
    const address = name === 'a' ? (/\bhref\s*=\s*["']?([^"'\s>]*)/i.exec(found)?.[1] ?? '') : '';
    const mark = name === 'a' ? linkedMark(bare(shown), address, beforeOf(text, at)) : superscript(bare(shown));
    if (mark) {
      if (address) addresses.push(address);
      for (const [, inner] of shown.matchAll(/(?:\bhref\s*=\s*["']?|\]\()([^"'\s>()]+)/gi)) addresses.push(inner!);
      const length = name.length + 3;
      cut(at, end + close + length, mark);
      token.lastIndex = end + close + length;
      return;
    }
  }
  // A raised or lowered number is another number than the one that it touches.
  if (opens && /^su[bp]$/.test(name) && /\d/.test(text[at - 1] ?? '') && /\d/.test(text[end] ?? '')) cut(at, end, ' ');
  else if (inlineTags.has(name)) cut(at, end);
  else if (breakTags.has(name)) cut(at, end, '\n');
  else if (name === 'td' || name === 'th') cut(at, end, ' ');
}

function entity(found: string): string {
  const name = found.slice(1, -1).toLowerCase();
  if (name[0] !== '#') return entities[name] ?? found;
  const code = name[1] === 'x' ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10);
  return code > 31 && code < 0x110000 && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : ' ';
}
