import type { ReadDocument } from '../../src/core/document.ts';
import { TextBuilder } from '../../src/core/text-builder.ts';
import { docxParts } from './docx-parts.ts';
import { writeBlocks } from './html-blocks.ts';
import { type HtmlText, parsePage } from './html-tree.ts';
import { type ReadLimits, tooMuchUnpacked } from './limits.ts';
import { mediaTypes } from './sniff.ts';
import { fatal, unreadable } from './unreadable.ts';
import { unpackedSize, type ZipMember } from './zip-members.ts';

/** Styles that are headings besides Word's own: the title, and those of the United Nations' templates. */
const styles = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Subtitle'] => h2:fresh",
  "p[style-name='Title_H_CH'] => h1:fresh",
  "p[style-name='Title_H1'] => h1:fresh",
  "p[style-name='_ H _Ch'] => h2:fresh",
  "p[style-name='_ H_1'] => h2:fresh",
  "p[style-name='_ H_2/3'] => h3:fresh",
];

/**
 * Reads a Word document with mammoth, which takes tracked changes as accepted and leaves comments and pictures out; its
 * HTML goes through the same walk as a web page. The source that the map leads back to is the text of the document,
 * paragraph after paragraph: the head of the first page, then the body, notes at the end.
 * @param members the parts of the file, whose unpacked size is checked before any of them is read
 */
export async function readDocx(
  bytes: Uint8Array,
  name: string,
  members: readonly ZipMember[],
  limits: ReadLimits,
): Promise<ReadDocument> {
  if (!fitsUnpacked(bytes, members, limits.maxBytes)) return unreadable(mediaTypes.docx, tooMuchUnpacked(name, limits));
  const html = await convert(bytes);
  if (html === null) {
    const message = `${name} is a Word document whose text can't be read: a part is missing or broken. Save it again.`;
    return unreadable(mediaTypes.docx, fatal('docx-damaged', message));
  }
  const page = parsePage(html);
  const { masthead, furniture, hints } = docxParts(bytes, members);
  const builder = new TextBuilder();
  let source = 0;
  for (const line of masthead) {
    builder.block('paragraph');
    builder.add(line, source);
    source += line.length;
  }
  const starts = new Map<HtmlText, number>();
  for (const node of page.texts) {
    starts.set(node, source);
    source += node.value.length;
  }
  writeBlocks(builder, page.root, {
    includes: () => true,
    sourceOf: (node) => {
      const start = starts.get(node);
      return start === undefined ? null : { start, raw: node.value };
    },
  });
  for (const piece of furniture) builder.furniture(piece);
  return builder.build(mediaTypes.docx, hints);
}

/**
 * True where the parts together have no more than `most` bytes when unpacked, nor any one picture, both as the archive says
 * and as they are. Pictures are not read, but any part can be named as the document.
 */
function fitsUnpacked(bytes: Uint8Array, members: readonly ZipMember[], most: number): boolean {
  const pictures = members.filter((one) => one.name.startsWith('word/media/'));
  const parts = members.filter((one) => !one.name.startsWith('word/media/'));
  if (parts.reduce((sum, one) => sum + one.size, 0) > most) return false;
  let left = most;
  for (const part of parts) {
    left -= unpackedSize(bytes, part, left);
    if (left < 0) return false;
  }
  return pictures.every((picture) => unpackedSize(bytes, picture, most) <= most);
}

/** The document as HTML without pictures; null where mammoth can't take it. */
async function convert(bytes: Uint8Array): Promise<string | null> {
  const { default: mammoth } = await import('mammoth');
  try {
    const noPicture = mammoth.images.imgElement(async () => ({ src: '' }));
    const { value } = await mammoth.convertToHtml(
      { buffer: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength) },
      { styleMap: styles, convertImage: noPicture, externalFileAccess: false },
    );
    return value;
  } catch {
    return null;
  }
}
