import { capitalise } from '../speeches/label.ts';

/** Words in capitals as a name is written: small words and the endings of ordinals stay small. */
export const inTitleCase = (text: string): string =>
  text === text.toUpperCase()
    ? capitalise(text)
        .replace(/(?<=\d)(?:St|Nd|Rd|Th)\b/g, (ending) => ending.toLowerCase())
        .replace(/(?<=\s)(?:To|At|By|On|In|For|Of|The|And)(?=\s)/g, (word) => word.toLowerCase())
    : text;
