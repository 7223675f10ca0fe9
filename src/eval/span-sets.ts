import { z } from 'zod';
import { Fault } from '../core/errors.ts';
import { parseJson, readText } from './gold.ts';

/** One span of an open test set. `value` and `unit` follow the set's own conventions. */
const goldSpan = z.looseObject({
  type: z.string().default(''),
  start: z.int().min(0).optional(),
  end: z.int().min(0).optional(),
  text: z.string().optional(),
  value: z.union([z.string(), z.number()]).nullish(),
  /** Other values that are as right. */
  alts: z.array(z.union([z.string(), z.number()])).nullish(),
  unit: z.string().nullish(),
  /** Neither missed nor charged. */
  ignore: z.boolean().nullish(),
  /** Of a speech. */
  speaker: z.string().nullish(),
});

const item = z.looseObject({
  id: z.string(),
  text: z.string(),
  /** The day that relative dates count from. */
  ref_date: z.string().nullish(),
  gold: z.array(goldSpan),
});

export type GoldSpan = z.output<typeof goldSpan>;
export type SpanItem = z.output<typeof item>;

/** A span that the program found, over the item's own text, in UTF-16 code units. */
export interface PredictedSpan {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly value?: string | number | null;
  readonly unit?: string;
  readonly speaker?: string;
}

/** Reads an open test set: one item a line. @throws Fault RAP_INPUT naming the line that is no item */
export function readSpanSet(file: string): SpanItem[] {
  const items: SpanItem[] = [];
  for (const [index, line] of readText(file).split('\n').entries()) {
    if (line.trim() === '') continue;
    const place = `${file}:${index + 1}`;
    const parsed = item.safeParse(parseJson(place, line));
    if (!parsed.success) {
      const issue = parsed.error.issues[0]!;
      throw new Fault('RAP_INPUT', `${place}: ${issue.path.join('.')}: ${issue.message}`, {
        advice: 'Each line is an object with id, text and gold, a list of spans with type, start and end.',
      });
    }
    items.push(parsed.data);
  }
  if (items.length === 0) throw new Fault('RAP_INPUT', `${file} holds no items.`);
  return items;
}
