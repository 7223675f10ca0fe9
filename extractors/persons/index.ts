import { z } from 'zod';
import { ruleEvidence } from '../../src/core/evidence.ts';
import { defineExtractor } from '../../src/core/extractor.ts';
import type { Finding } from '../../src/core/mention.ts';
import { oneSpaced } from '../../src/core/one-spaced.ts';
import { compilePattern, type PatternClass, patternSet } from '../../src/core/pattern.ts';
import { casedWords } from '../../src/core/pattern-classes.ts';
import { loadRuleFile, ruleShape } from '../../src/core/rule-file.ts';
import { BLOCK, CAPITAL, LINE, MARK, SPACED, type Tokens, UPPER, WORD } from '../../src/core/tokens.ts';
import type { Vocabulary } from '../../src/core/vocabulary.ts';

const folder = 'extractors/persons';
const patternsShape = z.array(z.object({ ...ruleShape, pattern: z.string() }).strict());
const wordsShape = z
  .object({
    titles: z.array(z.string()),
    posts: z.array(z.string()),
    ranks: z.array(z.string()),
    particles: z.array(z.string()),
    never: z.array(z.string()),
    joining: z.array(z.string()),
  })
  .strict();

/** Finds persons by their titles and posts: a supporting kind. */
export const persons = defineExtractor({
  type: 'person',
  files: [`${folder}/patterns.yaml`, `${folder}/words.yaml`],
  compile(vocabulary) {
    const rules = loadRuleFile(`${folder}/patterns.yaml`, patternsShape);
    const classes = classesOf(loadRuleFile(`${folder}/words.yaml`, wordsShape), vocabulary);
    const set = patternSet(rules.map((rule) => ({ rule, pattern: compilePattern(rule.pattern, classes, vocabulary) })));
    return {
      rules,
      find({ text, tokens }) {
        const findings: Finding[] = [];
        for (let i = 0; i < tokens.count; i++) {
          for (const { rule, pattern } of set.at(tokens, i)) {
            const match = pattern.match(text, tokens, i);
            if (!match) continue;
            const start = tokens.start[match.innerFrom]!;
            const end = tokens.end[match.innerTo - 1]!;
            findings.push({
              type: 'person',
              start,
              end,
              rules: [rule.id],
              evidence: [ruleEvidence(rule.id, rule.probability)],
              entity: oneSpaced(text.slice(start, end)),
              value: { kind: 'name', lexiconId: null },
            });
          }
        }
        return findings;
      },
    };
  },
});

function classesOf(words: z.output<typeof wordsShape>, vocabulary: Vocabulary): Record<string, PatternClass> {
  const never = new Set(words.never.map((word) => vocabulary.add(word)));
  const particles = new Set(words.particles.map((word) => vocabulary.add(word)));
  const s = vocabulary.add('s');
  const joining = new Set(words.joining.map((word) => vocabulary.add(word)));
  const names = (least: number): PatternClass => ({
    starts: 'capital',
    match(_text, tokens, at) {
      const end = readName(tokens, at, least, never, particles);
      return end < 0 ? null : { end };
    },
  });
  return {
    title: casedWords(vocabulary, words.titles, true),
    post: casedWords(vocabulary, words.posts, true),
    rank: casedWords(vocabulary, words.ranks, true),
    lowpost: casedWords(vocabulary, words.posts, false),
    name: names(1),
    full: names(2),
    // Words between a comma and a post: `the CSTO Deputy Secretary General`, `his country’s first`.
    lead: {
      starts: 'word',
      match: (_text, tokens, at) =>
        tokens.kind[at] === WORD && !joining.has(tokens.word[at]!) ? { end: possessiveEnd(tokens, at + 1, s) } : null,
    },
    of: { starts: 'word', match: (_text, tokens, at) => toComma(tokens, at) },
  };
}

/** The end of a name of `least` to four words at token `at`, or -1. Initials count as words. */
function readName(
  tokens: Tokens,
  at: number,
  least: number,
  never: ReadonlySet<number>,
  particles: ReadonlySet<number>,
): number {
  let i = at;
  let words = 0;
  let end = -1;
  while (i < tokens.count && words < 4) {
    // Readers undo the line breaks of a page; one that is left parts two entries of a list.
    if (i > at && (tokens.flags[i]! & (BLOCK | LINE)) !== 0) break;
    const word = tokens.word[i]!;
    if (words > 0 && particles.has(word)) {
      i++;
      continue;
    }
    const long = tokens.end[i]! - tokens.start[i]! > 1;
    if (tokens.kind[i] !== WORD || (tokens.flags[i]! & CAPITAL) === 0 || never.has(word)) break;
    // An acronym is a body and not a name; names in capitals stand in headings and labels, which other rules read.
    if (long && (tokens.flags[i]! & UPPER) !== 0 && tokens.end[i]! - tokens.start[i]! < 6) break;
    words++;
    i++;
    // An initial has its full stop; a double name its hyphen or apostrophe.
    const initial = !long && isMark(tokens, i) && (tokens.flags[i]! & SPACED) === 0;
    if (initial) i++;
    else if (joins(tokens, i)) i += 2;
    if (long) end = i;
  }
  return words >= least ? end : -1;
}

const isMark = (tokens: Tokens, i: number): boolean => i < tokens.count && tokens.kind[i] === MARK;

/** True where a mark without spaces, a hyphen or apostrophe, joins another piece of more than `longer` letters. */
const joins = (tokens: Tokens, i: number, longer = 1): boolean =>
  i + 1 < tokens.count &&
  isMark(tokens, i) &&
  tokens.start[i] === tokens.end[i - 1] &&
  tokens.kind[i + 1] === WORD &&
  tokens.start[i + 1] === tokens.end[i]! &&
  tokens.end[i + 1]! - tokens.start[i + 1]! > longer;

/** Where the `’s` that begins at token `i` ends, or `i` where none does. */
const possessiveEnd = (tokens: Tokens, i: number, s: number): number =>
  joins(tokens, i, 0) && tokens.word[i + 1] === s ? i + 2 : i;

/** The end of the words up to the next comma, ten at the most. */
function toComma(tokens: Tokens, at: number): { end: number } | null {
  let i = at;
  while (i < tokens.count && i - at < 10 && tokens.kind[i] === WORD) i++;
  return i > at ? { end: i } : null;
}
