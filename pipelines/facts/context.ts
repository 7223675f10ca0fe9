import type { Mention } from '../../src/core/mention.ts';
import type { Span } from '../../src/core/span.ts';
import type { RecordHead } from './record-head.ts';
import type { Resolver } from './resolving.ts';

/** What a finder of a role may look at. Positions are those of the document's text. */
export interface FrameContext {
  readonly text: string;
  readonly sentence: Span;
  /** Where the cue was found. */
  readonly cue: Span;
  /** The part of the sentence that tells of this cue and of no other. */
  readonly scope: Span;
  /** The mentions inside the scope, in the order of the text. */
  readonly mentions: readonly Mention[];
  readonly documentDate: string | null;
  readonly record: RecordHead | null;
  /** Who began to resolve last, up to the end of the sentence. */
  readonly resolver: Resolver | null;
  /** Of a frame with `each`, which of several the event is of. */
  readonly chosen?: Mention;
  /** Words that only except somebody of whom the verb is not said (`and not Finland`): read as if they were not there. */
  readonly apart?: Span;
  /** The one of whom the verb is not said, where it is that one that is read of. */
  readonly excepted?: Mention;
}

/** What fills a role: its words or number, and the mention that says so where there is one. */
export interface Filler {
  readonly value: string | number;
  readonly mention?: Mention;
}

/** The mentions of a type in the scope. */
export const ofType = (context: FrameContext, type: Mention['type']) => context.mentions.filter((m) => m.type === type);

/** How far a mention stands from the cue, in characters; 0 inside it. */
export const fromCue = ({ cue }: FrameContext, m: Mention): number => Math.max(0, m.start - cue.end, cue.start - m.end);
