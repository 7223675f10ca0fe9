/** What to do where a line ends in a hyphen: put a space after it, keep it and join, or drop it and join. */
export type HyphenJoin = 'space' | 'keep' | 'drop';

/** First parts that English writes with a hyphen before a small letter. */
const hyphenFirst = new Set(
  'non self counter co post pre well long short high low so ex vice anti multi cross full ever open peace law mid semi quasi pro inter-state decision confidence gender civil'.split(
    ' ',
  ),
);
/** Second parts that stand after a hyphen. */
const hyphenSecond = new Set(
  'based related called term level scale led held building making keeping wide free like specific oriented sharing off up to'.split(
    ' ',
  ),
);

/** Counts of the words of a document, hyphenated words as they stand; the pieces of words broken over lines left out. */
export class WordCounts {
  #counts = new Map<string, number>();
  #keeps = 0;
  #drops = 0;

  /** Counts the words of a stretch of text that holds whole lines. */
  add(text: string): void {
    const word = /\p{L}+(?:-\p{L}+)*/gu;
    let broken = false;
    for (let match = word.exec(text); match; match = word.exec(text)) {
      const end = match.index + match[0].length;
      const tail = broken;
      broken = text[end] === '-' && (end + 1 === text.length || /[\s]/.test(text[end + 1]!));
      if (tail || broken) continue;
      const key = match[0].toLowerCase();
      this.#counts.set(key, (this.#counts.get(key) ?? 0) + 1);
    }
  }

  /** Notes a break, so that the document's own habit decides where its words don't. Call for each break before asking. */
  observe(before: string, after: string): void {
    const parts = partsAt(before, after);
    if (!parts) return;
    if (this.#counts.has(parts.first + parts.second)) this.#drops++;
    else if (this.#counts.has(`${parts.first}-${parts.second}`)) this.#keeps++;
  }

  /**
   * How a line that ends in `before` (with its hyphen) goes on with `after`. A capital or a digit after the hyphen keeps
   * it (`Secretary-General`); a word seen whole in the document loses it, one seen with the hyphen keeps it; else parts
   * that are usually hyphenated keep it, and last the document's habit decides: one that never splits words keeps it.
   */
  join(before: string, after: string): HyphenJoin {
    if (/\s-$/.test(before)) return 'space';
    if (/^(?:and|or|to|und|et|и|или)\b/u.test(after)) return 'space';
    const parts = partsAt(before, after);
    if (!parts) return /[\p{L}\p{N}]-$/u.test(before) && /^[\p{L}\p{N}]/u.test(after) ? 'keep' : 'space';
    const whole = this.#counts.get(parts.first + parts.second) ?? 0;
    const hyphenated = this.#counts.get(`${parts.first}-${parts.second}`) ?? 0;
    if (whole !== hyphenated) return whole > hyphenated ? 'drop' : 'keep';
    const lastFirst = parts.first.split('-').at(-1)!;
    if (parts.first.includes('-') || hyphenFirst.has(lastFirst) || hyphenSecond.has(parts.second)) return 'keep';
    return this.#drops > this.#keeps ? 'drop' : 'keep';
  }
}

/** The two halves of a word in small letters, or null where the second begins with a capital or a digit. */
function partsAt(before: string, after: string): { first: string; second: string } | null {
  const first = /(\p{L}+(?:-\p{L}+)*)-$/u.exec(before)?.[1];
  const second = /^\p{L}+/u.exec(after)?.[0];
  if (!first || !second) return null;
  const capitals = first.length > 1 && first === first.toUpperCase();
  if (!capitals && second[0] !== second[0]!.toLowerCase()) return null;
  return { first: first.toLowerCase(), second: second.toLowerCase() };
}
