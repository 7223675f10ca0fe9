import type { Flags, OptionDefinition } from './command.ts';

/** What a command line says on how PDFs are read. */
export interface PdfChoices {
  readonly ocr?: boolean;
  readonly password?: string;
}

/** The options of every command that reads documents. */
export const pdfOptions: readonly OptionDefinition[] = [
  { flags: '--ocr', description: 'recognise the text of PDF pages that have none (English; some seconds a page)' },
  { flags: '--password <password>', description: 'the password of PDFs that ask for one' },
];

/** The choices as settings. */
export const pdfFlags = ({ ocr, password }: PdfChoices): Flags => ({ ocr: ocr ? 'on' : undefined, password });
