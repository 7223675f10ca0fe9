import type { Pattern } from './pattern.ts';
import type { Tokens } from './tokens.ts';

/** Further ahead no word is looked for; a pattern that may reach further is always tried. */
const farthest = 48;

/** What an entry must have near a token for a try to be worth it. */
export interface Needing {
  /** The numbers of its needs; none where it is always tried. */
  readonly needs: readonly number[];
  readonly longest: number;
}

/** Says which of some entries have all that they need near a token. The list is used again at the next call. */
export type Near<Entry extends Needing> = (some: readonly Entry[], tokens: Tokens, index: number) => readonly Entry[];

/**
 * Compiles the look ahead that spares most patterns the try: a number begins fifty patterns of dates, and no month, unit or
 * century follows it. The words ahead are noted once for all patterns that may begin at a token.
 * @returns the entries in the same order, with what they need, and the look
 */
export function compileNear<Given extends { readonly pattern: Pattern }>(
  given: readonly Given[],
): { readonly entries: readonly (Given & Needing)[]; readonly near: Near<Given & Needing> } {
  const numbers = new Map<string, number>();
  /** By word, the needs that it meets. */
  const met: (number[] | undefined)[] = [];
  const numberOf = (need: ReadonlySet<number>): number => {
    const key = [...need].sort((a, b) => a - b).join();
    const known = numbers.get(key);
    if (known !== undefined) return known;
    const number = numbers.size;
    numbers.set(key, number);
    for (const id of need) {
      met[id] ??= [];
      met[id].push(number);
    }
    return number;
  };
  const entries = given.map((one) => {
    const { longest, needs } = one.pattern;
    return { ...one, longest, needs: longest > farthest ? [] : [...new Set(needs.map(numberOf))] };
  });
  const reach = Math.max(0, ...entries.map(({ needs, longest }) => (needs.length > 0 ? longest : 0)));
  const meets = Array.from({ length: met.length }, (_, id) => met[id]);
  /** Where each need is met first, from the token on that was asked for last. */
  const firstAt = new Int32Array(numbers.size);
  let asked: Tokens | null = null;
  const found: (Given & Needing)[] = [];

  function note(tokens: Tokens, index: number): void {
    if (asked !== tokens) firstAt.fill(-1);
    asked = tokens;
    const { word } = tokens;
    for (let i = Math.min(tokens.count, index + reach) - 1; i >= index; i--) {
      const id = word[i]!;
      const all = id < meets.length ? meets[id] : undefined;
      if (all !== undefined) for (let k = 0; k < all.length; k++) firstAt[all[k]!] = i;
    }
  }

  function isNear({ needs, longest }: Needing, index: number): boolean {
    for (let k = 0; k < needs.length; k++) {
      const at = firstAt[needs[k]!]!;
      if (at < index || at >= index + longest) return false;
    }
    return true;
  }

  const near: Near<Given & Needing> = (some, tokens, index) => {
    if (some.length === 0 || reach === 0) return some;
    note(tokens, index);
    found.length = 0;
    for (let k = 0; k < some.length; k++) if (isNear(some[k]!, index)) found.push(some[k]!);
    return found;
  };
  return { entries, near };
}
