import { definePipeline } from '../src/core/pipeline.ts';
import { finding } from './finding.ts';
import type { Layers } from './layers.ts';
import { sections, sentences, tokens, turns } from './stages/index.ts';

/** Speeches: of one speaker, or transcripts of several. */
export const speech = definePipeline<Layers>(
  'speech',
  ['source', 'read', 'kind'],
  [tokens, sentences, sections, turns, ...finding],
);
