import type { Correction } from '../store/index.ts';
import { visible } from './visible.ts';

/** `counted=ships, edition=none`. */
export const fieldsInWords = (correction: Correction): string =>
  Object.entries(correction)
    .map(([field, value]) => `${field}=${value ?? 'none'}`)
    .join(', ');

/** `correct counted=ships, edition=2015 (replaces counted=boats)`; `accept (ends the correction min=3)`. */
export function reviewInWords(
  verdict: string,
  correction: Correction | null | undefined,
  replaces: Correction = {},
): string {
  const instead =
    Object.keys(replaces).length === 0
      ? ''
      : ` (${verdict === 'correct' ? 'replaces' : 'ends the correction'} ${fieldsInWords(replaces)})`;
  return visible([verdict, fieldsInWords(correction ?? {})].filter(Boolean).join(' ') + instead);
}
