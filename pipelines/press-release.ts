import { definePipeline } from '../src/core/pipeline.ts';
import { finding } from './finding.ts';
import type { Layers } from './layers.ts';
import { noTurns, sections, sentences, tokens } from './stages/index.ts';

/** Press releases, statements and lists of news: nobody takes the floor in them. */
export const pressRelease = definePipeline<Layers>(
  'press_release',
  ['source', 'read', 'kind'],
  [tokens, sentences, sections, noTurns, ...finding],
);
