import type { Problem } from '../../src/core/problem.ts';
import { utf16Order } from './encoding.ts';
import { binaryFormat, type Foreign, textFormat, zipFormat } from './signatures.ts';
import { fatal } from './unreadable.ts';
import { type ZipMember, zipMembers } from './zip-members.ts';

/** What a file is by its content: a format with a reader, or the problem that says why there is none. */
export type Sniffed =
  | { readonly format: 'pdf' | 'html' | 'mail' | 'markdown' | 'text'; readonly mediaType: string }
  | { readonly format: 'docx'; readonly mediaType: string; readonly members: readonly ZipMember[] }
  | { readonly format: null; readonly mediaType: string; readonly problem: Problem };

export const mediaTypes = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  html: 'text/html',
  mail: 'message/rfc822',
  markdown: 'text/markdown',
  text: 'text/plain',
} as const;

const latin1 = (bytes: Uint8Array, from: number, to: number): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset + from, Math.min(to, bytes.byteLength) - from).toString('latin1');

/**
 * Says what a file is. Its bytes decide; the name only tells Markdown from text, and what a broken file was meant to be.
 */
export function sniff(bytes: Uint8Array, name: string): Sniffed {
  const ending = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  if (bytes.length === 0) {
    return { format: null, mediaType: 'application/x-empty', problem: fatal('empty-file', emptyMessage(name)) };
  }
  const head = latin1(bytes, 0, 1024);
  if (/^[\s\u00ef\u00bb\u00bf]*%PDF-/.test(head) || (head.includes('%PDF-') && (ending === 'pdf' || isBinary(bytes)))) {
    return { format: 'pdf', mediaType: mediaTypes.pdf };
  }
  if (head.startsWith('PK\x03\x04') || head.startsWith('PK\x05\x06')) return zip(bytes, name, ending);
  if (isBinary(bytes)) {
    const known = binaryFormat(bytes);
    if (known) return foreign(name, known);
    const trouble =
      ending === 'pdf'
        ? fatal('pdf-damaged', `${name} is named .pdf but is not a PDF: its first bytes are not a PDF's. Get it again.`)
        : fatal('binary-file', `${name} holds binary data, not text. Drop a PDF, HTML, DOCX, text or Markdown file.`);
    return { format: null, mediaType: 'application/octet-stream', problem: trouble };
  }
  const known = textFormat(head);
  if (known) return foreign(name, known);
  if (isMail(head, ending)) return { format: 'mail', mediaType: mediaTypes.mail };
  if (isHtml(head, ending)) return { format: 'html', mediaType: mediaTypes.html };
  const format = ['md', 'markdown', 'mdown'].includes(ending) ? 'markdown' : 'text';
  return { format, mediaType: mediaTypes[format] };
}

const emptyMessage = (name: string): string => `${name} is empty: it has no bytes. Copy or download it again.`;

function foreign(name: string, known: Foreign): Sniffed {
  const problem = fatal('unsupported-format', `${name} is ${known.what}, which can't be read. ${known.advice}`);
  return { format: null, mediaType: known.mediaType, problem };
}

function zip(bytes: Uint8Array, name: string, ending: string): Sniffed {
  const members = zipMembers(bytes);
  const isWord =
    members?.some((one) => one.name === '[Content_Types].xml') && members.some((one) => one.name.startsWith('word/'));
  if (members && isWord) return { format: 'docx', mediaType: mediaTypes.docx, members };
  if (ending !== 'docx' && members) return foreign(name, zipFormat(members));
  const message = members
    ? `${name} is named .docx but is ${zipFormat(members).what}, not a Word document. Save the document as DOCX again.`
    : `${name} is cut off or broken: its list of parts can't be read. Copy or download it again.`;
  return { format: null, mediaType: 'application/zip', problem: fatal('docx-damaged', message) };
}

/** Zero bytes or many control characters in a sample from the start, the middle and the end. UTF-16 is not binary. */
function isBinary(bytes: Uint8Array): boolean {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return false;
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return false;
  if (utf16Order(bytes)) return false;
  let zeros = 0;
  let controls = 0;
  let seen = 0;
  for (const from of [0, Math.max(0, (bytes.length >> 1) - 4096), Math.max(0, bytes.length - 8192)]) {
    const to = Math.min(bytes.length, from + 8192);
    for (let i = from; i < to; i++) {
      const byte = bytes[i]!;
      if (byte === 0) zeros++;
      else if (byte < 0x20 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13 && byte !== 0x1b) controls++;
    }
    seen += to - from;
  }
  return zeros > 0.001 * seen || controls > 0.02 * seen;
}

/** A page that says so at its start, as browsers look for it; by its name too where only a fragment was saved. */
function isHtml(head: string, ending: string): boolean {
  const start = head.replace(/^\u00ef\u00bb\u00bf/, '').replace(/\0/g, '');
  if (/^(?:\s|<!--[\s\S]*?-->|<\?xml[^>]*>)*<(?:!doctype\s+html|html|head|body|title|meta)\b/i.test(start)) return true;
  return ['html', 'htm', 'xhtml'].includes(ending) && /<[a-z][^>]*>/i.test(start);
}

/** Fields that only a mail begins with; `From:`, `Date:` and `Subject:` stand on top of releases too. */
const mailFields = /^(?:received|return-path|delivered-to|message-id|mime-version|dkim-signature|x-[\w-]+):/gim;

/** A head of fields that mail programs write; by the name too, where the head has only what people write. */
function isMail(head: string, ending: string): boolean {
  const start = head.replace(/^\u00ef\u00bb\u00bf/, '');
  if (!/^[\w-]+:[ \t]/.test(start)) return false;
  const fields = start.split(/\r?\n\r?\n/, 1)[0]!;
  if (ending === 'eml') return /^(?:from|date|subject|to):/im.test(fields);
  return new Set((fields.match(mailFields) ?? []).map((one) => one.toLowerCase())).size >= 2;
}
