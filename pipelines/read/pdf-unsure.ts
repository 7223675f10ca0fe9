import type { RecognizedSpan } from '../../src/core/document.ts';
import type { SourceMap } from '../../src/core/source-map.ts';
import type { RecognizedPage } from './pdf-ocr.ts';

/** What a problem says of the words of a page that are unsure or lost; nothing where there are none. */
export function howUnsure({ unsure, lost }: RecognizedPage): string {
  const words = unsure.length === 1 ? '1 word is' : `${unsure.length} words are`;
  const marks = lost === 1 ? '1 mark' : `${lost} marks`;
  const parts = [
    ...(unsure.length > 0 ? [`${words} unsure`] : []),
    ...(lost > 0 ? [`${marks} that could not be read ${lost === 1 ? 'was' : 'were'} left out`] : []),
  ];
  return parts.length > 0 ? ` (${parts.join(', ')})` : '';
}

/** Where the unsure words of recognised pages stand in the text. */
export function unsureSpans(map: SourceMap, recognized: ReadonlyMap<number, RecognizedPage>): RecognizedSpan[] {
  const places = [...recognized.values()].flatMap((one) => one.unsure);
  if (places.length === 0) return [];
  const first = places[0]!.start;
  return map.segments.flatMap(({ start, length, source, sourceLength = length }) =>
    source + sourceLength <= first
      ? []
      : places
          .filter((one) => one.start < source + sourceLength && source < one.end)
          .map((one) => ({
            start: start + Math.max(0, Math.min(length - 1, one.start - source)),
            end: start + Math.min(length, one.end - source),
            unsure: true,
          })),
  );
}
