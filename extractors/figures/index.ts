import { defineExtractor } from '../../src/core/extractor.ts';

/** Finds nothing yet. */
export const figures = defineExtractor({
  type: 'figure',
  files: ['extractors/figures/patterns.yaml'],
  compile: () => ({ rules: [], find: () => [] }),
});
