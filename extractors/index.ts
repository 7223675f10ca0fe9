import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { compileExtractor, type Extractor, type ExtractorDefinition } from '../src/core/extractor.ts';
import { packageRoot } from '../src/core/package-root.ts';
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

/** The extractors, compiled, with the vocabulary that texts must be lexed with and the version of all rules together. */
export interface Extractors {
  readonly vocabulary: Vocabulary;
  readonly all: readonly Extractor[];
  /** The first 12 hex digits of a hash over every rule and lexicon file. */
  readonly version: string;
}

let loaded: Extractors | undefined;

/** Reads and compiles every rule file, once for the process. @throws Fault RAP_RULE where a file is wrong */
export function loadExtractors(): Extractors {
  if (loaded) return loaded;
  const vocabulary = new Vocabulary();
  for (const spellings of loadRuleFile(spelling, z.array(z.array(z.string()).min(2)))) vocabulary.same(spellings);
  const all = definitions.map((definition) => compileExtractor(definition, vocabulary));
  const hash = createHash('sha256');
  for (const file of [...new Set([spelling, ...all.flatMap((e) => e.files)])].sort()) {
    hash
      .update(file)
      .update('\0')
      .update(readFileSync(join(packageRoot, file)))
      .update('\0');
  }
  loaded = { vocabulary, all, version: hash.digest('hex').slice(0, 12) };
  return loaded;
}
