import { defineExtractor } from '../../src/core/extractor.ts';

/** Finds nothing yet. */
export const places = defineExtractor({
  type: 'place',
  files: ['extractors/places/patterns.yaml'],
  compile: () => ({ rules: [], find: () => [] }),
});
