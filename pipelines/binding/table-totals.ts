import type { Binding } from './sentence.ts';

/** How many rows above it a total may add up. */
const longestColumn = 200;

export const isTotal = (label: string): boolean => /^(?:grand )?total\b/i.test(label);

/** A binding with the column that it stands in. */
export interface Placed {
  readonly binding: Binding;
  readonly column: number | null;
}

/** Gives the rows above a total their whole, column by column, where they add up to it. */
export function addUp(rows: readonly (readonly Placed[])[], total: number): void {
  for (const { binding: whole, column } of rows[total]!) {
    if (column === null) continue;
    const parts: Binding[] = [];
    let sum = 0;
    for (let r = total - 1; r >= Math.max(0, total - longestColumn); r--) {
      const part = rows[r]!.find((one) => one.column === column)?.binding;
      // `Number of posts` among amounts is no part of their sum.
      if (part && part.value.unit !== whole.value.unit) continue;
      // A cell that is empty or has a dash adds nothing.
      sum += part ? (part.value.min ?? Number.NaN) : 0;
      if (part) parts.push(part);
      if (parts.length < 2 && r > 0) continue;
      if (!(Math.abs(sum - (whole.value.min ?? Number.NaN)) <= 1e-11 * Math.abs(sum))) continue;
      for (const one of parts) one.partOf = whole.figure;
      break;
    }
  }
}
