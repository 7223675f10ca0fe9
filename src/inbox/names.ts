import { sep } from 'node:path';

/** A kind of file or folder that is never taken for a document. */
interface IgnoreRule {
  readonly why: string;
  /** Matched against the name of the file and of each folder above it. */
  readonly pattern: RegExp;
  readonly example: string;
  readonly counterExample: string;
}

/** Names that browsers, office programs and systems give to files that are not, or not yet, documents. */
export const ignoreRules: readonly IgnoreRule[] = [
  { why: 'hidden', pattern: /^\./, example: '.DS_Store', counterExample: 'statement.v2.txt' },
  {
    why: 'download not finished',
    pattern: /\.(?:part|partial|crdownload|download|opdownload|filepart|aria2|tmp|temp)$/i,
    example: 'statement.pdf.crdownload',
    counterExample: 'part.pdf',
  },
  { why: 'open in an office program', pattern: /^~\$/, example: '~$statement.docx', counterExample: '$statement.docx' },
  { why: 'backup copy', pattern: /~$/, example: 'statement.txt~', counterExample: '~statement.txt' },
  {
    why: 'of the system',
    pattern:
      /^(?:thumbs\.db|ehthumbs\.db|desktop\.ini|\$recycle\.bin|system volume information|lost\+found|__macosx)$/i,
    example: 'Thumbs.db',
    counterExample: 'thumbs.html',
  },
  {
    why: 'note of an earlier failure',
    pattern: /\.error\.json$/,
    example: 'statement.pdf.error.json',
    counterExample: 'error.json',
  },
];

/**
 * Why a file is not taken, or null where it is.
 * @param relative its path below the folder that was given, whose own name does not count
 */
export function ignoredFor(relative: string): string | null {
  const pieces = piecesOf(relative);
  return ignoreRules.find(({ pattern }) => pieces.some((piece) => pattern.test(piece)))?.why ?? null;
}

/** True for a file that a download in the same folder may still be written to: browsers put an empty file there first. */
export const isPartialDownload = (name: string): boolean => ignoreRules[1]!.pattern.test(name);

/** The names of the folders between the one that was given and the file: what the document is tagged with. */
export const tagsOf = (relative: string): string[] => [
  ...new Set(
    piecesOf(relative)
      .slice(0, -1)
      .map((piece) => piece.trim())
      .filter(Boolean),
  ),
];

const piecesOf = (relative: string): string[] => relative.split(sep);
