import { z } from 'zod';
import { loadRuleFile } from '../../src/core/rule-file.ts';
import type { Vocabulary } from '../../src/core/vocabulary.ts';
import { type Phrases, phrases } from './phrases.ts';

const values = z.record(z.string(), z.number());
const shape = z
  .object({
    zero: z.array(z.string()),
    digits: values,
    teens: values,
    tens: values,
    scales: z.array(z.object({ value: z.number(), words: z.array(z.string()) }).strict()),
    dozen: z.object({ value: z.number(), words: z.array(z.string()) }).strict(),
    suffixes: z.array(z.object({ sign: z.string(), value: z.number(), money: z.boolean().default(false) }).strict()),
    many: z.array(
      z.object({ value: z.number(), word: z.string(), only_before: z.enum(['many', 'of']).optional() }).strict(),
    ),
    few: z.array(z.string()),
    fold: z.string(),
    parts: z.array(
      z
        .object({
          value: z.number(),
          one: z.array(z.string()),
          several: z.array(z.string()),
          ordinal: z.boolean().default(false),
        })
        .strict(),
    ),
    ordinals: z.array(z.string()),
    signs: values,
  })
  .strict();

/** What one word or sign contributes to a number. */
export type NumberWord =
  | { readonly kind: 'digit' | 'teen' | 'tens' | 'zero' | 'scale' | 'dozen' | 'sign' | 'fold'; readonly value: number }
  | { readonly kind: 'many'; readonly value: number; readonly only: 'many' | 'of' | undefined }
  | { readonly kind: 'part'; readonly value: number; readonly several: boolean; readonly ordinal: boolean }
  | { readonly kind: 'ordinal'; readonly value: 0 };

/** A letter that is a magnitude when it touches the number. */
export interface Suffix {
  readonly value: number;
  readonly money: boolean;
}

export interface NumberWords {
  readonly words: ReadonlyMap<number, NumberWord>;
  readonly suffixes: ReadonlyMap<string, Suffix>;
  readonly few: Phrases<true>;
}

/** Reads `numbers.yaml`. @throws Fault RAP_RULE */
export function numberWords(file: string, vocabulary: Vocabulary): NumberWords {
  const data = loadRuleFile(file, shape);
  const words = new Map<number, NumberWord>();
  const put = (word: string, entry: NumberWord): void => void words.set(vocabulary.add(word), entry);
  for (const word of data.ordinals) put(word, { kind: 'ordinal', value: 0 });
  for (const word of data.zero) put(word, { kind: 'zero', value: 0 });
  for (const [kind, list] of [
    ['digit', data.digits],
    ['teen', data.teens],
    ['tens', data.tens],
    ['sign', data.signs],
  ] as const) {
    for (const [word, value] of Object.entries(list)) put(word, { kind, value });
  }
  for (const { value, words: list } of data.scales) for (const word of list) put(word, { kind: 'scale', value });
  for (const [word, value] of Object.entries({
    ...data.digits,
    ...data.teens,
    ...data.tens,
    hundred: 100,
    thousand: 1000,
  }))
    put(word + data.fold, { kind: 'fold', value });
  for (const word of data.dozen.words) put(word, { kind: 'dozen', value: data.dozen.value });
  for (const { word, value, only_before: only } of data.many) put(word, { kind: 'many', value, only });
  for (const { value, one, several, ordinal } of data.parts) {
    for (const word of one) put(word, { kind: 'part', value: 1 / value, several: false, ordinal });
    for (const word of several) put(word, { kind: 'part', value: 1 / value, several: true, ordinal: false });
  }
  const few = phrases<true>(vocabulary);
  for (const phrase of data.few) few.add(phrase, true);
  for (const { sign } of data.suffixes) vocabulary.add(sign);
  return { words, suffixes: new Map(data.suffixes.map(({ sign, value, money }) => [sign, { value, money }])), few };
}
