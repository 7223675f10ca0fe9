import { Fault } from '../core/errors.ts';
import type { Correction } from '../store/index.ts';
import type { Target } from './corrections.ts';

/** Fields that mean something only together: where one of them is new, none is left out. */
const together = [
  ['min', 'max', 'qualifier'],
  ['text', 'start', 'end'],
] as const;

/**
 * What a correction says that is new: fields that are as they were read, and that nobody corrected, are left out, so that they do
 * not count as wrong. One that says nothing at all is left to whoever keeps it.
 * @throws Fault RAP_USAGE where nothing is left, since that is no correction
 */
export function correctionNews(given: Correction, target: Target, standing: Correction): Correction {
  const isNew = (field: string) =>
    Object.hasOwn(standing, field) || !same(given[field] ?? null, valueRead(target, field));
  const group = (field: string): readonly string[] =>
    together.find((list) => list.some((one) => one === field)) ?? [field];
  const entries = Object.entries(given).filter(([field]) => group(field).some((one) => one in given && isNew(one)));
  if (entries.length === 0 && Object.keys(given).length > 0) {
    const said = Object.entries(given).map(([field, value]) => `${field} ${value ?? 'none'}`);
    throw new Fault('RAP_USAGE', `This corrects nothing, since ${target.found.id} was read so: ${said.join(', ')}.`, {
      advice: 'Accept it if the rest is right, too; a correction says what should be otherwise.',
    });
  }
  return Object.fromEntries(entries);
}

const same = (a: string | number | null, b: unknown): boolean => (a === null ? b === null : String(a) === String(b));

/** What the program says of one field; null: nothing. */
function valueRead({ target, found }: Target, field: string): unknown {
  if (target === 'fact') return (field === 'modality' ? found.modality : found.roles[field]) ?? null;
  const own = { text: found.text, start: found.start, end: found.end, type: found.type, entity: found.entity };
  if (field in own) return own[field as keyof typeof own] ?? null;
  return (found.value as Readonly<Record<string, unknown>> | null)?.[field] ?? null;
}
