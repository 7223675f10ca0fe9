import { withModality } from '../core/modality.ts';
import { isMultiple } from '../core/multiple.ts';
import type { FigureValue, OperationValue, Value } from '../core/value.ts';
import { dateInWords } from './date-in-words.ts';

/** Values as people read them: thousands separators, months by name, bounds by sign. */

const format = new Intl.NumberFormat('en-US', { maximumFractionDigits: 6 });

/** A number with thousands separators: `180,000`, `12.5`. */
export const numberInWords = (value: number): string => format.format(value);

type Bounds = Pick<FigureValue, 'min' | 'max' | 'qualifier'>;

/** The bounds of a figure, exactly as they were said: `651`, `≥180,000`, `≤500`, `~50`, `10–15`. */
export function boundsInWords({ min, max, qualifier }: Bounds): string {
  const about = qualifier === 'about' ? '~' : '';
  if (min === null && max === null) return '?';
  if (min === null) return `≤${numberInWords(max!)}`;
  if (max === null) return `≥${numberInWords(min)}`;
  if (min === max) return about + numberInWords(min);
  return `${about}${numberInWords(min)}–${numberInWords(max)}`;
}

/** The bounds of a figure as a sentence says them: `651`, `over 180,000`, `up to 500`, `about 50`, `10–15`. */
function boundsSpoken({ min, max, qualifier }: Bounds): string {
  if (max === null && min !== null) return `over ${numberInWords(min)}`;
  if (min === null && max !== null) return `${qualifier === 'under' ? 'under' : 'up to'} ${numberInWords(max)}`;
  return boundsInWords({ min, max, qualifier }).replace(/^~/, 'about ');
}

type Measured = Bounds & { readonly unit: string | null };

/** A figure with its unit: `≥180,000`, `12.5%`, `USD 84,000,000`, `35 t`. */
export const figureInWords = (figure: Measured): string => withUnit(boundsInWords(figure), figure.unit);

/** The same as a sentence says it: `over 180,000`, `about 12.5%`, `USD 84,000,000`. */
export const figureSpoken = (figure: Measured): string => withUnit(boundsSpoken(figure), figure.unit);

function withUnit(bounds: string, unit: string | null): string {
  if (unit === null || unit === '1') return bounds;
  if (unit === '%') return `${bounds}%`;
  // `over USD 500`
  return /^[A-Z]{3}$/.test(unit) ? bounds.replace(/^(\D* )?/, `$1${unit} `) : `${bounds} ${unit}`;
}

/** A multiple as such: `~4 times`, never a bare `4` that would count something. */
export const multipleInWords = (bounds: Bounds): string => `${boundsInWords(bounds)} times`;

/**
 * What a mention says, in words; empty where it says nothing beyond its own words.
 * @param rules those that found it, which tell a multiple from a count
 */
export function valueInWords(value: Value | null, rules?: readonly string[]): string {
  if (value === null) return '';
  if (value.kind === 'date') return value.edtf ? dateInWords(value.edtf) : 'day unknown';
  if (value.kind === 'operation') return operationInWords(value);
  if (value.kind === 'name') return value.role ?? '';
  const number = isMultiple({ rules }) ? multipleInWords(value) : figureInWords(value);
  const parts = [number, value.counted, value.action];
  const period = value.period === null ? null : `(${dateInWords(value.period)})`;
  return withModality(value.modality ?? 'asserted', [...parts, period].filter(Boolean).join(' '));
}

/** What an operation's mention says: `edition 2021, special operation, stage 1, run by Europol, 15–23 May 2018`. */
function operationInWords({ edition, class: name, sub, stage, runBy, period, modality }: OperationValue): string {
  const parts = [
    edition === null ? null : `edition ${edition}`,
    name,
    sub === undefined ? null : `sub-operation ${sub}`,
    stage === undefined ? null : stageInWords(stage),
    runBy === undefined ? null : `run by ${runBy.join(' and ')}`,
    period === undefined ? null : withModality(modality ?? 'asserted', dateInWords(period)),
  ];
  return parts.filter(Boolean).join(', ');
}

/** `stage 1`, `active stage`. */
export const stageInWords = (stage: string): string => (/^\d+$/.test(stage) ? `stage ${stage}` : `${stage} stage`);

/** A confidence with two decimals; never `1.00`, since nothing is certain. */
export const confidenceInWords = (confidence: number): string => Math.min(confidence, 0.99).toFixed(2);

/** A share in whole per cent. */
export const percent = (share: number): string => `${Math.round(100 * share)}%`;

/** `1 document`, `2 documents`, `1,200 entities`. */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${numberInWords(count)} ${count === 1 ? one : many}`;

const kinds: Readonly<Record<string, string>> = {
  speech: 'speech',
  press_release: 'press release',
  un_record: 'UN record',
};

/** A type of what is counted: `date`, `claim: meeting`. */
export const typeInWords = ({ kind, type }: { readonly kind: 'mention' | 'fact'; readonly type: string }): string =>
  kind === 'fact' ? `claim: ${type}` : type;

/** Whether what is counted are claims of an event. */
export const isEvent = ({ kind, type }: { readonly kind: 'mention' | 'fact'; readonly type: string }): boolean =>
  kind === 'fact' && type !== 'figure';

/** The same of something that was found: `date`, `claim: meeting`. */
export const findingInWords = ({ target, type }: { readonly target: 'mention' | 'fact'; readonly type: string }) =>
  typeInWords({ kind: target, type });

/** The kind of a document in words. */
export const kindInWords = (kind: string): string => kinds[kind] ?? kind;
