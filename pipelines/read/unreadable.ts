import type { ReadDocument } from '../../src/core/document.ts';
import type { Problem, ProblemCode } from '../../src/core/problem.ts';
import { problem } from '../../src/core/problem.ts';
import { TextBuilder } from '../../src/core/text-builder.ts';

/** What a reader gives for a file that it can't read: no text, and the problem that says why. */
export function unreadable(mediaType: string, trouble: Problem): ReadDocument {
  const builder = new TextBuilder();
  builder.problem(trouble);
  return builder.build(mediaType);
}

/** A fatal problem. The message names the file, says what is wrong and what to do. */
export const fatal = (code: ProblemCode, message: string): Problem => problem(code, message, { fatal: true });

/** Adds the problem of a document that holds no letter and no digit; such a document can't be used. */
export function withText(document: ReadDocument, name: string): ReadDocument {
  if (/[\p{L}\p{N}]/u.test(document.text)) return document;
  if (document.problems.some((one) => one.fatal)) return { ...document, text: '' };
  const trouble = fatal('no-text', `${name} was read but holds no text. Check that it is the file you meant.`);
  return { ...unreadable(document.mediaType, trouble), problems: [...document.problems, trouble] };
}
