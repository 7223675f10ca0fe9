/**
 * Makes text from documents and file names safe to print on a terminal: control characters (escape sequences, carriage
 * returns) and invisible characters that reverse the direction of text are written out instead of obeyed. Tabs and line
 * breaks become spaces, as quotes are shown on one line.
 */
export const visible = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .replace(
      /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g,
      (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
    )
    .trim();
