import { z } from 'zod';
import { operationLists } from '../../extractors/operations/words.ts';
import { loadRuleFile } from '../../src/core/rule-file.ts';
import { marks } from './view.ts';

/** The words that cues are made with, below the package's folder. */
export const wordsFile = 'pipelines/operations/words.yaml';

const list = z.array(z.string()).min(1);
const shape = z
  .object({
    classes: z.record(z.string(), list),
    run: list,
    runs: list,
    begins: list,
    begun: list,
    ends: list,
    ended: list,
    took: list,
    stages: z.array(list),
  })
  .strict();

/** What the words of cues mean, and the patterns that stand for their names in braces. */
export interface CueWords {
  /** The class that a word says, or undefined. */
  classOf(word: string): string | undefined;
  /** The stage's number in digits, or its word. */
  stageOf(word: string): string | undefined;
  /** Nouns that point back to an operation: every word of a class. */
  readonly nouns: string;
  /** By name, the source of a pattern; `#` in a group's name stands for the number of its occurrence. */
  readonly parts: Readonly<Record<string, string>>;
}

/** Any of some words, the longer ones first, so that `special operation` goes before `operation`. */
const anyOf = (words: readonly string[]): string => `(?:${[...words].sort((a, b) => b.length - a.length).join('|')})`;

const { operation, body, state, place, date } = marks;

/** Words that part two phrases: no adjective of an operation. */
const parting =
  'and|or|but|the|an?|in|on|at|of|to|by|for|from|with|as|is|was|were|are|be|been|has|have|had|which|that|who|said|when|than|unlike|against|during|after|before|about|under|its|their|these|those|this';

let loaded: CueWords | undefined;

/** Reads the words once. @throws Fault RAP_RULE where the file is wrong */
export function cueWords(): CueWords {
  if (loaded) return loaded;
  const lists = loadRuleFile(wordsFile, shape);
  const classes = new Map(
    Object.entries(lists.classes).flatMap(([name, words]) => words.map((w) => [w, name] as const)),
  );
  const stages = new Map(lists.stages.flatMap((words) => words.map((w) => [w, stageName(words)] as const)));
  const nouns = anyOf([...classes.keys()]);
  const word = `(?!(?:${parting})\\b)[\\p{L}’'-]+`;
  const adjectives = `(?:${word} ){0,4}?`;
  const bodies = `[${body}${state}](?: \\([^()]{1,40}\\))?`;
  const and = '(?:,? and |,? as well as |, |,? together with |,? jointly with )(?:the )?';
  const orgs = `(?:the |its |these |this |an? )?(?<orgs#>${bodies}(?:${and}${bodies})*)`;
  const quoted = `["“„«‘']?${operation}["”“»’']?`;
  const op = `(?<op#>${quoted}(?: \\((?:"|“|„|«)?(?:${operation}|[^()${date}]{1,60}?)(?:"|”|“|»)?\\))?)`;
  const there = `(?:the )?(?:(?:territory|territories|waters|coast|area|north|south|east|west|capital) (?:of )?(?:the )?)?`;
  const when = `(?: (?:early|late|mid))?-? ?(?:the )?(?<date#>${date})`;
  loaded = {
    classOf: (word) => classes.get(word.toLowerCase()),
    stageOf: (word) => stages.get(word.toLowerCase()),
    nouns,
    parts: {
      op,
      ops: `(?<op#>${quoted}(?:(?: ${word}){0,4}?(?:,|,? and) (?:the |its )?${adjectives}${quoted})*)`,
      orgs,
      by: `by ${orgs}`,
      date: `(?<date#>${date})`,
      year: '(?<year#>(?:19|20)\\d\\d)',
      class: `\\b${adjectives}(?<class#>${nouns})\\b`,
      class1: `(?<class#>${nouns})\\b`,
      stage: `(?<stage#>${anyOf([...stages.keys()])})`,
      where: ` (?:in|at|on|across|near|off|throughout|within) ${there}[${body}${state}${place}](?:(?:, | and |, and )(?:the )?[${state}${place}])*`,
      when: `,? (?:from|on|in|between|during|over|throughout|since)${when}`,
      when0: `(?:(?:from|on|in|between|during|over|throughout) ?)?${when}`,
      aside: `,[^,.;:${operation}]{1,100},`,
      ended1: anyOf([...lists.ended, ...lists.ends]),
      be: '(?:,? (?:which|that))?(?: (?:is|was|were|are|has been|have been|being))?',
      between: anyOf(operationLists().between),
      ...Object.fromEntries(
        (['run', 'runs', 'begins', 'begun', 'ends', 'ended', 'took'] as const).map((name) => [
          name,
          anyOf(lists[name]),
        ]),
      ),
    },
  };
  return loaded;
}

/** A number where the words have one, else the first of them. */
const stageName = (words: readonly string[]): string => words.find((word) => /^\d+$/.test(word)) ?? words[0]!;
