import { categoriesOf } from '../binding/tagger.ts';
import { speechWords } from '../speeches/words.ts';
import { headWords } from './words.ts';

const joining = /^(?:and|or|of|for|in|on|at|to|the)$/i;

/**
 * True where words of a headline hold a verb that has an object or a complement behind it: `Department of Rivers Offers
 * Reward`, but not `Ministry of Foreign Affairs` or `Department of Public Works and Housing`.
 */
export function tellsSomething(text: string): boolean {
  const words = text.match(/[\p{L}’'-]+|[,;]/gu) ?? [];
  return words.some((word, i) => {
    const next = words[i + 1];
    if (i === 0 || next === undefined || next === ',' || joining.test(next)) return false;
    return /s$/i.test(word) && categoriesOf(word.toLowerCase()).includes('VBZ');
  });
}

/** The office that a line names and says no more: `Minister for Rivers`, `PRESS RELEASE EMBASSY OF FINLAND`; else null. */
export function officeOf(text: string): string | null {
  const named = text.replace(/^\W*(?:media|press|news) (?:release|statement)\W*/i, '');
  const office = named.split(/,? (?:the hon\b|hon\.|h\.\s?e\.|senator )/i)[0]!.trim();
  return namesOffice(office) && office.length <= 100 ? office : null;
}

/** True where a line begins with an office and tells nothing of it: it may go on with who holds it, or with other offices. */
export const namesOffice = (text: string): boolean =>
  headWords().office.test(text) && !/[.;:]$/.test(text) && !tellsSomething(text);

/** A person and the post: `Anna Lind, Department Spokesperson`. */
export const isPersonWithPost = (text: string): boolean =>
  /^\p{Lu}[\p{L}.’'-]+(?: \p{Lu}[\p{L}.’'-]*){1,3}, \p{Lu}[^,.]{3,60}$/u.test(text) &&
  headWords().post.test(text.slice(text.indexOf(',')));

const { courtesy, rank } = speechWords();
const personLine = new RegExp(
  String.raw`^(?:(?:delivered )?by )?(?:(?:${courtesy}|${rank}|Ambassador|AMBASSADOR) ?)+\p{Lu}[\p{L}\p{M}.’'-]*(?: [\p{L}\p{M}.’'-]+){0,4}$`,
  'u',
);

/** Nothing but a person with a form of address, maybe behind `by`: `by H.E. Ms. Anna Lind`. */
export const isPersonLine = (text: string): boolean => personLine.test(text);

/** Nothing but a post: `Chairman of the Committee on Rivers`. */
export const isPost = (text: string): boolean =>
  /^(?:the )?(?:chair(?:man|woman|person)?|president|(?:executive )?director|secretary[- ]general|head|members?|prime minister)(?: of (?:the )?[^,.:]{3,60})?$/i.test(
    text,
  ) && !tellsSomething(text);
