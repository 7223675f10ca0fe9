import { languageNames } from '../languages.ts';
import { symbolGrammars } from './symbol-grammar.ts';

/** How much of the text may hold the document's own symbol; further down, other documents are cited. */
const head = 900;

/** What stands beside a symbol in a head and says nothing else: house and organ, distribution, language, a date. */
const beside = new RegExp(
  [
    'united nations|security council|general assembly|economic and social council',
    String.raw`distr(?:ibution)?\.?:?|general|limited|restricted|provisional|official records|original:?|${languageNames}`,
    String.raw`\d{1,2} \p{L}{3,9}\.? \d{4}|\p{L}{3,9} \d{1,2}, \d{4}|\p{Lu}\p{L}+(?= *,)`,
    '(?:press|media|news) release|(?:no|ref|symbol)[.:]+',
  ].join('|'),
  'giu',
);

/** A release says its number right before or behind the words that call it one. */
const announced = /(?:\b(?:press|media|news) release|\b(?:symbol|ref(?:erence)?|no)[.:]+)\W*$/i;
const announcing = /^\s*(?:for immediate release|(?:press|media|news) release)\b/i;

/** Words before a symbol that make it another document's. */
const citing =
  /\b(?:see|cf|contained in|documents?|resolutions?|decisions?|reports?|letters?|repl(?:y|ies)|response|of|and|also|to|in|with|from|under|by|on)[.:]?\s+\(?$/i;

/** What an office files a letter under, on a line of its own: `Our ref: CAB/12a/2020`, `Reference: REG-0412/19`. */
const reference =
  /^(?:our )?ref(?:erence)?(?: (?:no|number))?\.?[.:]+ ?(?<code>(?=\S*\d)[\p{L}\d.()-]+(?:[/-][\p{L}\d.()-]+)+)$/iu;

/** How much may remain of a line beside its own symbol. */
const little = 16;

/**
 * The symbol of the document itself, or null. It stands at the start of a line in the head, or with nothing but house,
 * date and distribution beside it, or where a release is announced, or is set in the running head of the pages
 * (`furniture`); a symbol inside a sentence cites another document. What an office counts its releases by may stand behind
 * the title, and what it files a letter under stands behind `Our ref:`.
 */
export function findSymbol(text: string, furniture: readonly string[] = []): string | null {
  for (const raw of text.slice(0, head).split('\n')) {
    const line = raw.trim();
    for (const { find, release } of symbolGrammars().grammars) {
      const match = find.exec(line);
      if (!match) continue;
      const before = line.slice(0, match.index);
      const after = line.slice(match.index + match[0].length);
      const rest = `${before} ${after}`
        .replace(beside, '')
        .replace(/[\s,:–—-]+/g, ' ')
        .trim();
      const alone = rest.length <= little && !/[.;,]$/.test(line) && !citing.test(before) && !/[([]$/.test(before);
      // What is told of a document in a sentence behind a colon cites it: `A/75/L.3: Finland voted for it.`
      const told = /^\s*:.*[.;]$/.test(after) || /^\s*[,;.)]|^\s+\p{Ll}/u.test(after);
      const leading = match.index === 0 && !told;
      // An office's own count stands behind the title, on its line.
      const counted = release && after === '' && /\p{L}{3}/u.test(before) && !citing.test(before);
      if (alone || leading || counted || announced.test(before) || announcing.test(after)) return match[0];
    }
    const filed = reference.exec(line)?.groups?.code;
    if (filed) return filed;
  }
  for (const piece of furniture) {
    for (const { find } of symbolGrammars().grammars) {
      const match = find.exec(piece);
      if (match && piece.trim().length - match[0].length < 20) return match[0];
    }
  }
  return null;
}
