import { withModality } from '../core/modality.ts';
import { isMultiple } from '../core/multiple.ts';
import type { FigureValue } from '../core/value.ts';
import type { QueueItem } from '../store/index.ts';
import { dateInWords } from './date-in-words.ts';
import { figureInWords, multipleInWords, valueInWords } from './words.ts';

/** What a mention or claim was taken to mean: an entity, a date, a number, or the roles of a claim; empty where only its type is known. */
export function meaningInWords({
  target,
  value,
  entity,
  whole = null,
  rules,
}: Pick<QueueItem, 'target' | 'value' | 'entity'> & Partial<Pick<QueueItem, 'whole' | 'rules'>>): string {
  if (target === 'mention') {
    const said = value === null ? '' : valueInWords(value as unknown as Parameters<typeof valueInWords>[0], rules);
    return [entity, said].filter(Boolean).join(', ');
  }
  const { modality = 'asserted', ...roles } = value ?? {};
  const { min, max, qualifier, unit, counted, action, ...others } = roles as Partial<FigureValue>;
  const isFigure = min !== undefined && max !== undefined;
  const bounds = isFigure && { min, max, unit: unit ?? null, qualifier: qualifier! };
  const said = bounds && (isMultiple({ rules }) ? multipleInWords(bounds) : figureInWords(bounds));
  const number = said && [said, counted, action];
  const told = [
    number ? number.filter(Boolean).join(' ') : null,
    ...Object.entries(isFigure ? others : roles)
      .filter(([, part]) => part !== null && typeof part !== 'object')
      .map(([role, part]) => {
        if (role === 'partOf') return `part of ${whole ?? 'another figure'}`;
        return `${role} ${['period', 'date'].includes(role) ? dateInWords(String(part)) : part}`;
      }),
  ];
  return withModality(modality as FigureValue['modality'] & string, told.filter(Boolean).join(', '));
}
