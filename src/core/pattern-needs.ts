import { type AST, RegExpParser } from '@eslint-community/regexpp';

/** Words of which one stands in every text that a pattern matches, in small letters. */
export type OneOf = readonly string[];

/**
 * What a pattern cannot do without: each list has a word in every text that it matches, the lists with the longest words first.
 * `\b(?:den(?:y|ies)|reject)\b .*that` needs `that` or rather ` that`, and one of `deny`, `denies` and `reject`.
 */
export function needsOf(pattern: RegExp): readonly OneOf[] {
  return sorted(allNeeds(ofAlternatives(alternativesOf(pattern))));
}

/**
 * The ways in which a pattern can match, one for each of its alternatives, with what each cannot do without: a text that has no
 * word of some list of every way is matched nowhere.
 */
export const waysOf = (pattern: RegExp): readonly (readonly OneOf[])[] =>
  alternativesOf(pattern).map(({ elements }) => allNeeds(ofSequence(elements)));

/** The alternatives of a pattern, or of the group that is all of it. */
function alternativesOf(pattern: RegExp): readonly AST.Alternative[] {
  let { alternatives } = new RegExpParser().parseLiteral(pattern.toString()).pattern;
  for (;;) {
    const [only, ...others] = alternatives.length === 1 ? alternatives[0]!.elements : [];
    if (only === undefined || others.length > 0 || !('alternatives' in only) || only.type === 'Assertion') break;
    alternatives = only.alternatives;
  }
  return alternatives;
}

const allNeeds = ({ exact, needs }: Needs): readonly OneOf[] => (isTelling(exact) ? [exact, ...needs] : needs);

/** What one piece of a pattern says. */
interface Needs {
  /** Every text that it can match, in small letters; null where there are too many. */
  readonly exact: OneOf | null;
  readonly needs: readonly OneOf[];
}

const nothing: Needs = { exact: null, needs: [] };
/** Where a piece is between characters (`\b`, `^`, a look ahead) it takes none. */
const empty: Needs = { exact: [''], needs: [] };

/** More texts than this are not told one by one. */
const mostTexts = 96;
/** Nor is a class of more letters. */
const mostLetters = 6;

const shortest = (words: OneOf): number => Math.min(...words.map((word) => word.length));

/** One letter is in nearly every text. */
const isTelling = (words: OneOf | null): words is OneOf => words !== null && shortest(words) > 1;

const sorted = (needs: readonly OneOf[]) =>
  needs.map(withoutLonger).sort((a, b) => shortest(b) - shortest(a) || a.length - b.length);

/** `was held` needs no telling beside `held`. */
const withoutLonger = (words: OneOf): OneOf =>
  words.filter((word) => !words.some((other) => other !== word && word.includes(other)));

function ofAlternatives(alternatives: readonly AST.Alternative[]): Needs {
  const all = alternatives.map((one) => ofSequence(one.elements));
  if (all.length === 1) return all[0]!;
  const exact = unionOf(all.map((one) => one.exact));
  if (exact) return { exact, needs: [] };
  const need = unionOf(all.map((one) => (isTelling(one.exact) ? one.exact : (sorted(one.needs)[0] ?? null))));
  return { exact: null, needs: need ? [need] : [] };
}

/** All words of several lists, where each is there and they are not too many. */
function unionOf(lists: readonly (OneOf | null)[]): OneOf | null {
  if (!lists.every((list) => list !== null)) return null;
  const words = new Set(lists.flat());
  return words.size <= mostTexts ? [...words] : null;
}

function ofSequence(elements: readonly AST.Element[]): Needs {
  const needs: OneOf[] = [];
  /** What the pieces since the last unknown one can match. */
  let run: OneOf = [''];
  let whole = true;
  const close = () => {
    if (isTelling(run)) needs.push(run);
    whole = false;
    run = [''];
  };
  for (const element of elements) {
    const inner = ofElement(element);
    needs.push(...inner.needs);
    if (inner.exact && run.length * inner.exact.length <= mostTexts) {
      const { exact } = inner;
      run = run.flatMap((before) => exact.map((text) => before + text));
      continue;
    }
    close();
    if (inner.exact) run = inner.exact;
  }
  const exact = whole ? run : null;
  if (!whole) close();
  return { exact, needs };
}

function ofElement(element: AST.Element): Needs {
  switch (element.type) {
    case 'Character':
      return { exact: [letterOf(element)], needs: [] };
    case 'CharacterClass':
      return ofClass(element);
    case 'Group':
    case 'CapturingGroup':
      return ofAlternatives(element.alternatives);
    case 'Assertion':
      return empty;
    case 'Quantifier':
      return ofQuantifier(element);
    default:
      return nothing;
  }
}

const letterOf = ({ value }: AST.Character): string => String.fromCodePoint(value).toLowerCase();

function ofQuantifier({ element, min, max }: AST.Quantifier): Needs {
  const inner = ofElement(element);
  if (min === 1 && max === 1) return inner;
  if (min === 0) return max === 1 && inner.exact ? { exact: [...new Set([...inner.exact, ''])], needs: [] } : nothing;
  return { exact: null, needs: isTelling(inner.exact) ? [inner.exact] : inner.needs };
}

/** A class of few letters is told letter by letter. */
function ofClass({ negate, elements }: AST.CharacterClass): Needs {
  if (negate || elements.length > mostLetters) return nothing;
  const letters = elements.map((one) => (one.type === 'Character' ? letterOf(one) : null));
  return letters.every((one) => one !== null) ? { exact: [...new Set(letters)], needs: [] } : nothing;
}
