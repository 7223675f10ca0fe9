import { z } from 'zod';
import { compileExtractor, type Extractor, type ExtractorDefinition } from '../src/core/extractor.ts';
import { loadRuleFile } from '../src/core/rule-file.ts';
import { Vocabulary } from '../src/core/vocabulary.ts';
import { dates } from './dates/index.ts';
import { figures } from './figures/index.ts';
import { operations } from './operations/index.ts';
import { organizations } from './organizations/index.ts';
import { persons } from './persons/index.ts';
import { places } from './places/index.ts';

/** Everything we look for, in the order in which it is looked for. */
const definitions: readonly ExtractorDefinition[] = [organizations, operations, dates, figures, persons, places];

/** Spellings that are one word to every rule; read first, so that rules need not repeat them. */
const spelling = 'extractors/spelling.yaml';

/** The extractors, compiled with the vocabulary that texts must be lexed with. */
export interface Extractors {
  readonly vocabulary: Vocabulary;
  readonly all: readonly Extractor[];
}

let loaded: Extractors | undefined;

/** Reads and compiles every rule file, once for the process. @throws Fault RAP_RULE where a file is wrong */
export function loadExtractors(): Extractors {
  if (loaded) return loaded;
  const vocabulary = new Vocabulary();
  for (const spellings of loadRuleFile(spelling, z.array(z.array(z.string()).min(2)))) vocabulary.same(spellings);
  const all = definitions.map((definition) => compileExtractor(definition, vocabulary));
  loaded = { vocabulary, all };
  return loaded;
}
