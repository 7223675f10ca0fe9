import { says } from './said.ts';
import type { Binding, Counted, SentenceView } from './sentence.ts';
import { isCount } from './sentence.ts';
import type { Term } from './terms.ts';

const ends = (term: Term | undefined): boolean => term === undefined || /^(?:[,;.()]|-|CC|TO)$/.test(term.tag);

const voting = [
  ...['vote', 'votes', 'voted', 'voting'],
  ...['abstain', 'abstained', 'abstaining', 'abstention', 'abstentions'],
];

/**
 * How States voted, each number by itself: `adopted by 12 votes in favour, 2 against and 3 abstentions`, `by 97 votes to
 * 20`. Only where the sentence speaks of votes; `20 demonstrations against` are none.
 */
export function voted(s: SentenceView, b: Binding): Counted | null {
  if (!isCount(b.value) || !says(s.terms, ...voting)) return null;
  const side = sideInRun(s, b) ?? sideOf(s, b);
  return side && { counted: side.words, to: side.to, head: 'vote' };
}

/** `the vote was 10-2-3`: for, against and abstaining, in this order; each number with the dash right before or behind it. */
function sideInRun({ terms }: SentenceView, { at }: Binding): { words: string; to: number } | null {
  const joined = (i: number): boolean =>
    terms[i]?.tag === '-' &&
    terms[i - 1]?.tag === 'FIG' &&
    terms[i + 1]?.tag === 'FIG' &&
    terms[i - 1]!.end === terms[i]!.start &&
    terms[i]!.end === terms[i + 1]!.start;
  let first = at;
  while (joined(first - 1)) first -= 2;
  if (first === at && !joined(at + 1)) return null;
  const words = ['votes in favour', 'votes against', 'abstentions'][(at - first) / 2];
  return words === undefined ? null : { words, to: at + 1 };
}

/** Which side a number is of, and where the words that say so end. */
function sideOf({ terms }: SentenceView, b: Binding): { words: string; to: number } | null {
  const word = (i: number): string => terms[i]?.word ?? '';
  const who = /^(?:votes?|states|members|countries|delegations|voting|voted)$/.test(word(b.at + 1));
  // `39 States out of 146 voting in favour`: the 39 did
  if (who && /^vot(?:ing|ed)$/.test(word(b.at + 1)) && word(b.at - 1) === 'of') return null;
  const at = who ? b.at + 2 : b.at + 1;
  if (word(at) === 'in' && /^favou?r$/.test(word(at + 1))) return { words: 'votes in favour', to: at + 2 };
  if (/^abst(?:ain(?:ed|ing)|entions?)$/.test(word(at))) return { words: 'abstentions', to: at + 1 };
  const lead = terms[b.at - 1]?.word === 'to' ? b.at - 2 : -1;
  const before = word(lead) === 'votes' ? lead - 1 : lead;
  // `by 97 votes to 20`, `by a recorded vote of 97 to 20`
  const against = lead > 0 && terms[before]?.tag === 'FIG' && (before < lead || isVoteOf(terms, before));
  if ((word(at) === 'against' && ends(terms[at + 1])) || against) return { words: 'votes against', to: at };
  if (word(at) === 'for' && ends(terms[at + 1]) && at === b.at + 1) return { words: 'votes in favour', to: at + 1 };
  const opens = word(at) === 'to' && terms[at + 1]?.tag === 'FIG' && (at === b.at + 2 || isVoteOf(terms, b.at));
  return opens && word(b.at + 1) !== 'states' ? { words: 'votes in favour', to: at } : null;
}

/** `a vote of`, `a recorded vote of` before a number. */
const isVoteOf = (terms: readonly Term[], at: number): boolean =>
  terms[at - 1]?.word === 'of' && terms[at - 2]?.word === 'vote';
