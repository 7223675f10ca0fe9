import type { Block } from '../../src/core/document.ts';
import type { Finding } from '../../src/core/mention.ts';
import type { Span } from '../../src/core/span.ts';
import type { Tokens } from '../../src/core/tokens.ts';

/** Placeholder. */
export function bindFigures(
  figures: readonly Finding[],
  _context: {
    text: string;
    tokens: Tokens;
    sentences: readonly Span[];
    blocks: readonly Block[];
    dates: readonly Finding[];
    operations: readonly Finding[];
    organizations: readonly Finding[];
    places: readonly Finding[];
    documentDate: string | null;
  },
): Finding[] {
  return [...figures];
}
