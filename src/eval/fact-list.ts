import { z } from 'zod';
import { factTypes } from '../core/fact.ts';
import { parseRules } from '../core/rule-file.ts';
import { readText } from './gold.ts';

const value = z.union([z.string(), z.number(), z.null()]);

const shape = z.array(
  z
    .object({
      /** The document's file name in the folder. */
      document: z.string().min(1),
      /** Types of which the list is whole: whatever else is found of them is not in the document. */
      whole: z.array(z.enum(factTypes)).default([]),
      /** Each with its type and the roles that are to be held against it; others are not asked. */
      facts: z.array(
        z
          .object({ type: z.enum(factTypes) })
          .catchall(value)
          .refine((fact) => Object.keys(fact).length > 1, 'say at least one role besides the type'),
      ),
    })
    .strict(),
);

/** What a careful reader found in one document. */
export type ListedFacts = z.output<typeof shape>[number];

/** Reads a list of facts (YAML). @throws Fault RAP_INPUT, or RAP_RULE that names the line and what is wrong */
export const readFactList = (file: string): readonly ListedFacts[] => parseRules(readText(file), file, shape);
