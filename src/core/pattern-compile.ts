import { Fault } from './errors.ts';
import type { Capture, Pattern, PatternClasses, PatternOptions } from './pattern.ts';
import { anyOf, inSequence } from './pattern-extent.ts';
import { type Starts, unionOf } from './pattern-starts.ts';
import { brace, classPart, either, glue, kept, literal, type Part, type Run } from './pattern-steps.ts';
import { BLOCK } from './tokens.ts';
import type { Vocabulary } from './vocabulary.ts';

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
      ...anyOf(parts),
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
      ...inSequence(parts),
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
    const { join, starts, longest } = part;
    return { join: (next) => either([join(next), next]), starts, empty: true, longest, needs: [] };
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
    longest: root.longest,
    needs: root.needs,
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
