import { Fault } from './errors.ts';
import { BLOCK, MARK, NUMBER, type Tokens, WORD } from './tokens.ts';
import type { Vocabulary } from './vocabulary.ts';

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
 * | `{ a b }` | marks what belongs to the mention; without braces all of it does |
 *
 * A pattern is tried at a token and gives the first way through it. It never runs over a blank line.
 */
export interface PatternClass {
  /**
   * Which tokens it can begin with: word ids, or whole kinds of token. A pattern is tried only where its first element may
   * begin, which is what keeps a scan over a text linear.
   */
  readonly starts: ReadonlySet<number> | 'word' | 'number' | 'mark' | 'any';
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
  readonly starts: PatternClass['starts'];
  match(text: string, tokens: Tokens, at: number): PatternMatch | null;
}

interface Run {
  readonly text: string;
  readonly tokens: Tokens;
  readonly captures: Record<string, Capture>;
  from: number;
  innerFrom: number;
  innerTo: number;
}
type Next = (run: Run, at: number) => number;
/** Tries at a token and goes on with `next`; returns where the whole ended, or -1. */
type Node = (run: Run, at: number, next: Next) => number;
interface Part {
  readonly node: Node;
  readonly starts: PatternClass['starts'];
  readonly empty: boolean;
}

/** A class of single words, from spelling to value. */
export function wordClass(vocabulary: Vocabulary, words: Iterable<readonly [string, unknown]>): PatternClass {
  const values = new Map<number, unknown>();
  for (const [word, value] of words) values.set(vocabulary.add(word), value);
  return {
    starts: new Set(values.keys()),
    match(_text, tokens, at) {
      const word = tokens.word[at]!;
      return word !== 0 && values.has(word) ? { end: at + 1, value: values.get(word) } : null;
    },
  };
}

/** Compiles a pattern. @throws Fault RAP_RULE where the notation is broken or a class is not known */
export function compilePattern(source: string, classes: PatternClasses, vocabulary: Vocabulary): Pattern {
  const words = source.match(/[A-Za-z]\w*:(?=[<(])|<[\w-]+>|'[^']+'|[(){}|?]|[^\s(){}|?<>']+/g) ?? [];
  let at = 0;
  const wrong = (what: string): never => {
    throw new Fault('RAP_RULE', `pattern “${source}”: ${what}`);
  };

  function alternatives(): Part {
    const parts = [sequence()];
    while (words[at] === '|') {
      at++;
      parts.push(sequence());
    }
    if (parts.length === 1) return parts[0]!;
    return {
      node: (run, i, next) => {
        for (const part of parts) {
          const end = part.node(run, i, next);
          if (end >= 0) return end;
        }
        return -1;
      },
      starts: unionOf(parts.map((p) => p.starts)),
      empty: parts.some((p) => p.empty),
    };
  }

  function sequence(): Part {
    const parts: Part[] = [];
    while (at < words.length && words[at] !== '|' && words[at] !== ')') parts.push(item());
    if (parts.length === 0) wrong('an alternative is empty');
    const heads: PatternClass['starts'][] = [];
    for (const part of parts) {
      heads.push(part.starts);
      if (!part.empty) break;
    }
    const chain = (index: number, next: Next): Next =>
      index === parts.length ? next : (run, i) => parts[index]!.node(run, i, chain(index + 1, next));
    return {
      node: (run, i, next) => chain(0, next)(run, i),
      starts: unionOf(heads),
      empty: parts.every((p) => p.empty),
    };
  }

  function item(): Part {
    let word = words[at++]!;
    let name: string | undefined;
    if (/^[A-Za-z]\w*:$/.test(word)) {
      name = word.slice(0, -1);
      word = words[at++] ?? wrong('ends after a name');
    }
    let part: Part;
    if (word === '(') {
      part = alternatives();
      if (words[at++] !== ')') wrong('a bracket is not closed');
      if (name) part = kept(part, name);
    } else if (word === '{' || word === '}') part = brace(word);
    else if (word.startsWith('<')) {
      const found = classes[word.slice(1, -1)] ?? wrong(`the class ${word} is not known`);
      part = classPart(found, name);
    } else {
      if (!word.startsWith("'") && /[)?|]/.test(word)) wrong(`“${word}” is not expected here`);
      part = literal(word.startsWith("'") ? word.slice(1, -1) : word);
    }
    if (words[at] === '?') {
      at++;
      const { node, starts } = part;
      return {
        node: (run, i, next) => {
          const end = node(run, i, next);
          return end >= 0 ? end : next(run, i);
        },
        starts,
        empty: true,
      };
    }
    return part;
  }

  function literal(word: string): Part {
    const pieces = word.match(/[\p{L}\p{M}]+|\d+|[^\s\p{L}\p{M}\d]/gu) ?? [];
    const ids = pieces.map((piece) => vocabulary.add(piece));
    return {
      node: (run, i, next) => {
        for (let k = 0; k < ids.length; k++) {
          if (!open(run, i + k) || run.tokens.word[i + k] !== ids[k]) return -1;
        }
        return next(run, i + ids.length);
      },
      starts: new Set([ids[0]!]),
      empty: false,
    };
  }

  const root = alternatives();
  if (at < words.length) wrong(`“${words[at]}” is not expected here`);
  if (root.empty) wrong('it matches nothing at all');
  return {
    source,
    starts: root.starts,
    match(text, tokens, from) {
      const run: Run = { text, tokens, captures: {}, from, innerFrom: -1, innerTo: -1 };
      const to = root.node(run, from, (_run, i) => i);
      if (to < 0) return null;
      const innerFrom = run.innerFrom < 0 ? from : run.innerFrom;
      return { from, to, innerFrom, innerTo: run.innerTo < 0 ? to : run.innerTo, captures: run.captures };
    },
  };
}

/** True where token `i` exists and does not begin another block than the match. */
const open = (run: Run, i: number): boolean =>
  i < run.tokens.count && (i === run.from || (run.tokens.flags[i]! & BLOCK) === 0);

function classPart(found: PatternClass, name: string | undefined): Part {
  return {
    node: (run, i, next) => {
      if (!open(run, i)) return -1;
      const hit = found.match(run.text, run.tokens, i);
      if (!hit) return -1;
      if (!name) return next(run, hit.end);
      const before = run.captures[name];
      run.captures[name] = { from: i, to: hit.end, value: hit.value };
      const end = next(run, hit.end);
      if (end < 0) restore(run, name, before);
      return end;
    },
    starts: found.starts,
    empty: false,
  };
}

function kept(part: Part, name: string): Part {
  return {
    ...part,
    node: (run, i, next) => {
      const before = run.captures[name];
      const end = part.node(run, i, (r, j) => {
        r.captures[name] = { from: i, to: j, value: undefined };
        return next(r, j);
      });
      if (end < 0) restore(run, name, before);
      return end;
    },
  };
}

function brace(which: '{' | '}'): Part {
  return {
    node: (run, i, next) => {
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

function restore(run: Run, name: string, before: Capture | undefined): void {
  if (before) run.captures[name] = before;
  else delete run.captures[name];
}

function unionOf(all: readonly PatternClass['starts'][]): PatternClass['starts'] {
  const ids = new Set<number>();
  const kinds = new Set<string>();
  for (const starts of all) {
    if (typeof starts === 'string') kinds.add(starts);
    else for (const id of starts) ids.add(id);
  }
  if (kinds.size === 0) return ids;
  if (kinds.size === 1 && ids.size === 0) return [...kinds][0] as PatternClass['starts'];
  return 'any';
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
  const general: Record<number, Entry[]> = { [WORD]: [], [NUMBER]: [], [MARK]: [] };
  const byWord = new Map<number, Entry[]>();
  const wordIds = new Set(entries.flatMap((e) => (typeof e.pattern.starts === 'string' ? [] : [...e.pattern.starts])));
  // Every list is filled in the order given, so that an earlier rule stays earlier wherever it may begin.
  for (const id of wordIds) byWord.set(id, []);
  const fits = (starts: string, kind: number) => starts === 'any' || kindOf[starts] === kind;
  const kindOfWord = (entry: Entry, id: number) =>
    typeof entry.pattern.starts === 'string' ? null : entry.pattern.starts.has(id);
  for (const entry of entries) {
    const { starts } = entry.pattern;
    for (const kind of [WORD, NUMBER, MARK])
      if (typeof starts === 'string' && fits(starts, kind)) general[kind]!.push(entry);
  }
  const mixed = new Map<string, Entry[]>();
  return {
    at(tokens, index) {
      const word = tokens.word[index]!;
      const kind = tokens.kind[index]!;
      if (word === 0 || !byWord.has(word)) return general[kind]!;
      const key = `${word}/${kind}`;
      let list = mixed.get(key);
      if (!list) {
        list = entries.filter((e) => kindOfWord(e, word) ?? fits(e.pattern.starts as string, kind));
        mixed.set(key, list);
      }
      return list;
    },
  };
}
