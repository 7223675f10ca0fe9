import type { Check } from '../src/core/check.ts';
import type { DocumentKind, Metadata, ReadDocument, Section, Source } from '../src/core/document.ts';
import type { Fact } from '../src/core/fact.ts';
import type { Finding, Mention } from '../src/core/mention.ts';
import { stageOf } from '../src/core/pipeline.ts';
import type { Problem } from '../src/core/problem.ts';
import type { Span } from '../src/core/span.ts';
import type { Tokens } from '../src/core/tokens.ts';
import type { Telling } from './operations/index.ts';
import type { Turn } from './speeches/index.ts';

/** What a document is, how sure that is, and why. */
export interface KindGuess {
  readonly kind: DocumentKind;
  readonly confidence: number;
  readonly reasons: readonly string[];
}

/** What was found before anything was settled, by type. */
export interface Found {
  readonly organizations: readonly Finding[];
  readonly operations: readonly Finding[];
  readonly dates: readonly Finding[];
  readonly figures: readonly Finding[];
  readonly persons: readonly Finding[];
  readonly places: readonly Finding[];
}

/** The layers of a document, in the order in which they come to be. */
export interface Layers {
  readonly source: Source;
  readonly read: ReadDocument;
  readonly kind: KindGuess;
  readonly tokens: Tokens;
  readonly sentences: readonly Span[];
  readonly sections: readonly Section[];
  readonly turns: readonly Turn[];
  readonly found: Found;
  readonly metadata: Metadata;
  readonly organizations: readonly Finding[];
  readonly operations: readonly Finding[];
  readonly dates: readonly Finding[];
  /** The operations with what the text says of them, and the stages that sentences speak of. */
  readonly telling: Telling;
  readonly figures: readonly Finding[];
  readonly mentions: readonly Mention[];
  readonly facts: readonly Fact[];
  readonly checks: readonly Check[];
  readonly problems: readonly Problem[];
}

/** Declares a stage over these layers. */
export const defineStage = stageOf<Layers>();
