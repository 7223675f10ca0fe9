// Sub-modules only: natural's main entry prints, reads ./.env and loads database clients.
import { Lexicon, RuleSet, Sentence } from 'natural/lib/natural/brill_pos_tagger/index.js';

type Rule = ReturnType<RuleSet['getRules']>[number];

/** A word as it has been asked for: it stands in documents over and over, and natural looks each up in an object of all. */
interface Known {
  readonly categories: readonly string[];
  /** Whether some rule looks at it from the word behind. */
  readonly lookedAt: boolean;
  /** Its tag by what stands before it, as far as the rules look at that; the empty string where they do not. */
  readonly tags: Map<string, string>;
}

/** Beyond so many words those that are known are forgotten. */
const mostKnown = 50_000;

/**
 * Brill's tagger with the lexicon and the rules of natural. Its rules look at a word and at the one before it, at that only for
 * a few tags and words: so what a word becomes is worked out once for each of these and remembered.
 */
class Tagger {
  readonly #lexicon = new Lexicon('EN', 'NN', 'NNP');
  readonly #rules: readonly Rule[] = new RuleSet('EN').getRules();
  /** The tags and words that some rule looks back at. */
  readonly #lookedAt: ReadonlySet<string>;
  readonly #known = new Map<string, Known>();

  constructor() {
    const lookedAt = new Set<string>();
    for (const { predicate } of this.#rules) {
      const [from = 0, to = 0] = predicate.meta.window;
      if (from < -1 || to > 0) throw new Error(`the tagger's rule ${predicate.name} looks beyond the word before`);
      if (from === -1) lookedAt.add(predicate.parameter1).add(predicate.parameter1.toLowerCase());
    }
    this.#lookedAt = lookedAt;
  }

  know(word: string): Known {
    const known = this.#known.get(word);
    if (known) return known;
    const lookedAt = this.#lookedAt.has(word.toLowerCase());
    const fresh: Known = { categories: this.#lexicon.tagWord(word), lookedAt, tags: new Map() };
    if (this.#known.size > mostKnown) this.#known.clear();
    this.#known.set(word, fresh);
    return fresh;
  }

  tag(words: readonly string[]): string[] {
    const tags: string[] = [];
    let last: Known | undefined;
    let [lastWord, lastTag] = ['', ''];
    for (const word of words) {
      const known = this.know(word);
      const tagBefore = this.#lookedAt.has(lastTag) ? lastTag : '';
      const before = last?.lookedAt ? `${tagBefore} ${lastWord}` : tagBefore;
      let tag = known.tags.get(before);
      if (tag === undefined) {
        tag = this.#applied(word, known, last && { token: lastWord, tag: lastTag });
        known.tags.set(before, tag);
      }
      tags.push(tag);
      last = known;
      lastWord = word;
      lastTag = tag;
    }
    return tags;
  }

  /** The commonest tag of a word as the rules change it, one after another. */
  #applied(word: string, { categories }: Known, before: { token: string; tag: string } | undefined): string {
    const sentence = new Sentence();
    if (before) sentence.addTaggedWord(before.token, before.tag);
    sentence.addTaggedWord(word, categories[0]!);
    const at = sentence.taggedWords.length - 1;
    for (const rule of this.#rules) rule.apply(sentence, at);
    return sentence.taggedWords[at]!.tag;
  }
}

let loaded: Tagger | undefined;

function load(): Tagger {
  loaded ??= new Tagger();
  return loaded;
}

/**
 * Tags words with the Penn Treebank's parts of speech, by natural's Brill tagger: a lexicon of 94,000 words and 18 rules.
 * Loaded on first use (about 0.1 s and 25 MB).
 */
export const tagWords = (words: readonly string[]): string[] => load().tag(words);

/** All the parts of speech that the lexicon knows a word with, the commonest first; a guess for words it does not know. */
export const categoriesOf = (word: string): readonly string[] => load().know(word).categories;
