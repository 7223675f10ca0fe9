import type { FigureValue, Value } from './value.ts';

const markOf = { exact: '', about: '~', over: '', under: '', range: '' } as const;

/**
 * A value on one line, as golden cases and tables write it: a date's EDTF (`?` where it is open), an operation's edition
 * (`-` for none), a figure's bounds and unit (`651`, `180000..`, `..500`, `10..15 t`, `~50 %`), a name's lexicon id.
 */
export function showValue(value: Value | null): string {
  if (!value) return '-';
  if (value.kind === 'date') return value.edtf ?? '?';
  if (value.kind === 'operation') return value.edition ?? '-';
  if (value.kind === 'name') return value.lexiconId ?? '-';
  return `${showBounds(value)}${value.unit === '1' ? '' : ` ${value.unit}`}`;
}

/** The bounds of a figure alone: `..` stands at the open side. */
export function showBounds({ min, max, qualifier }: Pick<FigureValue, 'min' | 'max' | 'qualifier'>): string {
  if (min !== null && min === max) return `${markOf[qualifier]}${min}`;
  return `${markOf[qualifier]}${min ?? ''}..${max ?? ''}`;
}
