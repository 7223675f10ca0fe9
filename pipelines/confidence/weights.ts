import { z } from 'zod';
import { loadRuleFile } from '../../src/core/rule-file.ts';

/** Where the weights stand below the package's folder. */
export const weightsFile = 'pipelines/confidence/weights.yaml';

const fraction = z.number().min(0).max(1);

const model = z.strictObject({
  /** How many judged cases it was trained on, and which share of those was right. */
  trained_on: z.int().min(0),
  right: fraction,
  /** The log-odds before anything is known. */
  base: z.number(),
  /**
   * By sign; the weight is multiplied by how much there is of it. One that was given a weight where it was found counts as
   * often as that (1 where it is not listed), and `NAME:KIND` is added to it.
   */
  weights: z.record(z.string(), z.number()),
});

/** How the signs of one part of one type add up. */
export type Model = z.output<typeof model>;

const shape = z.strictObject({
  version: z.int().min(1),
  /** `organization-span`, `date-value`, `figure-binding`: a type and a part. */
  models: z.record(z.string().regex(/^[a-z]+-(?:span|value|binding)$/), model),
  /** How often each rule's findings were right among the judged ones, as `[right, of]`. */
  track: z.record(z.string(), z.tuple([z.int().min(0), z.int().min(0)])),
});

/** The weights as they stand in their file. */
export type Weights = z.output<typeof shape>;

let loaded: Weights | undefined;

/** The weights, read once. @throws Fault RAP_RULE where the file is wrong */
export const confidenceWeights = (): Weights => (loaded ??= loadRuleFile(weightsFile, shape));
