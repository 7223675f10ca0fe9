import type { Problem, ProblemCode } from '../core/problem.ts';

/** What stands beside a failed file, as JSON: for the person who dropped it, and for finding the file again. */
export interface ErrorNote {
  /** The name that the file came with. */
  readonly file: string;
  readonly code: ProblemCode;
  readonly problem: string;
  readonly whatToDo: string;
  /** When it was found out, in ISO 8601. */
  readonly at: string;
  /** The id of the file in the store. */
  readonly arrival: string;
}

const dropAgain = 'drop it into the inbox again';

/** What the person who dropped the file can do about each problem. */
const advice: Readonly<Record<ProblemCode, string>> = {
  'empty-file': `Copy the file again from where it came from, and ${dropAgain}.`,
  'no-text': `Find a version with text, or start rapporteur with --ocr, and ${dropAgain}.`,
  'page-without-text': `Start rapporteur with --ocr, or make the pages readable with an OCR program, and ${dropAgain}.`,
  'pdf-encrypted': `Give its password with --password, or save the PDF without one, and ${dropAgain}.`,
  'pdf-damaged': `Download the PDF again, or print it to a new PDF, and ${dropAgain}.`,
  'docx-damaged': `Open the file in a word processor, save it as .docx, and ${dropAgain}.`,
  'docx-part-left-out': `Write what is missing as text in a word processor, and ${dropAgain}.`,
  'html-without-content':
    'Save the page of the statement itself and not a list or a menu, and drop that into the inbox.',
  'mail-damaged': `Open the mail in a mail program, save its text and attachments, and drop those into the inbox.`,
  'attachment-unread': `Save the attachment by itself, and drop it into the inbox.`,
  'binary-file': 'Save the document as PDF, DOCX, HTML or text, and drop that into the inbox.',
  'unsupported-format': 'Save the document as PDF, DOCX, HTML or text, and drop that into the inbox.',
  'too-large': `Split the file, or raise maxBytes (RAPPORTEUR_MAX_BYTES), and ${dropAgain}.`,
  'too-slow': `Split the file, or raise maxSeconds (RAPPORTEUR_MAX_SECONDS), and ${dropAgain}.`,
  'out-of-memory': `Split the file, or lower the number of workers (RAPPORTEUR_WORKERS), and ${dropAgain}.`,
  'gave-up': 'See `rapporteur jobs failed` for the reason; `rapporteur jobs retry` tries again.',
  unreadable: `Give the program the right to read the file, and ${dropAgain}.`,
  'columns-unsure': `Drop the PDF or web page that the text was saved from, and ${dropAgain}.`,
  'encoding-guessed': `Save the file as UTF-8, and ${dropAgain}.`,
  'impossible-date': `Correct the date, and ${dropAgain}.`,
};

/** The note for a file that failed. */
export const errorNote = (name: string, arrival: string, { code, message }: Problem, at: Date): ErrorNote => ({
  file: name,
  code,
  problem: message,
  whatToDo: advice[code],
  at: at.toISOString(),
  arrival,
});
