import type { Hints } from '../../src/core/document.ts';
import { normalText } from './normal.ts';

/** The fields above a Markdown file: where they end in the source, their own words, and what they tell of it. */
export interface FrontMatter {
  readonly end: number;
  readonly text: string;
  readonly hints: Hints;
}

/** `title: …`, with what follows indented, a list item or a comment; nothing else stands between the two rules. */
const block =
  /^\ufeff?---[ \t]*\r?\n((?:(?:[\w-]+:(?:[ \t].*)?|[ \t]+.*|- .*|#.*|[ \t]*)\r?\n){1,200}?)(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/;
/** Fields that programs write, in small letters: the head of a release between two rules has words of its own (`Date: …`). */
const known = /^(?:title|date|author|authors|layout|lang|language|tags|categories|slug|permalink|draft):/m;

/**
 * Reads YAML front matter, as Jekyll, Hugo and Pandoc have it. Line by line, since titles with quotes and colons in them are
 * written without care and are no YAML. A date that is not written as ISO says nothing.
 */
export function frontMatter(source: string): FrontMatter | null {
  if (!/^\ufeff?---/.test(source)) return null;
  const found = block.exec(source.slice(0, longest));
  if (!found || !known.test(found[1]!)) return null;
  const fields = new Map<string, string>();
  for (const [, name, value] of found[1]!.matchAll(/^([\w-]+):[ \t]+(\S.*?)[ \t]*\r?$/gm))
    if (!fields.has(name!.toLowerCase())) fields.set(name!.toLowerCase(), normalText(unquoted(value!)));
  const first = (...names: string[]): string | undefined => names.map((name) => fields.get(name)).find(Boolean);
  const title = first('title');
  const author = first('author', 'authors');
  const language = /^[a-z]{2}(?=$|[-_])/i.exec(first('lang', 'language') ?? '')?.[0].toLowerCase();
  const dated = dateFields.find((name) => isDay.test(fields.get(name) ?? ''));
  const day = dated && isDay.exec(fields.get(dated)!)![0];
  return {
    end: found[0].length,
    text: found[1]!.trim(),
    hints: {
      ...(title ? { title } : {}),
      ...(day ? { dates: [{ day, source: `page:${dated}` }] } : {}),
      ...(language ? { language } : {}),
      ...(author && !/^[[{&*|>]/.test(author) ? { author } : {}),
    },
  };
}

const longest = 20_000;
const dateFields = ['date', 'published', 'pubdate', 'publishdate'];
const isDay = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])(?!\d)/;

const unquoted = (value: string): string => /^(["'])(.*)\1$/.exec(value)?.[2] ?? value;
