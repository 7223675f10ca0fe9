import type { Finding } from '../../src/core/mention.ts';
import type { OperationValue } from '../../src/core/value.ts';
import { firstFrom } from '../binding/within.ts';

const ran =
  '(?:held|conducted|carried out|took place|takes place|ran|runs|began|begun|started|launched|ended|completed|concluded|implemented)';
/** What stands between an operation and the day on which it ran. */
const behind = new RegExp(
  String.raw`^["”»’')\s]*(?:\([^()]{1,60}\))?(?:, (?:unlike|like) [^,.;]{3,60})?,?(?: (?:which|that|was|were|has|had|been|also|successfully))* ${ran}(?: out)?(?: in \p{Lu}[\p{L}-]+)? (?:(?:on|in|from|between|during|until) )?(?:the )?$`,
  'u',
);
/** The same of an operation that somebody held: `held the exercise “Granit-2018” in Norway from 2 to 5 October`. */
const held = new RegExp(
  String.raw`\b${ran}\b(?: (?:the|an?|its|their|joint|regional|special|annual|operation|exercise|first|second|third|final|stage|of))*\s*["“«‘']?$`,
  'i',
);
const heldOn =
  /^["”»’')\s]*(?:\([^()]{1,60}\))?(?: (?:in|at|near) (?:the )?\p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}-]+)*)*,? (?:on|in|from|between|during) (?:the )?$/u;
/** An operation that another one is only held against says nothing of the other's days: `, unlike Granit-2018, was held`. */
const aside = /\b(?:unlike|like|than|as with|in contrast to|compared (?:with|to)) (?:the )?(?:\p{L}+ )?["“«‘']?$/iu;
const setAside = /^,? (?:unlike|like|in contrast to|compared (?:with|to)|following|after|before) [^,;.]{1,60},/i;
/** What stands between a day and the operation that ran then, and behind that operation. */
const ahead =
  /^,?(?: (?:the|a|an|first|second|third|final|main|active|next|stage|phase|of|joint|regional|special|annual|operation|exercise|preventive|international))*\s*["“«‘']?$/i;
const then = new RegExp(String.raw`^["”»’')\s]*(?:\([^()]{1,60}\))? (?:was|were|has been|had been)? ?${ran}\b`);

/** How far apart a day and the operation before or behind it stand, and how long an operation's name is, in characters. */
const farthest = 120;
const nearestAhead = 100;
const longestName = 200;

/**
 * The year of the operation whose days these are, which its edition tells: `Exercise Granit-2012, which ended on 6
 * September`. Null where the sentence says something else of the operation: its results are summed up in later years.
 * @param operations the operations of the text, in its order
 */
export function editionYear(date: Finding, operations: readonly Finding[], text: string): number | null {
  // Only what stands near can be said of the day; a long text has many of both.
  for (let i = firstFrom(operations, date.start - farthest - longestName); i < operations.length; i++) {
    const operation = operations[i]!;
    if (operation.start - date.end >= farthest) break;
    const { edition } = operation.value as OperationValue;
    if (edition === null || !/^(?:19|20)\d\d$/.test(edition)) continue;
    if (aside.test(text.slice(Math.max(0, operation.start - 40), operation.start))) continue;
    const runs =
      operation.end <= date.start
        ? date.start - operation.end < farthest &&
          (behind.test(text.slice(operation.end, date.start).replace(setAside, '')) ||
            (held.test(text.slice(Math.max(0, operation.start - 80), operation.start)) &&
              heldOn.test(text.slice(operation.end, date.start))))
        : operation.start - date.end < nearestAhead &&
          operation.start >= date.end &&
          ahead.test(text.slice(date.end, operation.start)) &&
          then.test(text.slice(operation.end, operation.end + 100));
    if (runs) return Number(edition);
  }
  return null;
}
