import type { GoldDocument, GoldMention } from './gold.ts';
import { findIn, type Letters, lettersOf, type Stretch, stretchOf, withoutArticle } from './letters.ts';
import type { ScorableMention, ScorableRecord } from './scores.ts';

/** A mention of the gold with its place among the gold text's letters. */
export interface WantedMention {
  readonly mention: GoldMention;
  readonly quote: string;
  readonly at: Stretch;
}

/** A mention of the output with its place among the gold text's letters; before the first where it has none there. */
export interface FoundMention {
  readonly mention: ScorableMention;
  readonly quote: string;
  readonly at: Stretch;
}

/** One annotated document with its record, the mentions of both placed on the gold's text. */
export interface AlignedDocument {
  readonly document: GoldDocument;
  readonly record: ScorableRecord | undefined;
  readonly wanted: readonly WantedMention[];
  readonly found: readonly FoundMention[];
}

const nowhere: Stretch = [-1, -1];

/**
 * Places gold and output on one text. The record's text may differ from the gold's in wrapping, hyphenation and
 * furniture; only letters and digits count.
 */
export function alignDocument(document: GoldDocument, record: ScorableRecord | undefined): AlignedDocument {
  const goldLetters = lettersOf(document.text);
  const text = record?.text ?? '';
  const letters = lettersOf(text);
  const placeOf = (source: Letters, start: number, end: number, quote: string) =>
    withoutArticle(stretchOf(source, start, end), quote);
  return {
    document,
    record,
    wanted: document.gold.mentions.map((mention) => {
      const quote = document.text.slice(mention.start, mention.end);
      return { mention, quote, at: placeOf(goldLetters, mention.start, mention.end, quote) };
    }),
    found: (record?.mentions ?? []).map((mention) => {
      const quote = text.slice(mention.start, mention.end);
      const at = findIn(goldLetters, letters, placeOf(letters, mention.start, mention.end, quote));
      return { mention, quote, at: at ?? nowhere };
    }),
  };
}
