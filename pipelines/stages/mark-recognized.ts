import { type Evidence, probabilityOf } from '../../src/core/evidence.ts';
import { overlaps, type Span } from '../../src/core/span.ts';

/** Text recognition spoils about one word in a hundred on a good scan, and numbers and names more often than that. */
const ocr: Evidence = { name: 'ocr', weight: -1.2, note: 'the text was recognised from a picture of the page' };

/** Makes what stands in recognised text less sure; the rest stays as it is. */
export function markRecognized<T extends Span & { evidence: readonly Evidence[]; confidence: number }>(
  found: readonly T[],
  recognized: readonly Span[] = [],
): T[] {
  return found.map((one) => {
    const doubtful =
      recognized.some((span) => overlaps(span, one)) && !one.evidence.some(({ name }) => name === ocr.name);
    if (!doubtful) return one;
    const evidence = [...one.evidence, ocr];
    return { ...one, evidence, confidence: probabilityOf(evidence) };
  });
}
