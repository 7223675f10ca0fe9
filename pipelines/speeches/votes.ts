import type { Block, Vote } from '../../src/core/document.ts';
import type { Span } from '../../src/core/span.ts';

type Side = 'inFavour' | 'against' | 'abstaining';

const heads: readonly [Side, RegExp][] = [
  ['inFavour', /^In favour:?\s*/],
  ['against', /^Against:?\s*/],
  ['abstaining', /^(?:Abstain(?:ing|ed)|Abstentions?):?\s*/],
];
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

/**
 * Finds the votes that a record lists: `In favour:`, `Against:` and `Abstaining:`, each with its States in the same
 * paragraph or the next one, and the numbers in the paragraphs behind them.
 */
export function findVotes(text: string, blocks: readonly Block[]): Vote[] {
  const votes: Vote[] = [];
  let sides: Partial<Record<Side, string[]>> = {};
  let span = null as Span | null;
  const finish = (at: number) => {
    if (span && sides.inFavour) votes.push({ ...span, ...none, ...sides, counts: countsBehind(text, blocks, at) });
    sides = {};
    span = null;
  };
  for (let i = 0; i < blocks.length; i++) {
    const block = blocks[i]!;
    const written = text.slice(block.start, block.end);
    const head = heads.find(([, pattern]) => pattern.test(written));
    if (!head) {
      if (span) finish(i);
      continue;
    }
    const [side, pattern] = head;
    if (side === 'inFavour' && span) finish(i);
    let list = written.replace(pattern, '');
    let end = block.end;
    if (list === '' && blocks[i + 1]) {
      const next = blocks[++i]!;
      [list, end] = [text.slice(next.start, next.end), next.end];
    }
    sides[side] = statesOf(list);
    span = { start: span?.start ?? block.start, end };
  }
  finish(blocks.length);
  return votes;
}

const none = { inFavour: null, against: null, abstaining: null } as const;

/** The States of a list; `None` is an empty one. */
const statesOf = (list: string): string[] =>
  /^none\.?$/i.test(list.trim())
    ? []
    : list
        .replace(/\s+/g, ' ')
        .split(
          /, (?:and )?(?![^(]*\))| and (?=\p{Lu}[^,]*$)(?!Herzegovina|Barbuda|Principe|Príncipe|Nevis|Tobago|the Grenadines|Northern Ireland)/u,
        )
        .map((state) => state.trim().replace(/\.$/, ''))
        .filter((state) => state !== '');

/** The numbers in the next two paragraphs behind the lists. */
function countsBehind(text: string, blocks: readonly Block[], at: number): Vote['counts'] {
  for (const block of blocks.slice(at, at + 2)) {
    const words = text.slice(block.start, block.end);
    const match = received.exec(words) ?? by.exec(words);
    if (match) return { inFavour: numberOf(match[1]), against: numberOf(match[2]), abstaining: numberOf(match[3]) };
  }
  return null;
}
