import type { RecognizedSpan } from '../../src/core/document.ts';
import { confidenceOf, type Evidence } from '../../src/core/evidence.ts';
import { overlaps, type Span } from '../../src/core/span.ts';

/** Text recognition spoils about one word in a hundred on a good scan, and numbers and names more often than that. */
const ocr: Evidence = { name: 'ocr', weight: -1.2, note: 'the text was recognised from a picture of the page' };

/** A word that may be another, or a number with another digit: what is found there is to be looked at first. */
const unsure: Evidence = { name: 'ocr-unsure', weight: -3, note: 'a word of it could hardly be read on the page' };

/** Makes what stands in recognised text less sure; the rest stays as it is. */
export function markRecognized<T extends Span & { evidence: readonly Evidence[]; confidence: number }>(
  found: readonly T[],
  recognized: readonly RecognizedSpan[] = [],
): T[] {
  if (recognized.length === 0) return [...found];
  return found.map((one) => {
    const under = recognized.filter((span) => overlaps(span, one));
    if (under.length === 0 || one.evidence.some(({ name }) => name === ocr.name)) return one;
    const evidence = [...one.evidence, ocr, ...(under.some((span) => span.unsure) ? [unsure] : [])];
    return { ...one, evidence, confidence: confidenceOf(evidence) };
  });
}
