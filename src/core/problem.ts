/**
 * Trouble in a document, as a value with a place. A fatal problem means that the document could not be read and
 * nothing of it is stored but its bytes and this problem; the others are shown beside what was extracted.
 */
export interface Problem {
  /** A stable name in lower case with dashes, listed in `problemCodes`. */
  readonly code: ProblemCode;
  /** What is wrong and what to do, in a sentence for the person who dropped the file. */
  readonly message: string;
  readonly fatal: boolean;
  /** Where in the document's text, when a place is known. */
  readonly start?: number;
  /** Which page, counted from 1, when a page is known. */
  readonly page?: number;
}

/** Every problem a document can have, with what it means. The README's table is tested against this list. */
export const problemCodes = {
  'empty-file': 'The file has no bytes.',
  'no-text': 'The file was read but holds no text.',
  'page-without-text': 'A page has no text layer, or nearly none; it may be a scan.',
  'pdf-encrypted': 'The PDF asks for a password.',
  'pdf-damaged': 'The PDF is truncated or its structure is broken.',
  'docx-damaged': 'The file is an archive, or broken, and no Word document that can be read.',
  'docx-part-left-out': 'A formula, symbol or diagram of a Word document could not be read as text; the rest was.',
  'html-without-content': 'The page has no main text besides menus and links.',
  'mail-damaged': 'The parts of the mail are nested too deeply or its head is too long.',
  'attachment-unread': 'A file attached to a mail could not be read; the rest of the mail was.',
  'binary-file': 'The file holds binary data in a format that is not supported.',
  'unsupported-format': 'The format is recognised but is not one that can be read.',
  'too-large': 'The file is larger than the limit that is set.',
  'too-slow': 'Reading took longer than the limit that is set.',
  'out-of-memory': 'Reading the file needed more memory than a worker may use.',
  'gave-up': 'Reading the file broke off every time it was tried.',
  unreadable: 'The operating system did not let the file be read.',
  'encoding-guessed': 'The encoding is not declared and had to be guessed.',
  'columns-unsure': 'Lines of a text may be columns or a table; they were read straight across.',
  'impossible-date': 'A date names a day that no calendar has.',
} as const;

export type ProblemCode = keyof typeof problemCodes;

/** Makes a problem; `fatal` unless a place says it is only part of the document. */
export function problem(
  code: ProblemCode,
  message: string,
  place: Partial<Omit<Problem, 'code' | 'message'>> = {},
): Problem {
  return { code, message, fatal: place.fatal ?? false, ...place };
}
