import { z } from 'zod';
import { loadRuleFile } from '../../src/core/rule-file.ts';

/** Where the words of the sentence splitter stand below the package's folder. */
export const sentenceWordsFile = 'pipelines/sentences/words.yaml';

const words = z.array(z.string()).transform((list): ReadonlySet<string> => new Set(list));

const shape = z
  .object({
    titles: words,
    references: words,
    links: words,
    may_end: words,
    mostly_end: words,
    months: words,
    starters: words,
    after_times: words,
    lead_on: words,
  })
  .strict();

/** Abbreviations and other words that decide where sentences end. */
export type SentenceWords = z.output<typeof shape>;

let loaded: SentenceWords | undefined;

/** The words, read once. @throws Fault RAP_RULE where the file is wrong */
export const sentenceWords = (): SentenceWords => {
  loaded ??= loadRuleFile(sentenceWordsFile, shape);
  return loaded;
};
