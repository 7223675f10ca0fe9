import type { ZipMember } from './zip-members.ts';

/** A format that is recognised and can't be read: what it is, in words for the message, and what the person can do. */
export interface Foreign {
  readonly mediaType: string;
  readonly what: string;
  readonly advice: string;
}

const scan = 'Run text recognition on it and drop the PDF or text that comes out.';
const unpack = 'Unpack it and drop the documents inside.';
const convert = 'Save it as PDF, DOCX or plain text.';
const none = 'Drop a PDF, HTML, DOCX, text or Markdown file.';

/** First bytes in hex (from `offset` on), as the formats' own specifications give them. */
const signatures: readonly (Foreign & { hex: string; offset?: number })[] = [
  { hex: '89504e470d0a1a0a', mediaType: 'image/png', what: 'a PNG image', advice: scan },
  { hex: 'ffd8ff', mediaType: 'image/jpeg', what: 'a JPEG image', advice: scan },
  { hex: '47494638', mediaType: 'image/gif', what: 'a GIF image', advice: scan },
  { hex: '49492a00', mediaType: 'image/tiff', what: 'a TIFF image', advice: scan },
  { hex: '4d4d002a', mediaType: 'image/tiff', what: 'a TIFF image', advice: scan },
  { hex: '57454250', offset: 8, mediaType: 'image/webp', what: 'a WebP image', advice: scan },
  { hex: '41542654464f524d', mediaType: 'image/vnd.djvu', what: 'a DjVu scan', advice: scan },
  {
    hex: 'd0cf11e0a1b11ae1',
    mediaType: 'application/x-ole-storage',
    what: 'an old Word, Excel or Outlook file (.doc, .xls, .msg), or an Office file with a password',
    advice: 'Save it as DOCX or PDF, without a password.',
  },
  { hex: '1f8b', mediaType: 'application/gzip', what: 'a gzip archive', advice: unpack },
  { hex: '377abcaf271c', mediaType: 'application/x-7z-compressed', what: 'a 7-Zip archive', advice: unpack },
  { hex: '526172211a07', mediaType: 'application/vnd.rar', what: 'a RAR archive', advice: unpack },
  { hex: '425a68', mediaType: 'application/x-bzip2', what: 'a bzip2 archive', advice: unpack },
  { hex: 'fd377a585a00', mediaType: 'application/x-xz', what: 'an xz archive', advice: unpack },
  { hex: '53514c69746520666f726d6174', mediaType: 'application/vnd.sqlite3', what: 'an SQLite database', advice: none },
  { hex: '7f454c46', mediaType: 'application/x-executable', what: 'a program', advice: none },
  { hex: '66747970', offset: 4, mediaType: 'video/mp4', what: 'a video or sound file', advice: none },
  { hex: '494433', mediaType: 'audio/mpeg', what: 'an MP3 sound file', advice: none },
];

/** Formats that are text themselves, by the characters that they begin with. */
const textSignatures: readonly (Foreign & { head: string })[] = [
  { head: '{\\rtf', mediaType: 'application/rtf', what: 'a Rich Text (RTF) file', advice: convert },
  { head: '%!PS', mediaType: 'application/postscript', what: 'a PostScript file', advice: convert },
];

/** ZIP archives that are documents of another kind, by the start of a member's name that only they have. */
const zipFormats: readonly (Foreign & { member: string })[] = [
  { member: 'xl/', mediaType: 'application/vnd.ms-excel', what: 'an Excel workbook', advice: convert },
  { member: 'ppt/', mediaType: 'application/vnd.ms-powerpoint', what: 'a PowerPoint file', advice: convert },
  { member: 'META-INF/container.xml', mediaType: 'application/epub+zip', what: 'an EPUB book', advice: convert },
  {
    member: 'META-INF/manifest.xml',
    mediaType: 'application/vnd.oasis.opendocument',
    what: 'an OpenDocument file',
    advice: convert,
  },
];

/** The binary format that the bytes begin with, or null. Ask it only of bytes that are not text. */
export function binaryFormat(bytes: Uint8Array): Foreign | null {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(64, bytes.byteLength)).toString('hex');
  return signatures.find((one) => head.startsWith(one.hex, (one.offset ?? 0) * 2)) ?? null;
}

/** The format in text form that the first characters give away, or null. */
export const textFormat = (head: string): Foreign | null =>
  textSignatures.find((one) => head.startsWith(one.head)) ?? null;

/** What a ZIP archive is that is not a Word document; a plain archive where nothing else fits. */
export const zipFormat = (members: readonly ZipMember[]): Foreign =>
  zipFormats.find((one) => members.some((member) => member.name.startsWith(one.member))) ?? {
    mediaType: 'application/zip',
    what: 'a ZIP archive',
    advice: unpack,
  };
