import type { Block, Vote } from '../../src/core/document.ts';
import type { Span } from '../../src/core/span.ts';
import { isStateList, statesOf } from './state-list.ts';

type Side = 'inFavour' | 'against' | 'abstaining';

/** How a list is headed; records also say on what (`In favour of the ruling: …`). */
const heads: readonly [Side, RegExp][] = [
  ['inFavour', /^In favour(?:(?: of [^:.]{3,90})?\s*:\s*|$)/],
  ['against', /^Against(?:(?: [^:.]{3,90})?\s*:\s*|$)/],
  ['abstaining', /^(?:Abstain(?:ing|ed)|Abstentions?)(?:\s*:\s*|$)/],
];
/** What a page leaves between two parts of a list. */
const pageMark = /^(?:[A-Z]{1,4}(?:\/[A-Z\d.-]+)+|[\d/-]+(?: [\d/-]+){0,3})$/;
const words = 'none no one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen'.split(
  ' ',
);
const number = String.raw`(\d+|${words.join('|')})`;
const received = new RegExp(
  String.raw`\breceived ${number} votes? in favour, ${number}(?: votes?)? against(?:,? and|,) ${number} abstentions?`,
  'i',
);
const by = new RegExp(
  String.raw`\bby (?:a vote of )?${number} (?:votes )?to ${number}(?:, with ${number} abstentions?)?`,
  'i',
);

const numberOf = (word: string | undefined): number =>
  word === undefined ? 0 : /\d/.test(word) ? Number(word) : Math.max(0, words.indexOf(word.toLowerCase()) - 1);

/** One list of a vote. */
export interface VoteList extends Span {
  readonly side: Side;
  readonly states: readonly string[];
  /** Its blocks, `[first, behind)`. */
  readonly first: number;
  readonly behind: number;
}

/**
 * The lists of votes: a head and States behind it, in the same paragraph or the next one, and on over the end of a page.
 * The lists of one vote follow each other and begin with those in favour; a speaker may open a paragraph with the same words.
 */
export function voteLists(text: string, blocks: readonly Block[]): VoteList[] {
  const written = (i: number): string => (blocks[i] ? text.slice(blocks[i].start, blocks[i].end).trim() : '');
  const lists: VoteList[] = [];
  for (let i = 0; i < blocks.length; i++) {
    const found = heads.find(([, pattern]) => pattern.test(written(i)));
    if (!found) continue;
    const [side, pattern] = found;
    const marked = pageMark.test(written(i - 1)) ? 2 : 1;
    if (side !== 'inFavour' && (lists.at(-1)?.behind ?? -9) < i + 1 - marked) continue;
    const first = i;
    const parts = [written(i).replace(pattern, '')];
    if (parts[0] === '') parts[0] = written(++i);
    if (!isStateList(parts[0]!)) continue;
    for (;;) {
      const next = pageMark.test(written(i + 1)) ? i + 2 : i + 1;
      if (/^none\.?$/i.test(written(next)) || !isStateList(written(next))) break;
      parts.push(written(next));
      i = next;
    }
    const states = parts.flatMap(statesOf);
    lists.push({ side, states, first, behind: i + 1, start: blocks[first]!.start, end: blocks[i]!.end });
  }
  return lists;
}

/** Finds the votes that a record lists, with the numbers in the paragraphs behind them. */
export function findVotes(text: string, blocks: readonly Block[]): Vote[] {
  const votes: Vote[] = [];
  const lists = voteLists(text, blocks);
  for (const [i, { side, start }] of lists.entries()) {
    if (side !== 'inFavour') continue;
    const next = lists.findIndex((list, at) => at > i && list.side === 'inFavour');
    const own = lists.slice(i, next < 0 ? undefined : next);
    const last = own.at(-1)!;
    const sides = Object.fromEntries(own.map((list) => [list.side, list.states]));
    votes.push({ start, end: last.end, ...none, ...sides, counts: countsBehind(text, blocks, last.behind) });
  }
  return votes;
}

const none = { inFavour: null, against: null, abstaining: null } as const;

/** The numbers in the next two paragraphs behind the lists. */
function countsBehind(text: string, blocks: readonly Block[], at: number): Vote['counts'] {
  for (const block of blocks.slice(at, at + 2)) {
    const words = text.slice(block.start, block.end);
    const match = received.exec(words) ?? by.exec(words);
    if (match) return { inFavour: numberOf(match[1]), against: numberOf(match[2]), abstaining: numberOf(match[3]) };
  }
  return null;
}
