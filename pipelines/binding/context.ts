import type { Block } from '../../src/core/document.ts';
import type { Finding } from '../../src/core/mention.ts';
import type { Span } from '../../src/core/span.ts';
import type { Tokens } from '../../src/core/tokens.ts';

/** What figures are bound in: the document's layers and its other mentions, settled and in the order of the text. */
export interface FigureContext {
  readonly text: string;
  readonly tokens: Tokens;
  readonly sentences: readonly Span[];
  readonly blocks: readonly Block[];
  /** With their values resolved. */
  readonly dates: readonly Finding[];
  /** `entity` is the series, `value.edition` the edition. */
  readonly operations: readonly Finding[];
  /** By the number of the sentence, the stage of an operation that it speaks of; none where this is left out. */
  readonly stages?: readonly (string | null)[];
  readonly organizations: readonly Finding[];
  readonly places: readonly Finding[];
  readonly documentDate: string | null;
}
