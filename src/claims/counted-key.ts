import { fold } from '../core/fold.ts';
import { claimWords } from './words.ts';

/** What is counted, in a form in which two ways of saying it meet. */
export interface CountedKey {
  /** The base form of the head noun; of several that are counted together all of them. */
  readonly head: string;
  /** What tells it apart from others of that head, in base form, sorted. */
  readonly modifiers: readonly string[];
  /** What happened to it, by the name of the deed, or the verb itself where it is not known; null where nothing is said. */
  readonly action: string | null;
}

/**
 * Takes the words of what is counted apart: `violations of migration legislation` and `migration law violations` both are
 * the head `infringement` with `law` and `migration`; `criminal cases connected with drugs` has one modifier more than
 * `criminal cases`. Null where no word is left.
 * @param behind what stands behind these words in the text: `with foreign plates were seized` restricts them, too
 */
export function countedKey(counted: string | null, action: string | null, behind = ''): CountedKey | null {
  const words = fold(counted ?? '')
    .replace(/['’]s\b/g, '')
    .split(/[^\p{L}\p{N}-]+/u)
    .filter(Boolean);
  const { links, deeds } = claimWords();
  let end = words.findIndex((word, i) => i > 0 && links.has(word));
  if (end < 0) end = words.length;
  const first = words.slice(0, end);
  const head = headOf(first);
  if (!head) return null;
  const told = participleIn(first, head.at) ?? lastParticiple(words.slice(end));
  const deed = deedOf(action) ?? deedOf(told);
  const nominal = deeds[head.word];
  const rest = [...first.filter((_, i) => i !== head.at && !head.also.includes(i)), ...words.slice(end)];
  const modifiers = modifiersOf([...rest.filter((word) => word !== told), ...restrictionIn(behind, action)]);
  // `seizures of drugs`: what was seized is the head.
  if (nominal && deed === null) {
    if (nominal[0] !== '') return { head: nominal[0], modifiers, action: nominal[1] };
  }
  return { head: head.word, modifiers, action: deed };
}

/** The head: the last plural noun before the first link, else the last word; `arms and ammunition` are one head. */
function headOf(words: readonly string[]): { word: string; at: number; also: readonly number[] } | null {
  const { empty } = claimWords();
  // Two things that are counted together are a thing of their own.
  const joint = words.findIndex(
    (word, i) => /^(?:and|or)$/.test(word) && isPlural(words[i - 1] ?? '') && i < words.length - 1,
  );
  if (joint > 0) {
    const behind = words.findIndex((word, i) => i > joint && isPlural(word));
    const at = behind < 0 ? words.length - 1 : behind;
    const heads = [words[joint - 1]!, words[at]!].map(standingFor).sort();
    return { word: heads.join(' and '), at, also: [joint - 1, joint] };
  }
  const plural = words.findLastIndex((word) => isPlural(word));
  const at = plural >= 0 ? plural : words.findLastIndex((word) => !empty.has(word));
  return at < 0 ? null : { word: standingFor(words[at]!), at, also: [] };
}

/** A participle behind the head that tells what happened: of `violations detected` it is `detected`. */
const participleIn = (words: readonly string[], head: number): string | null =>
  words.slice(head + 1).find((word) => claimWords().actions.has(word)) ?? null;

/** The same at the very end: of `cases connected with drugs initiated` it is `initiated`. */
const lastParticiple = (words: readonly string[]): string | null => {
  const last = words.at(-1) ?? '';
  return /ed$/.test(last) && claimWords().actions.has(last) ? last : null;
};

/** The words up to the verb that tell which of what is counted is meant; none where something else follows. */
function restrictionIn(behind: string, action: string | null): string[] {
  const [clause = ''] = behind.split(/[,;:.()–—]| - /);
  const words = fold(clause)
    .split(/[^\p{L}\p{N}-]+/u)
    .filter(Boolean);
  const deed = fold(action ?? '').split(' ')[0]!;
  const end = words.findIndex(
    (word) =>
      word === deed || /^(?:was|were|is|are|be|been|have|has|had|will|would|during|in|as|while|when)$/.test(word),
  );
  const inside = words.slice(0, end < 0 ? Math.min(words.length, 6) : end);
  const [first = ''] = inside;
  const restricts = claimWords().restricts.has(first) || /(?:ed|ing)$/.test(first);
  return restricts ? inside : [];
}

const modifiersOf = (words: readonly string[]): string[] => {
  const { links, empty } = claimWords();
  const kept = words.filter(
    (word) => !links.has(word) && !empty.has(word) && !/^(?:and|or|not|were|was|is|are|be)$/.test(word),
  );
  return [...new Set(kept.map(standingFor))].sort();
};

/** The deed that a verb tells; the verb itself where it is of no list; null for one that tells nothing. */
function deedOf(action: string | null): string | null {
  const word = action === null ? '' : fold(action).trim();
  const { actions, telling } = claimWords();
  if (word === '' || telling.has(word)) return null;
  return actions.get(word) ?? actions.get(word.split(' ')[0]!) ?? word;
}

/** The base form of a word, and of words for one thing the first. */
function standingFor(word: string): string {
  const base = singular(word);
  const { same } = claimWords();
  return same.get(word) ?? same.get(base) ?? base;
}

const irregular: Readonly<Record<string, string>> = {
  ...{ men: 'man', women: 'woman', children: 'child', people: 'person', servicemen: 'serviceman' },
  ...{ policemen: 'policeman', lives: 'life', wives: 'wife', knives: 'knife', thieves: 'thief' },
};

const isPlural = (word: string): boolean =>
  word in irregular || (/[^su]s$/.test(word) && word.length > 3 && !/(?:ics|is)$/.test(word));

/** The singular of an English noun, by its ending: for comparison only. */
function singular(word: string): string {
  if (word in irregular) return irregular[word]!;
  if (!isPlural(word)) return word;
  if (/ies$/.test(word) && word.length > 5) return `${word.slice(0, -3)}y`;
  if (/(?:ch|sh|x|ss|z)es$/.test(word)) return word.slice(0, -2);
  return word.slice(0, -1);
}
