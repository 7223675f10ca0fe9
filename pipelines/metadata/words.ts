import { z } from 'zod';
import { loadRuleFile } from '../../src/core/rule-file.ts';

const list = z.array(z.string()).min(1);
const shape = z
  .object({
    offices: list,
    posts: list,
    broken: list,
    contacts: list,
    events: list,
    periodicals: list,
    sites: z.record(z.string(), z.string()),
  })
  .strict();

/** Where the words stand below the package's folder. */
export const headWordsFile = 'pipelines/metadata/words.yaml';

/** The words by which a head is read, as expressions. */
export interface HeadWords {
  /** An office at the start of a line. */
  readonly office: RegExp;
  /** A post anywhere. */
  readonly post: RegExp;
  /** The last words of a line and the first of the next that are one name. */
  readonly broken: RegExp;
  /** What opens a line about whom to ask. */
  readonly contact: RegExp;
  readonly event: RegExp;
  readonly periodical: RegExp;
  readonly sites: ReadonlyMap<string, string>;
}

let loaded: HeadWords | undefined;

/** The words, read once. @throws Fault RAP_RULE where the file is wrong */
export function headWords(): HeadWords {
  if (!loaded) {
    const words = loadRuleFile(headWordsFile, shape);
    const any = (options: readonly string[]) => `(?:${options.join('|')})`;
    loaded = {
      office: new RegExp(`^(?:the )?${any(words.offices)}\\b`, 'i'),
      post: new RegExp(`\\b${any(words.posts)}\\b`, 'i'),
      broken: new RegExp(`\\b(?:${words.broken.map((name) => name.replace(' ', '\\n')).join('|')})\\b`, 'i'),
      contact: new RegExp(`^\\W*${any(words.contacts)}\\b(?! (?:with|between|was|were|is|has))`, 'i'),
      event: new RegExp(`\\b${any(words.events)}s?\\b`, 'i'),
      periodical: new RegExp(`\\b${any(words.periodicals)}\\b`, 'i'),
      sites: new Map(Object.entries(words.sites)),
    };
  }
  return loaded;
}
