import { type MentionType, mentionTypes } from './mention.ts';

/** One golden case of an `examples.txt`. */
export interface Example {
  readonly title: string;
  readonly text: string;
  /** What must be found, in order; empty where the case says in writing that nothing must be. */
  readonly expected: readonly { readonly type: MentionType; readonly quote: string; readonly value: string | null }[];
  readonly line: number;
}

/**
 * Reads golden cases:
 *
 * ```
 * # a title
 * The text, on as many lines as it takes.
 * ==>
 * date: 29 June 2016 = 2016-06-29
 * figure: over 180,000 = 180000.. 1
 * ```
 *
 * `nothing` alone after the arrow says that nothing must be found. What stands behind ` = ` is the value, in the form that
 * the type prints. A case without arrow or expectation is an error, so that no case passes by accident.
 * @throws Error with the line number
 */
export function parseExamples(source: string): Example[] {
  const examples: Example[] = [];
  const cases = source.split(/^(?=# )/m);
  let line = 1;
  for (const part of cases) {
    const at = line;
    line += part.split('\n').length - 1;
    if (!part.startsWith('# ')) {
      if (part.trim()) throw new Error(`line ${at}: a case begins with “# ” and its title`);
      continue;
    }
    const [head, tail] = part.split(/^==>[ \t]*$/m);
    if (tail === undefined) throw new Error(`line ${at}: the case has no “==>”`);
    const [title, ...body] = head!.split('\n');
    const text = body.join('\n').trim();
    const wanted = tail
      .split('\n')
      .map((l) => l.trim())
      .filter(Boolean);
    if (wanted.length === 0) throw new Error(`line ${at}: write “nothing” where nothing must be found`);
    examples.push({
      title: title!.slice(2).trim(),
      text,
      line: at,
      expected: wanted[0] === 'nothing' ? [] : wanted.map((w) => expectation(w, at)),
    });
  }
  return examples;
}

function expectation(written: string, line: number): Example['expected'][number] {
  const match = /^(\w+): (.+?)(?: = (.*))?$/.exec(written);
  if (!match || !mentionTypes.includes(match[1] as MentionType)) {
    throw new Error(`line ${line}: “${written}” is not “type: quote” or “type: quote = value”`);
  }
  return { type: match[1] as MentionType, quote: match[2]!, value: match[3] ?? null };
}
