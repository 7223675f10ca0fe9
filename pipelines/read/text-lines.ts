/** A line of a text without the white space around it; `from === to` for a blank one. Offsets over the source. */
export interface Line {
  readonly from: number;
  readonly to: number;
  /** Columns of white space before the text; a tab counts as four. */
  readonly indent: number;
  /** True where two spaces or a backslash at its end ask for a line break, as Markdown has it. */
  readonly hard: boolean;
}

/**
 * Splits a text into its lines. Line ends are LF, CR LF, CR, form feed and the Unicode line and paragraph separators.
 * Of blank lines that follow each other only the first is kept.
 */
export function splitLines(text: string): Line[] {
  const lines: Line[] = [];
  const length = text.length;
  const unusual = /[\v\f\r\u2028\u2029]/.test(text);
  let start = 0;
  while (start <= length) {
    let from = start;
    let indent = 0;
    let code = text.charCodeAt(from);
    while (from < length && isBlank(code)) {
      indent += code === 9 ? 4 : 1;
      code = text.charCodeAt(++from);
    }
    let end = unusual ? from : text.indexOf('\n', from);
    if (end < 0) end = length;
    while (unusual && end < length && !isLineEnd(text.charCodeAt(end))) end++;
    let to = end;
    while (to > from && isBlank(text.charCodeAt(to - 1))) to--;
    const escaped = to > from + 1 && text.charCodeAt(to - 1) === 92 && text.charCodeAt(to - 2) !== 92;
    const hard = to > from && (escaped || (end - to >= 2 && text.charCodeAt(to) === 32));
    const before = lines.at(-1);
    if (to > from || !before || before.to > before.from) {
      lines.push({ from, to: escaped && end < length ? to - 1 : to, indent, hard });
    }
    start = end + (text.charCodeAt(end) === 13 && text.charCodeAt(end + 1) === 10 ? 2 : 1);
  }
  return lines;
}

/** White space and control characters, which show nothing. */
const isBlank = (code: number): boolean =>
  (code <= 32 && !isLineEnd(code)) || code === 0xa0 || code === 0x3000 || code === 0xfeff;
const isLineEnd = (code: number): boolean =>
  code === 10 || code === 13 || code === 12 || code === 11 || code === 0x2028 || code === 0x2029;

/** The longest line that a hard-wrapped text is taken to have; longer ones hold whole paragraphs. */
export const longestWrapped = 140;

/**
 * The width at which a text is hard-wrapped, or null where its lines are paragraphs. A text is wrapped where lines end
 * in the middle of a sentence: no stop at the end, a small letter at the start of the next. The width is the length
 * that 19 of 20 of the lines that are followed by another do not exceed, so that a label or heading set beside the text
 * does not count.
 */
export function wrapWidth(text: string, lines: readonly Line[]): number | null {
  const lengths = new Uint32Array(longestWrapped + 1);
  let pairs = 0;
  let runOn = 0;
  for (let i = 0; i + 1 < lines.length; i++) {
    const line = lines[i]!;
    const next = lines[i + 1]!;
    const length = line.to - line.from;
    if (length < 20 || length > longestWrapped || next.from === next.to) continue;
    pairs++;
    lengths[length]!++;
    if (isLetter(text.charCodeAt(line.to - 1)) && startsSmall(text, next.from)) runOn++;
  }
  if (runOn === 0 || runOn < 0.1 * pairs) return null;
  let over = pairs * 0.05;
  let width = longestWrapped;
  while (width > 0) {
    over -= lengths[width]!;
    if (over < 0) break;
    width--;
  }
  return width;
}

/** True for letters and digits below U+0080 and for every character above. */
export const isLetter = (code: number): boolean =>
  (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57) || code >= 0xc0;

/** True where the character at a place is a small letter. */
export function startsSmall(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 128) return code >= 97 && code <= 122;
  const character = text[at] ?? '';
  return character !== character.toUpperCase() && character === character.toLowerCase();
}
