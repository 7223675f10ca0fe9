import { definePipeline } from '../src/core/pipeline.ts';
import { finding } from './finding.ts';
import type { Layers } from './layers.ts';
import { sections, sentences, tokens, turns } from './stages/index.ts';

/** Records of the United Nations and like bodies: verbatim records, resolutions, reports, letters. */
export const unRecord = definePipeline<Layers>(
  'un_record',
  ['source', 'read', 'kind'],
  [tokens, sentences, sections, turns, ...finding],
);
