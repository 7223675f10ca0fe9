import { defineExtractor } from '../../src/core/extractor.ts';

/** Finds nothing yet. */
export const organizations = defineExtractor({
  type: 'organization',
  files: ['extractors/organizations/patterns.yaml'],
  compile: () => ({ rules: [], find: () => [] }),
});
