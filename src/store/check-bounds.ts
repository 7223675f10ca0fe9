import { Fault } from '../core/errors.ts';

/**
 * Refuses two bounds that nothing lies between: somebody has taken one for the other, and no answer would look like a fact.
 * @param names what the bounds are called where they are asked for
 * @throws Fault RAP_USAGE
 */
export function checkBounds<T extends string | number>(
  names: readonly [string, string],
  low: T | undefined,
  high: T | undefined,
): void {
  if (low === undefined || high === undefined || low <= high) return;
  throw new Fault('RAP_USAGE', `“${names[0]}” is ${low} and “${names[1]}” is ${high}: nothing lies between them.`, {
    advice: `Give the smaller one as “${names[0]}”.`,
  });
}
