import { z } from 'zod';
import { issueInWords } from '../core/issue-in-words.ts';
import { isStorable } from '../store/index.ts';

/** PostgreSQL takes no zero and no half of a surrogate pair. */
const notStorable = 'It holds a character that no text has.';

const named = (most: number, description: string) =>
  z.string().trim().min(1).max(most).refine(isStorable, notStorable).describe(description);

const about = {
  document: named(500, 'A document: id, the beginning of an id, symbol or file name.'),
  id: named(200, 'The id of the mention or claim that is judged.'),
  note: named(2000, 'Why.').optional(),
  reviewer: named(100, 'Who judges.').optional(),
  quote: z
    .string()
    .max(20_000)
    .optional()
    .describe(
      'The words that the person saw: of a mention its own, of a claim its sentence as shown, or whole. Others now: nothing is kept.',
    ),
};

/** A verdict as POST /api/reviews takes it: everything that `rapporteur review` knows. */
export const verdictBody = z.discriminatedUnion('verdict', [
  z.strictObject({ ...about, verdict: z.literal('accept') }),
  z.strictObject({ ...about, verdict: z.literal('reject') }),
  z.strictObject({
    ...about,
    verdict: z.literal('correct'),
    correction: z
      .record(z.string().max(50), z.union([z.string().max(2000), z.number(), z.null()]))
      .describe(
        'What is right, by field: text, start, end, type, entity, value (edtf, min, max, unit …), counted, binding.',
      ),
  }),
  z.strictObject({
    ...about,
    verdict: z.literal('undo'),
    undoes: named(
      64,
      'The verdict that is taken back, whatever it is on; unless told the last one on it, of the reviewer if named.',
    ).optional(),
  }),
]);
export type VerdictBody = z.output<typeof verdictBody>;

/** A zod schema as the OpenAPI document has it. */
export function jsonSchemaOf(schema: z.ZodType): object {
  const { $schema: _version, ...json } = z.toJSONSchema(schema, { io: 'input' });
  return json;
}

/** Checks a body with zod in the place of the JSON schema, so that what is wrong is told by field. */
export const zodValidator =
  (schema: z.ZodType) =>
  () =>
  (data: unknown): { value: unknown } | { error: Error } => {
    const read = schema.safeParse(data);
    if (read.success) return { value: read.data };
    return { error: new Error(`${read.error.issues.map((issue) => issueInWords(issue, data)).join('; ')}.`) };
  };
