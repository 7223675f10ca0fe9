import { defineExtractor } from '../../src/core/extractor.ts';

/** Finds nothing yet. */
export const operations = defineExtractor({
  type: 'operation',
  files: ['extractors/operations/patterns.yaml'],
  compile: () => ({ rules: [], find: () => [] }),
});
