import { extractDocument } from '../../pipelines/index.ts';
import { SourceMap } from '../core/source-map.ts';
import type { PredictedSpan } from './span-sets.ts';

/**
 * Predicts the turns of a record from its text as it came out of a file, with its line breaks and page furniture: the
 * text is read like any file, and the turns are put back on it. A turn runs from its speaker's label to the next label,
 * as test sets have it.
 */
export async function predictSpeeches(text: string): Promise<PredictedSpan[]> {
  const { record } = await extractDocument(Buffer.from(text), 'record.txt');
  if (!record) return [];
  const map = new SourceMap(record.map);
  const starts = record.speeches.map(({ labelStart }) => map.toSource(labelStart));
  return record.speeches.map(({ speaker }, i) => {
    const [start, end] = [starts[i]!, starts[i + 1] ?? text.length];
    return { type: 'speech', start, end, text: text.slice(start, start + 80), speaker };
  });
}
