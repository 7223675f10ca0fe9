/**
 * How generated cases are tried: 300 a family among the other tests, as many as FUZZ_RUNS says under `npm run fuzz`, which prints
 * the seed that FUZZ_SEED takes to run the same ones again.
 */
export const fuzzing: { readonly numRuns: number; readonly seed?: number } = {
  numRuns: Number(process.env.FUZZ_RUNS ?? 300),
  ...(process.env.FUZZ_SEED === undefined ? {} : { seed: Number(process.env.FUZZ_SEED) }),
};
