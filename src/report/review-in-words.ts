import type { Correction } from '../store/index.ts';
import { visible } from './visible.ts';

const fields = (correction: Correction): string =>
  Object.entries(correction)
    .map(([field, value]) => `${field}=${value ?? 'none'}`)
    .join(', ');

/** `accept`; `correct counted=ships, edition=2015 (replaces counted=boats)`. */
export function reviewInWords(
  verdict: string,
  correction: Correction | null | undefined,
  replaces: Correction = {},
): string {
  const instead = Object.keys(replaces).length === 0 ? '' : ` (replaces ${fields(replaces)})`;
  return visible([verdict, fields(correction ?? {})].filter(Boolean).join(' ') + instead);
}
