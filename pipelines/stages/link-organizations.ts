import type { Readable } from '../../src/core/extractor.ts';
import type { Finding } from '../../src/core/mention.ts';

/** Placeholder. */
export function linkOrganizations(findings: readonly Finding[], _readable: Readable): Finding[] {
  return [...findings];
}
