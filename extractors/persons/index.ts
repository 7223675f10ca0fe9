import { defineExtractor } from '../../src/core/extractor.ts';

/** Finds nothing yet. */
export const persons = defineExtractor({
  type: 'person',
  files: ['extractors/persons/patterns.yaml'],
  compile: () => ({ rules: [], find: () => [] }),
});
