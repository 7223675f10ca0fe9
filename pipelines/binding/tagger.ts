// Sub-modules only: natural's main entry prints, reads ./.env and loads database clients.
import { BrillPOSTagger, Lexicon, RuleSet } from 'natural/lib/natural/brill_pos_tagger/index.js';

let tagger: BrillPOSTagger | undefined;

/**
 * Tags words with the Penn Treebank's parts of speech, by natural's Brill tagger: a lexicon of 94,000 words and 18 rules.
 * Loaded on first use (about 0.1 s and 25 MB).
 */
export function tagWords(words: readonly string[]): string[] {
  tagger ??= new BrillPOSTagger(new Lexicon('EN', 'NN', 'NNP'), new RuleSet('EN'));
  return tagger.tag([...words]).taggedWords.map(({ tag }) => tag);
}
