import type { ReadDocument } from '../../src/core/document.ts';
import { type Problem, problem } from '../../src/core/problem.ts';
import { TextBuilder } from '../../src/core/text-builder.ts';
import { docxParts } from './docx-parts.ts';
import { readableXml } from './docx-xml.ts';
import { writeBlocks } from './html-blocks.ts';
import {
  attribute,
  type HtmlElement,
  type HtmlNode,
  type HtmlPage,
  type HtmlText,
  isElement,
  parsePage,
} from './html-tree.ts';
import { type ReadLimits, tooMuchUnpacked } from './limits.ts';
import { mediaTypes } from './sniff.ts';
import { fatal, unreadable } from './unreadable.ts';
import { memberText, unpackedSize, type ZipMember } from './zip-members.ts';

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

/** What mammoth's messages say was lost of the text; most of them are of styles and shapes. */
function lost(message: string): string[] {
  if (/^A w:sym element with an unsupported character/.test(message)) return ['a symbol'];
  const element = /^An unrecognised element was ignored: (\S+)/.exec(message)?.[1] ?? '';
  return /^(?:m:\w+|w:(?:altChunk|ruby|subDoc))$/.test(element) ? [`an element ${element}`] : [];
}

/**
 * Numbers the marks of notes in the order of the text, footnotes and endnotes each for themselves; mammoth counts them together.
 */
function numberNotes(page: HtmlPage): void {
  const counts = new Map<string, number>();
  for (const text of page.texts) {
    const link = text.parentNode;
    const address = link && isElement(link as HtmlNode) ? (attribute(link as HtmlElement, 'href') ?? '') : '';
    const kind = /^#(footnote|endnote)-(?!ref-)/.exec(address)?.[1];
    if (!kind || !/^\[\d+\]$/.test(text.value)) continue;
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
    text.value = `[${counts.get(kind)}]`;
  }
}

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
  late: () => Problem | null = () => null,
): Promise<ReadDocument> {
  if (!fitsUnpacked(bytes, members, limits.maxBytes)) return unreadable(mediaTypes.docx, tooMuchUnpacked(name, limits));
  const soon = late();
  if (soon) return unreadable(mediaTypes.docx, soon);
  const converted = await convert(bytes, members);
  if (converted === null) {
    const message = `${name} is a Word document whose text can't be read: a part is missing or broken. Save it again.`;
    return unreadable(mediaTypes.docx, fatal('docx-damaged', message));
  }
  const slow = late();
  if (slow) return unreadable(mediaTypes.docx, slow);
  const page = parsePage(converted.html);
  numberNotes(page);
  const { masthead, furniture, hints } = docxParts(bytes, members);
  const builder = new TextBuilder();
  if (converted.leftOut.length > 0) {
    const message = `${name} holds ${converted.leftOut.join(', ')} that can't be read as text; it was left out.`;
    builder.problem(problem('docx-part-left-out', message));
  }
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
  const anchors = writeBlocks(builder, page.root, {
    includes: () => true,
    sourceOf: (node) => {
      const start = starts.get(node);
      return start === undefined ? null : { start, raw: node.value };
    },
  });
  for (const piece of furniture) builder.furniture(piece);
  return anchors.link(builder.build(mediaTypes.docx, hints));
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

interface Converted {
  readonly html: string;
  /** What was left out, in words, each once. */
  readonly leftOut: readonly string[];
}

/** The document as HTML without pictures; null where mammoth can't take it. */
async function convert(bytes: Uint8Array, members: readonly ZipMember[]): Promise<Converted | null> {
  const { default: mammoth } = await import('mammoth');
  const leftOut = new Set<string>();
  // The archive as mammoth wants it: each part is unpacked when it is asked for.
  const file = {
    exists: (part: string): boolean => members.some(({ name }) => name === part),
    read: async (part: string): Promise<string> => {
      const text = memberText(bytes, members, part);
      if (text === null) throw new Error(`${part} can't be unpacked.`);
      if (!/^word\/(?:document|footnotes|endnotes)\d*\.xml$/.test(part)) return text;
      const readable = readableXml(text);
      for (const one of readable.leftOut) leftOut.add(one);
      return readable.xml;
    },
  };
  try {
    const noPicture = mammoth.images.imgElement(async () => ({ src: '' }));
    const { value, messages } = await mammoth.convertToHtml({ file } as never, {
      styleMap: styles,
      convertImage: noPicture,
      externalFileAccess: false,
    });
    for (const { message } of messages) for (const one of lost(message)) leftOut.add(one);
    return { html: value, leftOut: [...leftOut] };
  } catch {
    return null;
  }
}
