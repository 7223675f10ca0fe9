import { splitSentences } from '../../pipelines/stages/sentences.ts';
import type { ExtractionRecord } from '../core/record.ts';
import { indexAt, lengthOf, type Span } from '../core/span.ts';

/** A sentence is shown up to this many characters; text without full stops would otherwise be one. */
const longest = 1000;

/** Finds the sentence around a span: of a very long one, the part around the span. */
export function sentenceFinder(record: Pick<ExtractionRecord, 'text' | 'blocks'>): (span: Span) => Span {
  const whole = { kind: 'paragraph', start: 0, end: record.text.length } as const;
  const sentences = splitSentences(record.text, record.blocks.length > 0 ? record.blocks : [whole]);
  return (span) => {
    const index = indexAt(sentences, span.start);
    return clip(index < 0 ? span : sentences[index]!, span);
  };
}

/** The part of a sentence that is shown around a span inside it. */
export function clip(sentence: Span, around: Span): Span {
  const end = Math.max(sentence.end, around.end);
  if (end - sentence.start <= longest) return { start: sentence.start, end };
  const start = Math.max(sentence.start, around.start - Math.max(0, Math.floor((longest - lengthOf(around)) / 2)));
  return { start, end: Math.min(end, Math.max(start + longest, around.end)) };
}
