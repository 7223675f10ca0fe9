import { Fault } from './errors.ts';
import { BLOCK, MARK, NUMBER, SPACED, type Tokens, WORD } from './tokens.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Word ids, or a whole kind of token. */
type Start = ReadonlySet<number> | 'word' | 'number' | 'mark' | 'any';

/**
 * Which tokens something can begin with; a list means any of its parts. A pattern is tried only where its first element may
 * begin, which is what keeps a scan over a text linear.
 */
export type Starts = Start | readonly Start[];

/**
 * Patterns over tokens, the notation that rule files use:
 *
 * | written | matches |
 * | --- | --- |
 * | `between`, `','` | that word (case and accents ignored) or mark |
 * | `<month>` | what the class of that name matches |
 * | `m:<month>` | the same, kept under the name `m` |
 * | `a?` | `a` or nothing; `a` is tried first |
 * | `(a b \| c)` | one of the alternatives, tried in order |
 * | `a ~ b` | `b` right behind `a`, with no white space between them |
 * | `{ a b }` | marks what belongs to the mention; without braces all of it does |
 *
 * A pattern is tried at a token and gives the first way through it. It never runs over a blank line, unless it is compiled
 * to do so. There is no repetition, so the time that one try takes has a fixed bound.
 */
export interface PatternClass {
  readonly starts: Starts;
  /** Tries at token `at`; returns where it ended and what it says, or null. */
  match(text: string, tokens: Tokens, at: number): { readonly end: number; readonly value?: unknown } | null;
}

export type PatternClasses = Readonly<Record<string, PatternClass>>;

/** Part of a match that was kept under a name: tokens `[from, to)` and what the class said. */
export interface Capture {
  readonly from: number;
  readonly to: number;
  readonly value: unknown;
}

export interface PatternMatch {
  /** All tokens of the match. */
  readonly from: number;
  readonly to: number;
  /** The tokens that belong to the mention. */
  readonly innerFrom: number;
  readonly innerTo: number;
  readonly captures: Readonly<Record<string, Capture>>;
}

export interface Pattern {
  readonly source: string;
  readonly starts: Starts;
  match(text: string, tokens: Tokens, at: number): PatternMatch | null;
}

export interface PatternOptions {
  /** The pattern may run over blank lines: for shapes that nothing else looks like, in texts that pages cut up. */
  readonly acrossBlocks?: boolean;
}

/** One try of a pattern. Each pattern has a single one, used again: a pattern cannot contain itself. */
interface Run {
  text: string;
  tokens: Tokens;
  from: number;
  innerFrom: number;
  innerTo: number;
  /** What is kept under each name, by the name's number in the pattern. */
  readonly kept: (Capture | null)[];
  /** Where each named group began. */
  readonly groups: number[];
  /** The flags that a token inside the match must not have. */
  readonly barred: number;
}
/** Tries at a token and goes on with what follows; returns where the whole ended, or -1. */
type Step = (run: Run, at: number) => number;
/** A piece of a pattern, to be joined to the step that follows it. Joining happens once, when a pattern is compiled. */
interface Part {
  readonly join: (next: Step) => Step;
  readonly starts: Starts;
  readonly empty: boolean;
}

/** A class of single words, from spelling to value. */
export function wordClass(vocabulary: Vocabulary, words: Iterable<readonly [string, unknown]>): PatternClass {
  const values: ({ readonly value: unknown } | undefined)[] = [];
  const starts = new Set<number>();
  for (const [word, value] of words) {
    const id = vocabulary.add(word);
    starts.add(id);
    values[id] = { value };
  }
  return {
    starts,
    match(_text, tokens, at) {
      const known = values[tokens.word[at]!];
      return known === undefined ? null : { end: at + 1, value: known.value };
    },
  };
}

/**
 * A class made of patterns: the longest match of any counts, of equally long ones the first. `read` turns a match into the
 * class's value; a match that it answers with null does not count.
 */
export function patternClass(
  alternatives: readonly { readonly pattern: Pattern; readonly read: (match: PatternMatch) => unknown }[],
): PatternClass {
  const set = patternSet(alternatives.map(({ pattern, read }) => ({ rule: read, pattern })));
  // Several patterns ask for the same class at the same token, one after the other; the last answers are kept.
  const slots = 4;
  const askedAt = new Int32Array(slots).fill(-1);
  const answers: ({ end: number; value: unknown } | null)[] = new Array(slots).fill(null);
  let asked: Tokens | null = null;
  return {
    starts: unionOf(alternatives.map((a) => a.pattern.starts)),
    match(text, tokens, at) {
      if (asked !== tokens) {
        asked = tokens;
        askedAt.fill(-1);
      }
      const slot = at % slots;
      if (askedAt[slot] === at) return answers[slot]!;
      let best: { end: number; value: unknown } | null = null;
      for (const { rule: read, pattern } of set.at(tokens, at)) {
        const match = pattern.match(text, tokens, at);
        if (match === null || (best !== null && match.to <= best.end)) continue;
        const value = read(match);
        if (value !== null) best = { end: match.to, value };
      }
      askedAt[slot] = at;
      answers[slot] = best;
      return best;
    },
  };
}

const tokenOf = /[A-Za-z]\w*:(?=[<(])|<[\w-]+>|'[^']+'|[(){}|?~]|[^\s(){}|?~<>']+/g;

/** Compiles a pattern. @throws Fault RAP_RULE where the notation is broken or a class is not known */
export function compilePattern(
  source: string,
  classes: PatternClasses,
  vocabulary: Vocabulary,
  options: PatternOptions = {},
): Pattern {
  const words = source.match(tokenOf) ?? [];
  const names: string[] = [];
  let at = 0;
  let groups = 0;
  const wrong = (what: string): never => {
    throw new Fault('RAP_RULE', `pattern “${source}”: ${what}`);
  };

  /** A name may stand in several alternatives. */
  function numberOf(name: string): number {
    if (!names.includes(name)) names.push(name);
    return names.indexOf(name);
  }

  function alternatives(): Part {
    const parts = [sequence()];
    while (words[at] === '|') {
      at++;
      parts.push(sequence());
    }
    if (parts.length === 1) return parts[0]!;
    return {
      join: (next) => either(parts.map((part) => part.join(next))),
      starts: unionOf(parts.map((p) => p.starts)),
      empty: parts.some((p) => p.empty),
    };
  }

  function sequence(): Part {
    const parts: Part[] = [];
    while (at < words.length && words[at] !== '|' && words[at] !== ')') parts.push(item());
    if (parts.length === 0) wrong('an alternative is empty');
    const heads: Starts[] = [];
    for (const part of parts) {
      heads.push(part.starts);
      if (!part.empty) break;
    }
    return {
      join: (next) => parts.reduceRight((following, part) => part.join(following), next),
      starts: unionOf(heads),
      empty: parts.every((p) => p.empty),
    };
  }

  function item(): Part {
    let word = words[at++]!;
    let name = -1;
    if (/^[A-Za-z]\w*:$/.test(word)) {
      name = numberOf(word.slice(0, -1));
      word = words[at++] ?? wrong('ends after a name');
    }
    let part: Part;
    if (word === '(') {
      part = alternatives();
      if (words[at++] !== ')') wrong('a bracket is not closed');
      if (name >= 0) part = kept(part, name, groups++);
    } else if (word === '{' || word === '}') part = brace(word);
    else if (word === '~') part = glue;
    else if (word.startsWith('<')) {
      const found = classes[word.slice(1, -1)] ?? wrong(`the class ${word} is not known`);
      part = classPart(found, name);
    } else {
      if (!word.startsWith("'") && /[)?|]/.test(word)) wrong(`“${word}” is not expected here`);
      part = literal(word.startsWith("'") ? word.slice(1, -1) : word, vocabulary);
    }
    if (words[at] !== '?') return part;
    at++;
    const { join, starts } = part;
    return { join: (next) => either([join(next), next]), starts, empty: true };
  }

  const root = alternatives();
  if (at < words.length) wrong(`“${words[at]}” is not expected here`);
  if (root.empty) wrong('it matches nothing at all');
  const first = root.join((_run, i) => i);
  const run: Run = {
    text: '',
    tokens: undefined as never,
    from: 0,
    innerFrom: -1,
    innerTo: -1,
    kept: names.map(() => null),
    groups: new Array(groups).fill(0),
    barred: options.acrossBlocks ? 0 : BLOCK,
  };
  return {
    source,
    starts: root.starts,
    match(text, tokens, from) {
      run.text = text;
      run.tokens = tokens;
      run.from = from;
      run.innerFrom = -1;
      run.innerTo = -1;
      const to = first(run, from);
      if (to < 0) return null;
      const { innerFrom, innerTo } = run;
      const captures: Record<string, Capture> = {};
      for (let k = 0; k < names.length; k++) {
        const capture = run.kept[k]!;
        if (capture !== null) captures[names[k]!] = capture;
        run.kept[k] = null;
      }
      return { from, to, innerFrom: innerFrom < 0 ? from : innerFrom, innerTo: innerTo < 0 ? to : innerTo, captures };
    },
  };
}

/** True where token `i` exists and does not begin another block than the match. */
const open = (run: Run, i: number): boolean =>
  i < run.tokens.count && (i === run.from || (run.tokens.flags[i]! & run.barred) === 0);

function either(steps: readonly Step[]): Step {
  return (run, i) => {
    for (let k = 0; k < steps.length; k++) {
      const end = steps[k]!(run, i);
      if (end >= 0) return end;
    }
    return -1;
  };
}

function literal(word: string, vocabulary: Vocabulary): Part {
  const pieces = word.match(/[\p{L}\p{M}]+|\d+|[^\s\p{L}\p{M}\d]/gu) ?? [];
  const ids = pieces.map((piece) => vocabulary.add(piece));
  return {
    join: (next) => (run, i) => {
      for (let k = 0; k < ids.length; k++) {
        if (!open(run, i + k) || run.tokens.word[i + k] !== ids[k]) return -1;
      }
      return next(run, i + ids.length);
    },
    starts: new Set([ids[0]!]),
    empty: false,
  };
}

function classPart(found: PatternClass, name: number): Part {
  const { starts } = found;
  return {
    join: (next) => (run, i) => {
      if (!open(run, i)) return -1;
      const hit = found.match(run.text, run.tokens, i);
      if (hit === null) return -1;
      if (name < 0) return next(run, hit.end);
      return keep(run, name, { from: i, to: hit.end, value: hit.value }, next);
    },
    starts,
    empty: false,
  };
}

function kept(part: Part, name: number, group: number): Part {
  return {
    ...part,
    join: (next) => {
      const inner = part.join((run, to) => keep(run, name, { from: run.groups[group]!, to, value: undefined }, next));
      return (run, i) => {
        run.groups[group] = i;
        return inner(run, i);
      };
    },
  };
}

/** Goes on with a capture in place, and puts back what was there when that leads nowhere. */
function keep(run: Run, name: number, capture: Capture, next: Step): number {
  const before = run.kept[name]!;
  run.kept[name] = capture;
  const end = next(run, capture.to);
  if (end < 0) run.kept[name] = before;
  return end;
}

function brace(which: '{' | '}'): Part {
  return {
    join: (next) => (run, i) => {
      const end = next(run, i);
      // Set on the way back, when the whole pattern is known to match.
      if (end >= 0) {
        if (which === '{') run.innerFrom = i;
        else run.innerTo = i;
      }
      return end;
    },
    starts: new Set(),
    empty: true,
  };
}

const glue: Part = {
  join: (next) => (run, i) => (i < run.tokens.count && (run.tokens.flags[i]! & SPACED) === 0 ? next(run, i) : -1),
  starts: new Set(),
  empty: true,
};

/** All that any of them may begin with. */
export function unionOf(all: readonly Starts[]): Starts {
  const ids = new Set<number>();
  const kinds = new Set<Exclude<Start, ReadonlySet<number>>>();
  for (const start of all.flat() as Start[]) {
    if (typeof start === 'string') kinds.add(start);
    else for (const id of start) ids.add(id);
  }
  if (kinds.has('any')) return 'any';
  if (kinds.size === 0) return ids;
  return ids.size === 0 ? [...kinds] : [...kinds, ids];
}

const kindOf: Record<string, number> = { word: WORD, number: NUMBER, mark: MARK };

/** A list of patterns with the index that says which of them may begin at a token. */
export interface PatternSet<Rule> {
  /** The rules whose pattern may begin at this token, in the order they were given. */
  at(tokens: Tokens, index: number): readonly { readonly rule: Rule; readonly pattern: Pattern }[];
}

export function patternSet<Rule>(
  entries: readonly { readonly rule: Rule; readonly pattern: Pattern }[],
): PatternSet<Rule> {
  type Entry = (typeof entries)[number];
  const fits = (starts: Starts, kind: number, word: number): boolean =>
    typeof starts === 'string'
      ? starts === 'any' || kindOf[starts] === kind
      : 'has' in starts
        ? starts.has(word)
        : starts.some((start) => fits(start, kind, word));
  const general = [0, WORD, MARK, NUMBER].map((): Entry[] => []);
  for (const kind of [WORD, NUMBER, MARK]) general[kind] = entries.filter((e) => fits(e.pattern.starts, kind, -1));
  // Words that some pattern begins with have a list of their own: null until it is first asked for, as the kind of token
  // that a word is comes with the text. The order given is kept, so that an earlier rule stays earlier.
  const byWord: (Entry[] | null | undefined)[] = [undefined];
  for (const { pattern } of entries) {
    for (const start of [pattern.starts].flat() as Start[]) {
      if (typeof start !== 'string') for (const id of start) byWord[id] = null;
    }
  }
  const named = Array.from({ length: byWord.length }, (_, id) => byWord[id]);
  return {
    at(tokens, index) {
      const word = tokens.word[index]!;
      const kind = tokens.kind[index]!;
      const list = word < named.length ? named[word] : undefined;
      if (list) return list;
      if (list === undefined) return general[kind]!;
      const own = entries.filter((e) => fits(e.pattern.starts, kind, word));
      named[word] = own;
      return own;
    },
  };
}
