import type { Moment } from '../../extractors/dates/calendar.ts';
import type { Completed } from '../../extractors/dates/complete.ts';
import type { Tense } from '../../extractors/dates/story.ts';
import { tenseAround } from '../../extractors/dates/tense.ts';
import type { Block, DocumentKind } from '../../src/core/document.ts';
import type { Finding } from '../../src/core/mention.ts';
import { indexAt, type Span } from '../../src/core/span.ts';
import { type Tokens, tokenFrom } from '../../src/core/tokens.ts';

/** An item in a list of news, with the date that it bears itself. */
export interface NewsItem extends Span {
  /** EDTF. */
  readonly date: string | null;
}

/** What dates are resolved against. */
export interface DateContext {
  readonly text: string;
  readonly tokens: Tokens;
  readonly sentences: readonly Span[];
  readonly blocks: readonly Block[];
  /** EDTF: the day that “today” is, or the period that is known of it. */
  readonly documentDate: string | null;
  readonly kind: DocumentKind | null;
  /** The document's own symbol, whose year and number tell about when it came out. */
  readonly symbol?: string | null;
  /** The operations of the text, in its order: the edition tells the year of the days on which they ran. */
  readonly operations?: readonly Finding[];
  /** The items of a list of news, where another stage knows them; else datelines are looked for. */
  readonly newsItems?: readonly NewsItem[];
}

/** The date right before another, and where it stands. */
export interface Prior extends Completed {
  readonly at: number;
}

/** A date's place among the others. */
export interface Place {
  /** Null where there is none, or it could not be placed. */
  readonly prior: Prior | null;
  readonly finding: Finding;
  readonly operations: readonly Finding[];
  /** The next dates behind it. */
  readonly following: () => readonly Finding[];
  /** About when the text was written, where that is known better than by the day that the story counts from. */
  readonly written: Moment | null;
  readonly context: DateContext;
}

/** Whether the sentence of a date looks back or ahead. */
export function tenseOf({ start, end }: Finding, { text, tokens, sentences }: DateContext): Tense {
  const sentence = sentences[indexAt(sentences, start)];
  return tenseAround(text, tokens, tokenFrom(tokens, start), tokenFrom(tokens, end), sentence);
}

/**
 * True where a date sets the time for what follows: it opens a sentence, but for a preposition, or stands in the first
 * sentence of a paragraph.
 */
export function leads(finding: Finding, { text, sentences }: DateContext): boolean {
  const sentence = sentences[indexAt(sentences, finding.start)];
  if (!sentence) return false;
  return (
    finding.start - sentence.start < 12 ||
    /(?:^|\n)\s*$/.test(text.slice(Math.max(0, sentence.start - 3), sentence.start))
  );
}
