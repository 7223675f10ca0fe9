import { finding } from '../../pipelines/finding.ts';
import type { Layers } from '../../pipelines/layers.ts';
import { noTurns, sentences, tokens } from '../../pipelines/stages/index.ts';
import { splitSentences } from '../../pipelines/stages/sentences.ts';
import type { Block, Metadata, ReadDocument, Source } from '../core/document.ts';
import { definePipeline } from '../core/pipeline.ts';
import { SourceMap } from '../core/source-map.ts';
import { figureForm, figureSpans } from './figure-spans.ts';
import { predictSpeeches } from './predict-speeches.ts';
import type { PredictedSpan, SpanItem } from './span-sets.ts';
import { timexSpans } from './timex-spans.ts';

/** What can be predicted for an open test set. */
const predictable = ['date', 'figure', 'organization', 'sentence', 'speech'] as const;
export type Predictable = (typeof predictable)[number];

/** The stages that make mentions of a text as it stands, without telling what the document is or what it states. */
const onText = definePipeline<Layers>(
  'text',
  ['source', 'read', 'kind', 'metadata'],
  [tokens, sentences, noTurns, ...finding.filter(({ id }) => id !== 'metadata' && id !== 'facts')],
);

/** Predicts the spans of one item over its own text, in the form that the types of its gold ask for. */
export async function predictSpans(
  item: SpanItem,
  as: Predictable,
  types: ReadonlySet<string> = new Set(),
): Promise<PredictedSpan[]> {
  if (as === 'speech') return predictSpeeches(item.text);
  const blocks = paragraphs(item.text);
  if (as === 'sentence') {
    return splitSentences(item.text, blocks).map(({ start, end }) => ({
      type: 'sentence',
      start,
      end,
      text: item.text.slice(start, end),
    }));
  }
  const found = await layersOfItem(item);
  if (as === 'date') return timexSpans(item.text, found.mentions);
  const asked = found.mentions.filter((mention) => mention.type === as);
  if (as === 'figure') {
    const form = figureForm(types);
    return asked.flatMap((mention) => figureSpans(item.text, mention, form));
  }
  return asked.map(({ type, start, end }) => ({ type, start, end, text: item.text.slice(start, end) }));
}

/** Everything that is found in an item's text. */
export const layersOfItem = (item: SpanItem): Promise<Layers> =>
  onText.run(textLayers(item.text, paragraphs(item.text), item.ref_date?.slice(0, 10) ?? null));

/** The paragraphs of a text as it stands: what blank lines part. */
export function paragraphs(text: string): Block[] {
  const blocks: Block[] = [];
  let from = 0;
  for (const gap of [...text.matchAll(/\n(?:[^\S\n]*\n)+/g), null]) {
    const to = gap?.index ?? text.length;
    const written = text.slice(from, to);
    const start = from + written.length - written.trimStart().length;
    const end = from + written.trimEnd().length;
    if (end > start) blocks.push({ kind: 'paragraph', start, end });
    from = to + (gap?.[0].length ?? 0);
  }
  return blocks;
}

/** The layers that reading a file and telling what it is would have given. */
function textLayers(text: string, blocks: readonly Block[], date: string | null): Partial<Layers> {
  const mediaType = 'text/plain';
  const source: Source = { name: 'text', sha256: '', mediaType, bytes: 0, pages: null };
  const map = new SourceMap([{ start: 0, length: text.length, source: 0 }]);
  const read: ReadDocument = { mediaType, text, map, pages: [], blocks, furniture: [], hints: {}, problems: [] };
  const metadata: Metadata = {
    title: null,
    symbol: null,
    date,
    dateSource: null,
    issuedOn: null,
    issuer: null,
    originalLanguage: null,
    place: null,
    speakers: [],
  };
  return { source, read, metadata, kind: { kind: 'press_release', confidence: 1, reasons: [] } };
}
