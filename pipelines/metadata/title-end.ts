import { speechWords } from '../speeches/words.ts';

const months =
  'Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?';
const weekday = '(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? )?';
const day = `${weekday}(?:\\d{1,2}(?:st|nd|rd|th)? (?:of )?(?:${months})\\.?,? \\d{4}|(?:${months})\\.? \\d{1,2}(?:st|nd|rd|th)?,? \\d{4})`;

/** A day in brackets at the end, with a place beside it: `(New York, 3 May 2021)`. */
const bracketed = new RegExp(`\\s*\\((?:[^()]{0,40}, )?${day}(?:, [^()]{1,60})?\\)$`, 'i');
/** A day at the end that no word ties to the title: `Rivers rise 3 May 2021`, but not `adopted on 3 May 2021`. */
const bare = new RegExp(
  `(?<!\\b(?:on|of|from|to|and|since|until|till|between|dated|by|before|after|the|for)(?:,? \\p{L}+day)?,?)(?:,|\\s[-–—|])?\\s+${day}$`,
  'iu',
);
const { courtesy, seat } = speechWords();
const salutation = new RegExp(
  String.raw`\s+(?:Excellenc(?:y|ies)|Ladies and Gentlemen|${courtesy} ${seat}|Distinguished \p{L}+)[^\p{L}]*$`,
  'iu',
);
/** The number that an office counts its releases by. */
const counted = /\s+[A-Z]{2,5} ?\d{2,4}\/\d{2,4}$/;
const address = /\s+(?:https?:\/\/|www\.|[\w-]+(?:\.[a-z][\w-]*)+ ?\/)\S*.*$/;
const label = /^(?:(?:Title|Subject|Headline):|(?:press|media|news) (?:release|statement)\s*[:–—])\s*/i;

/** What a title without its end must keep. */
const least = 12;

/**
 * A title without what stands around it on its line: a label, an address, a salutation, the number of the release, a day
 * that is not part of what it says. Null where nothing is left.
 */
export function bareTitle(text: string): string | null {
  let kept = text.replace(label, '').replace(address, '').replace(/\s+/g, ' ').trim();
  for (const end of [/\s*[*†]+$/, salutation, counted, bracketed, bare, counted]) {
    const without = kept.replace(end, '').trim();
    if (without.length >= least) kept = without;
  }
  return kept || null;
}
