import { type Correction, type Reader, resolveName } from '../store/index.ts';
import { visible } from './visible.ts';

/**
 * What to say of a correction whose operation has a name that no document and no lexicon gives one, or that is not written as it is
 * here: its claim would stand apart from all others. Null where there is nothing to say; the correction is right all the same.
 */
export async function operationWarning(store: Reader, { operation }: Correction): Promise<string | null> {
  if (typeof operation !== 'string') return null;
  const matches = await resolveName(store, 'operation', operation);
  if (matches.some(({ name }) => name === operation)) return null;
  const [nearest] = matches;
  const near = nearest ? `the nearest name is “${visible(nearest.name)}”` : 'no name is near it';
  return `No operation is called “${visible(operation)}” here; ${near}. The claim stands apart from those of others.`;
}
