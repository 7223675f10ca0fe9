import { z } from 'zod';
import { type Evidence, ruleEvidence } from '../../src/core/evidence.ts';
import type { Readable } from '../../src/core/extractor.ts';
import type { Finding } from '../../src/core/mention.ts';
import {
  compilePattern,
  type PatternClasses,
  type PatternMatch,
  patternClass,
  patternSet,
} from '../../src/core/pattern.ts';
import { loadRuleFile, type RuleInfo, ruleShape } from '../../src/core/rule-file.ts';
import type { Span } from '../../src/core/span.ts';
import { BLOCK, LINE, type Tokens } from '../../src/core/tokens.ts';
import type { Vocabulary } from '../../src/core/vocabulary.ts';
import { weekdayOf } from './calendar.ts';
import { compileCandidates } from './candidates.ts';
import { inCode } from './cues/in-code.ts';
import { compileCues, cueNames } from './cues/index.ts';
import { isPossible } from './digits.ts';
import { compileOpenings } from './openings.ts';
import { partLike } from './parts-of-year.ts';
import { type ReaderName, readers } from './read.ts';
import { isComplete, isShift, type Point, type Reading } from './reading.ts';
import { type ReadDate, readValue } from './value.ts';
import { loadWords } from './words.ts';

export const files = ['patterns.yaml', 'words.yaml'].map((file) => `extractors/dates/${file}`);

const patterns = z.union([z.string(), z.array(z.string()).min(1)]).transform((p) => [p].flat());
const reader = z.enum(Object.keys(readers) as [ReaderName, ...ReaderName[]]);
const shape = z
  .object({
    parts: z.array(z.object({ name: z.string(), read: reader, pattern: patterns }).strict()),
    rules: z.array(
      z
        .object({
          ...ruleShape,
          pattern: patterns,
          read: reader,
          cue: z.enum(cueNames).optional(),
          /** The shape is clear enough to be read over a blank line, where a page ends in the middle of it. */
          acrossBlocks: z.boolean().default(false),
        })
        .strict(),
    ),
  })
  .strict();
type Rule = z.output<typeof shape>['rules'][number];

/** A day that is written but does not exist: `31 February`. */
export interface Impossible extends Span {
  readonly rule: string;
}

/** The dates of a text and the days in it that do not exist. */
export interface Scan {
  readonly findings: Finding[];
  readonly impossible: Impossible[];
}

/** The compiled rules. */
export interface Grammar {
  readonly rules: readonly RuleInfo[];
  scan(document: Readable): Scan;
}

const compiled = new WeakMap<Vocabulary, Grammar>();

/** Reads and compiles the rule files, once for a vocabulary. @throws Fault RAP_RULE where a file is wrong */
export function grammarOf(vocabulary: Vocabulary): Grammar {
  const known = compiled.get(vocabulary);
  if (known) return known;
  const grammar = compile(vocabulary);
  compiled.set(vocabulary, grammar);
  return grammar;
}

function compile(vocabulary: Vocabulary): Grammar {
  const { parts, rules } = loadRuleFile(files[0]!, shape);
  const words = loadWords(files[1]!, vocabulary);
  const cues = compileCues(words.lists, vocabulary);
  const openingBefore = compileOpenings(words.lists, vocabulary);
  const classes: Record<string, PatternClasses[string]> = { ...words.classes };
  const read = (name: ReaderName) => (match: PatternMatch) => readers[name](match.captures);
  for (const part of parts) {
    classes[part.name] = patternClass(
      part.pattern.map((source) => ({
        pattern: compilePattern(source, classes, vocabulary, { acrossBlocks: true }),
        read: read(part.read),
      })),
    );
  }
  const entries = rules.flatMap((rule) =>
    rule.pattern.map((source) => ({
      rule,
      pattern: compilePattern(source, classes, vocabulary, { acrossBlocks: true }),
    })),
  );
  const set = patternSet(entries);
  const mayBegin = compileCandidates(
    entries.map(({ pattern }) => pattern),
    [...parts, ...rules].flatMap(({ pattern }) => pattern),
    words,
    vocabulary,
  );

  /** What a match means and how sure that is; null where it means nothing. */
  function accept({ text, tokens }: Readable, rule: Rule, match: PatternMatch, last: number, told: Reading | null) {
    const { innerFrom: from, innerTo: to, captures } = match;
    if (!blocksAllow(tokens, match, rule.acrossBlocks)) return null;
    const reading: Reading | null = readers[rule.read](captures);
    if (reading === null || inCode(text, tokens, from, to, isDay(reading))) return null;
    const context = rule.cue ? cues[rule.cue]({ text, tokens, from, to, captures, reading, last, told }) : [];
    const whole = partLike(reading, told);
    return (
      context &&
      whole && { reading: whole, evidence: [ruleEvidence(rule.id, rule.probability), ...context, ...signs(whole)] }
    );
  }

  function scan(document: Readable): Scan {
    const { text, tokens } = document;
    const findings: Finding[] = [];
    const impossible: Impossible[] = [];
    const here: { rule: Rule; match: PatternMatch }[] = [];
    let last = -1;
    let told: Reading | null = null;
    for (let i = 0; i < tokens.count; ) {
      if (!mayBegin(tokens, i)) {
        i++;
        continue;
      }
      here.length = 0;
      for (const { rule, pattern } of set.near(tokens, i)) {
        const match = pattern.match(text, tokens, i);
        if (match !== null) here.push({ rule, match });
      }
      let next = i + 1;
      if (here.length > 1) here.sort((a, b) => b.match.innerTo - a.match.innerTo);
      for (const { rule, match } of here) {
        const accepted = accept(document, rule, match, last, told);
        if (!accepted) continue;
        const span = { start: tokens.start[match.innerFrom]!, end: tokens.end[match.innerTo - 1]! };
        next = match.innerTo;
        last = match.innerTo;
        told = accepted.reading;
        if (!isReal(accepted.reading)) impossible.push({ ...span, rule: rule.id });
        else {
          const open = accepted.reading.open ?? openingBefore(tokens, match.innerFrom, match.innerTo);
          const reading = open && accepted.reading.kind === 'point' ? { ...accepted.reading, open } : accepted.reading;
          const value = readValue(reading);
          findings.push({ type: 'date', ...span, rules: [rule.id], evidence: accepted.evidence, entity: null, value });
        }
        break;
      }
      i = next;
    }
    return { findings: inOrder(findings), impossible };
  }

  // Dates and impossible days are asked for one after the other; the text is read once for both.
  const scanned = new WeakMap<Readable['tokens'], Scan>();
  return {
    rules,
    scan(document) {
      const known = scanned.get(document.tokens) ?? scan(document);
      scanned.set(document.tokens, known);
      return known;
    },
  };
}

/**
 * True where a match stays in its block, or may leave it: once, and not when it begins its line, as page numbers and
 * headings do.
 */
function blocksAllow(tokens: Tokens, match: PatternMatch, allowed: boolean): boolean {
  let breaks = 0;
  for (let i = match.from + 1; i < match.to; i++) if ((tokens.flags[i]! & BLOCK) !== 0) breaks++;
  return breaks === 0 || (allowed && breaks === 1 && (tokens.flags[match.innerFrom]! & LINE) === 0);
}

const pointsOf = (reading: Reading): Point[] => (reading.kind === 'point' ? [reading] : [reading.from, reading.to]);

/** True where a reading names a day of a month, so that it may be glued to words and marks. */
const isDay = (reading: Reading): boolean =>
  pointsOf(reading).every((point) => point.day !== undefined && point.month !== undefined);

/** True where every day that is said is in the calendar. */
const isReal = (reading: Reading): boolean =>
  pointsOf(reading).every(isPossible) && (!isComplete(reading) || readValue(reading).edtf !== null);

/** What the parts of a date say of each other. */
function signs(reading: Reading): Evidence[] {
  const evidence: Evidence[] = [];
  for (const { year, month, day, weekday, order } of pointsOf(reading)) {
    if (order === 'either' && day !== month) {
      evidence.push({
        name: 'day-first',
        weight: -0.3,
        note: 'day and month could be exchanged; the day is read first',
      });
    }
    if (weekday === undefined || [year, month, day].some((part) => part === undefined || isShift(part))) continue;
    const agrees = weekdayOf({ year: year as number, month: month as number, day: day as number }) === weekday;
    evidence.push(
      agrees
        ? { name: 'weekday', weight: 0.5, note: 'the weekday is the right one' }
        : { name: 'weekday', weight: -1.5, note: 'that day was another weekday' },
    );
  }
  return evidence;
}

/** Dates in digits are read month first throughout where some can only be read so and none only the other way. */
function inOrder(findings: Finding[]): Finding[] {
  const orders = findings.map((f) => orderOf(f));
  if (!orders.includes('month-first') || orders.includes('day-first')) return findings;
  return findings.map((finding, i) => {
    if (orders[i] !== 'either') return finding;
    const { reading } = finding.value as ReadDate;
    const { month, day } = reading as Point;
    return { ...finding, value: readValue({ ...(reading as Point), month: day as number, day: month as number }) };
  });
}

const orderOf = (finding: Finding): Point['order'] => {
  const { reading } = finding.value as ReadDate;
  return reading.kind === 'point' ? reading.order : undefined;
};
