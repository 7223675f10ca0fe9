import { z } from 'zod';
import { loadRuleFile } from '../../src/core/rule-file.ts';

const list = z.array(z.string()).min(1);
const shape = z
  .object({
    courtesies: list,
    ranks: list,
    offices: list,
    seats: list,
    sent: list,
    greetings: list,
    statements: list,
    things: list,
  })
  .strict();

/** Where the words stand below the package's folder. */
export const speechWordsFile = 'pipelines/speeches/words.yaml';

/** The words by which persons are addressed and called, each list as the source of an expression. */
export interface SpeechWords {
  /** What stands before a name and says nothing of a post, with the point behind it: `Mr.`, `H.E.`. */
  readonly courtesy: string;
  readonly rank: string;
  readonly office: string;
  readonly seat: string;
  readonly sent: string;
  readonly thing: string;
  /** What is said as a whole, in any case: `statement`, `Remarks`. */
  readonly statement: string;
  /** How a line begins that greets somebody: `Mr. President,`, `Dear colleagues`. */
  readonly greeting: RegExp;
  /** Everything that may stand before a name. */
  readonly title: string;
}

let loaded: SpeechWords | undefined;

/** The words, read once. @throws Fault RAP_RULE where the file is wrong */
export function speechWords(): SpeechWords {
  if (!loaded) {
    const words = loadRuleFile(speechWordsFile, shape);
    const posts = [...words.offices, ...words.seats];
    const courtesy = anyOf(words.courtesies, String.raw`\.?`);
    loaded = {
      courtesy,
      rank: anyOf(words.ranks, String.raw`\.?`),
      office: anyOf(words.offices),
      seat: anyOf(words.seats),
      sent: `(?:${words.sent.join('|')})`,
      thing: anyOf(words.things),
      statement: anyOf(words.statements),
      greeting: new RegExp(
        String.raw`^[\W_]*(?:${anyOf(words.greetings)}\b|(?:${courtesy}\s+)+${anyOf(posts)}(?![\p{L}\p{M}-])(?!\s+\p{Lu})(?!\s*\())`,
        'u',
      ),
      title: anyOf([...words.courtesies, ...words.ranks, ...words.offices], String.raw`\.?`),
    };
  }
  return loaded;
}

/** True of words that greet who holds a post, or everybody, and name no speaker: `Mr. President:`, `Dear colleagues,`. */
export const isSalutation = (line: string): boolean => speechWords().greeting.test(line);

/** An expression for any of some words, the longest first, as they are written, or with a capital, or in capitals; points may be missing. */
function anyOf(words: readonly string[], behind = ''): string {
  const written = words.flatMap((word) => [word, word.charAt(0).toUpperCase() + word.slice(1), word.toUpperCase()]);
  const sources = [...new Set(written)]
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replaceAll('.', String.raw`\.?\s?`).replaceAll('’', "[’‘']").replace(/ /g, String.raw`\.?\s+`));
  return `(?:${sources.join('|')})${behind}`;
}
