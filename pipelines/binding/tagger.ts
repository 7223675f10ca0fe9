// Sub-modules only: natural's main entry prints, reads ./.env and loads database clients.
import { BrillPOSTagger, Lexicon, RuleSet } from 'natural/lib/natural/brill_pos_tagger/index.js';

/** The rules as one list: natural would make a new one for every word. */
class ListedRules extends RuleSet {
  #listed: ReturnType<RuleSet['getRules']> | undefined;

  override getRules() {
    this.#listed ??= super.getRules();
    return this.#listed;
  }
}

/** The lexicon with the words of documents beside it, which are asked for over and over: natural looks each up in an object of all. */
class KnownLexicon extends Lexicon {
  readonly #asked = new Map<string, string[]>();

  override tagWord(word: string): string[] {
    const known = this.#asked.get(word);
    if (known) return known;
    const categories = super.tagWord(word);
    if (this.#asked.size > mostAsked) this.#asked.clear();
    this.#asked.set(word, categories);
    return categories;
  }
}
const mostAsked = 50_000;

let loaded: { readonly tagger: BrillPOSTagger; readonly lexicon: Lexicon } | undefined;

function load() {
  if (!loaded) {
    const lexicon = new KnownLexicon('EN', 'NN', 'NNP');
    loaded = { lexicon, tagger: new BrillPOSTagger(lexicon, new ListedRules('EN')) };
  }
  return loaded;
}

/**
 * Tags words with the Penn Treebank's parts of speech, by natural's Brill tagger: a lexicon of 94,000 words and 18 rules.
 * Loaded on first use (about 0.1 s and 25 MB).
 */
export function tagWords(words: readonly string[]): string[] {
  return load()
    .tagger.tag([...words])
    .taggedWords.map(({ tag }) => tag);
}

/** All the parts of speech that the lexicon knows a word with, the commonest first; a guess for words it does not know. */
export const categoriesOf = (word: string): readonly string[] => load().lexicon.tagWord(word);
