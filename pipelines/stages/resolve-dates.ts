import type { Block, DocumentKind } from '../../src/core/document.ts';
import type { Finding } from '../../src/core/mention.ts';
import type { Span } from '../../src/core/span.ts';
import type { Tokens } from '../../src/core/tokens.ts';

/** Placeholder. */
export function resolveDates(
  findings: readonly Finding[],
  _context: {
    text: string;
    tokens: Tokens;
    sentences: readonly Span[];
    blocks: readonly Block[];
    documentDate: string | null;
    kind: DocumentKind;
  },
): Finding[] {
  return [...findings];
}
