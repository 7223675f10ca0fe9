/**
 * Words that TIMEX3 marks as references to the present, past or future as such (TIDES 2005, section 3.2.7). They name no
 * period of the calendar, so that for us they are no dates; `eval --spans` adds them to what it compares with a TIMEX3 set,
 * as it adds durations.
 */
const references: Readonly<Record<string, readonly string[]>> = {
  PRESENT_REF: ['now', 'currently', 'current', 'nowadays', 'present-day', 'modern-day', 'modern day', 'the present'],
  PAST_REF: ['former', 'formerly', 'recent', 'recently', 'the past'],
  FUTURE_REF: ['future', 'the future'],
};

const values = new Map(
  Object.entries(references).flatMap(([value, words]) => words.map((word) => [word, value] as const)),
);
const word = new RegExp(
  `(?<![\\w-])(?:${[...values.keys()].sort((a, b) => b.length - a.length).join('|')})(?![\\w'’])`,
  'gi',
);
/** Behind these they are part of a period that has a length: `the past two years`. */
const measured = /^\s(?:\w+\s){0,2}(?:day|week|month|year|decade|centur)/i;

/** The references of a text, each with its TIMEX3 value; those before a length of time are left to the duration. */
export function timexReferences(text: string): { start: number; end: number; value: string }[] {
  return [...text.matchAll(word)].flatMap((match) => {
    const { index: start } = match;
    const end = start + match[0].length;
    if (measured.test(text.slice(end, end + 30))) return [];
    return [{ start, end, value: values.get(match[0].toLowerCase())! }];
  });
}
