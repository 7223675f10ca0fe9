import { defineExtractor } from '../../src/core/extractor.ts';

/** Finds nothing yet. */
export const dates = defineExtractor({
  type: 'date',
  files: ['extractors/dates/patterns.yaml'],
  compile: () => ({ rules: [], find: () => [] }),
});
