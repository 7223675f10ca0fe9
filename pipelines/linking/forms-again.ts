import { firstOverlap } from '../../src/core/span.ts';
import { CAPITAL, type Tokens, WORD } from '../../src/core/tokens.ts';
import { WordIndex } from '../../src/core/word-index.ts';
import type { Definition } from './definitions.ts';

/** A mention of a defined form. */
export interface FormMention {
  readonly start: number;
  readonly end: number;
  readonly kind: Definition['kind'];
  readonly entity: string;
  readonly lexiconId: string | null;
}

/**
 * Every place where a defined form is written exactly so, as a word of its own. Places inside a longer name are left out;
 * a mention that covers exactly the form is given, so that it can be joined to the body that the document defines.
 * A form defined more than once means what the definition last before it says.
 * @param taken the mentions found so far, in the order of the text, not overlapping
 */
export function formsAgain(
  text: string,
  tokens: Tokens,
  definitions: readonly Definition[],
  taken: readonly { readonly start: number; readonly end: number }[],
): FormMention[] {
  /** By the first word of the form, so that the text is gone through once for all forms. */
  const byWord = new WordIndex<Definition[]>();
  for (const definition of definitions) {
    const word = /^[\p{L}\p{M}]+/u.exec(definition.form)?.[0] ?? '';
    const list = byWord.get(word);
    if (list) list.push(definition);
    else byWord.set(word, [definition]);
  }
  const found: FormMention[] = [];
  for (let i = 0; i < tokens.count; i++) {
    if ((tokens.flags[i]! & CAPITAL) === 0 || tokens.kind[i] !== WORD) continue;
    const start = tokens.start[i]!;
    const list = byWord.at(text, start, tokens.end[i]!);
    if (!list) continue;
    const fitting = list.filter(
      (one) => text.startsWith(one.form, start) && !isPart(text, start, start + one.form.length),
    );
    for (const form of new Set(fitting.map((one) => one.form))) {
      const end = start + form.length;
      const over = firstOverlap(taken, { start, end });
      if (over && !(over.start === start && over.end === end)) continue;
      const same = fitting.filter((one) => one.form === form);
      const definition = same.findLast((one) => one.start <= start) ?? same[0]!;
      // A short name (`the Committee`) is one only from its definition on.
      if (definition.kind === 'name' && start < definition.start) continue;
      const { kind, entity, lexiconId } = definition;
      found.push({ start, end, kind, entity, lexiconId });
    }
  }
  // Of forms that overlap (`the Committee`, `the Committee of Heads`) the longer one counts.
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  return found.filter((one, i) => i === 0 || one.start >= found[i - 1]!.end);
}

const isPart = (text: string, start: number, end: number): boolean =>
  /[\p{L}\d]$/u.test(text.slice(start - 1, start)) || /^[\p{L}\d]/u.test(text.slice(end, end + 1));
