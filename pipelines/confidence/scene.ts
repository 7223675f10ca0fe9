import type { Block } from '../../src/core/document.ts';
import type { Mention } from '../../src/core/mention.ts';
import { bySpan, contains, indexAt, overlaps, type Span } from '../../src/core/span.ts';
import { isCapital, isLetter, MARK, type Tokens, tokenFrom } from '../../src/core/tokens.ts';
import { firstFrom } from '../binding/within.ts';
import type { Found } from '../layers.ts';

/** What the signs of a mention are looked for in. */
export interface SceneLayers {
  readonly text: string;
  readonly tokens: Tokens;
  readonly sentences: readonly Span[];
  readonly blocks: readonly Block[];
  /** What was found before overlaps were settled. */
  readonly found: Found;
  /** What was left, in the order of the text. */
  readonly mentions: readonly Mention[];
}

/** A mention's surroundings. */
export interface Place {
  readonly mention: Mention;
  readonly quote: string;
  readonly sentence: Span;
  readonly block: Block | null;
  /** The numbers of its first token, and of the first one behind it. */
  readonly from: number;
  readonly to: number;
  /** How many words and numbers its sentence has. */
  readonly sentenceWords: number;
  /** Most letters of its line or heading are capitals, so that capitals say nothing. */
  readonly inCapitals: boolean;
  /** Findings that lost against it: that cross its ends or hold it, or are of another type at its very span. */
  readonly rivals: readonly Mention[];
  /** How often the document has the same type with the same words. */
  readonly times: number;
}

/** Rivals are looked for this many findings back; longer names than that hold no more. */
const back = 40;

/** Gives the surroundings of a document's mentions, in time about linear in them. */
export function placesIn(layers: SceneLayers): (mention: Mention) => Place {
  const { text, tokens, sentences, blocks, found, mentions } = layers;
  const candidates = Object.values(found as unknown as Record<string, Mention[]>).flat();
  candidates.sort(bySpan);
  const reach = reachOf(candidates);
  const key = ({ type, start, end }: Mention) => `${type} ${text.slice(start, end).toLowerCase()}`;
  const counts = new Map<string, { times: number }>();
  const countOf = new Map<Mention, { times: number }>();
  for (const mention of mentions) {
    const words = key(mention);
    const count = counts.get(words) ?? { times: 0 };
    count.times++;
    counts.set(words, count);
    countOf.set(mention, count);
  }
  const sentenceWords = new Map<number, number>();
  const wordsOf = (at: number, sentence: Span): number => {
    const known = sentenceWords.get(at);
    if (known !== undefined) return known;
    let words = 0;
    for (let i = tokenFrom(tokens, sentence.start); i < tokens.count && tokens.start[i]! < sentence.end; i++)
      if (tokens.kind[i] !== MARK) words++;
    sentenceWords.set(at, words);
    return words;
  };
  const capitals = new Map<number, boolean>();
  const inCapitals = (at: number, sentence: Span): boolean => {
    const known = capitals.get(at) ?? isInCapitals(text, sentence);
    if (at >= 0) capitals.set(at, known);
    return known;
  };
  return (mention) => {
    const at = indexAt(sentences, mention.start);
    const sentence = sentences[at] ?? mention;
    const block = blocks[indexAt(blocks, mention.start)] ?? null;
    const from = tokenFrom(tokens, mention.start);
    return {
      mention,
      quote: text.slice(mention.start, mention.end),
      sentence,
      block,
      from,
      to: tokenFrom(tokens, mention.end),
      sentenceWords: wordsOf(at, sentence),
      inCapitals: inCapitals(at, sentence),
      rivals: rivalsOf(mention, candidates, reach),
      times: countOf.get(mention)?.times ?? 0,
    };
  };
}

/** How much of a line is looked at, in characters. */
const mostOfLine = 400;

function isInCapitals(text: string, { start, end }: Span): boolean {
  const to = Math.min(end, start + mostOfLine);
  let [small, capitals] = [0, 0];
  // A line with more small letters than this cannot be in capitals, whatever follows.
  const enough = 0.3 * (to - start);
  for (let i = start; i < to && small <= enough; i++) {
    const code = text.charCodeAt(i);
    if (isCapital(code)) capitals++;
    else if (isLetter(code)) small++;
  }
  const letters = small + capitals;
  return letters >= 8 && capitals > 0.7 * letters;
}

/** How far the candidates up to each one reach. */
function reachOf(candidates: readonly Span[]): number[] {
  let reach = 0;
  return candidates.map(({ end }) => {
    reach = Math.max(reach, end);
    return reach;
  });
}

function rivalsOf(mention: Mention, candidates: readonly Mention[], reach: readonly number[]): Mention[] {
  const behind = firstFrom(candidates, mention.end);
  const rivals: Mention[] = [];
  for (let i = behind - 1; i >= Math.max(0, behind - back) && reach[i]! > mention.start; i--) {
    const other = candidates[i]!;
    if (!overlaps(other, mention)) continue;
    const same = other.start === mention.start && other.end === mention.end;
    if (same ? other.type !== mention.type : !contains(mention, other)) rivals.push(other);
  }
  return rivals;
}
