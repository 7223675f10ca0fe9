import type { Attachment, Email } from 'postal-mime';
import type { HintedDate, Hints, ReadDocument } from '../../src/core/document.ts';
import { problem } from '../../src/core/problem.ts';
import { TextBuilder } from '../../src/core/text-builder.ts';
import { readHtml } from './html.ts';
import { joinDocuments } from './join.ts';
import { mediaTypes } from './sniff.ts';
import { readText } from './text.ts';

/** Mails inside mails that are opened; deeper ones are named and left alone. */
const deepest = 3;
/** A text part with less than this share of what the HTML part says only tells the reader to look at the other. */
const leastShare = 0.5;
/** Parts that belong to the mail and not to the document: signatures and the pictures of the layout. */
const withoutText = /^(?:image\/|application\/(?:pgp-signature|(?:x-)?pkcs7-signature)$)/;
/** Parts with text that is not prose. */
const notProse = /^text\/(?:calendar|(?:x-)?vcard|csv|css|javascript)$/;

/** Reads an attached file as if it had been dropped by itself. */
type ReadPart = (bytes: Uint8Array, name: string, depth: number) => Promise<ReadDocument>;

/**
 * Reads a mail (RFC 5322, `.eml`): its subject as heading, its body, and every attachment that can be read, one after the
 * other; the pages of attachments count on. Of a body in two forms the plain text is taken, unless it says less than
 * half of what the HTML says, or lacks numbers that the HTML has. What is attached and cannot be read is a problem by its name and not fatal.
 * @param depth how many mails this one lies in
 * @throws Error where the mail's parts are nested too deeply or its headers too large
 */
export async function readMail(bytes: Uint8Array, name: string, readPart: ReadPart, depth = 0): Promise<ReadDocument> {
  const { default: PostalMime } = await import('postal-mime');
  const mail = await PostalMime.parse(bytes, { forceRfc822Attachments: true });
  const parts = [{ ...subjectOf(mail), hints: hintsOf(mail) }, ...bodyOf(mail, name)];
  for (const [i, attached] of mail.attachments.entries()) {
    if (withoutText.test(attached.mimeType)) continue;
    parts.push(await readAttachment(attached, attachedName(attached, i), name, readPart, depth));
  }
  return joinDocuments(mediaTypes.mail, parts);
}

/** `Re:` and `Fwd:` in the languages that they come in. */
const replies = /^(?:(?:re|fwd?|wg|aw|tr|rv)(?:\[\d+\])?:\s*)+/i;

function subjectOf(mail: Email): ReadDocument {
  const builder = new TextBuilder();
  const subject = mail.subject ?? '';
  const prefix = replies.exec(subject)?.[0].length ?? 0;
  const bare = subject.slice(prefix).trim();
  if (bare && !saidAgain(bare, mail)) {
    builder.block('heading', 1);
    builder.add(subject.slice(prefix), prefix);
  }
  return builder.build(mediaTypes.mail);
}

/** True where the body begins with its subject, as releases sent by mail often do. */
function saidAgain(subject: string, { text }: Email): boolean {
  const plain = (said: string): string =>
    said
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()
      .toLowerCase();
  return text !== undefined && plain(text.slice(0, 2 * subject.length + 200)).startsWith(plain(subject));
}

function bodyOf({ text, html }: Email, name: string): ReadDocument[] {
  const page = html?.trim() ? readHtml(html, name) : null;
  const readable = page !== null && !page.problems.some((one) => one.fatal);
  const plain = text?.trim() ? readText(text, name, mediaTypes.text) : null;
  if (!plain || !readable) return plain ? [plain] : readable ? [page] : [];
  const saysLess = letters(plain.text) < leastShare * letters(page.text);
  return saysLess || lacksNumbers(plain.text, page.text) ? [page] : [plain];
}

/**
 * True where the other text has all numbers of this one and more: programs that make the plain text of a mail leave tables
 * out. Those of addresses don't count, which only the plain text spells out.
 */
function lacksNumbers(text: string, other: string): boolean {
  const [own, others] = [numbersOf(text), numbersOf(other)];
  return [...own].every((one) => others.has(one)) && [...others].some((one) => !own.has(one));
}

const numbersOf = (text: string): Set<string> =>
  new Set(
    text.replace(/\b(?:https?:\/\/|www\.|mailto:)\S+/gi, ' ').match(/\d+(?:[.,\u00a0 ]\d{3})*(?:[.,]\d+)?/g) ?? [],
  );

const letters = (text: string): number => text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;

async function readAttachment(
  attached: Attachment,
  part: string,
  name: string,
  readPart: ReadPart,
  depth: number,
): Promise<ReadDocument> {
  const left = (why: string): ReadDocument => {
    const builder = new TextBuilder();
    builder.problem(problem('attachment-unread', `${part}, attached to ${name}, was not read: ${why}`));
    return builder.build(mediaTypes.mail);
  };
  if (notProse.test(attached.mimeType)) return left('it holds no statement but data.');
  if (attached.mimeType === 'message/rfc822' && depth >= deepest)
    return left('it is a mail in a mail in a mail. Save it by itself and drop it.');
  const read = await readPart(contentOf(attached), part, depth + 1);
  const fatal = read.problems.find((one) => one.fatal);
  return fatal ? left(fatal.message) : read;
}

const contentOf = ({ content }: Attachment): Uint8Array =>
  typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content);

const attachedName = ({ filename, mimeType }: Attachment, i: number): string =>
  filename || (mimeType === 'message/rfc822' ? 'a mail' : `attachment ${i + 1}`);

/** What the mail's own fields say: whom it is from and when it was sent. */
function hintsOf(mail: Email): Hints {
  const sent = sentOn(mail);
  const subject = mail.subject?.replace(replies, '').trim();
  const author = mail.from?.name || mail.from?.address;
  return {
    ...(subject ? { title: subject } : {}),
    ...(sent ? { dates: [sent] } : {}),
    ...(author ? { author } : {}),
  };
}

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** The day in the sender's own time zone; a mail of late evening is not of the next day. */
function sentOn(mail: Email): HintedDate | null {
  const said = mail.headers.find(({ key }) => key === 'date')?.value ?? '';
  const [, day, month, year] = /(?:^|,|\s)(\d{1,2})\s+([a-z]{3})[a-z]*\s+(\d{4})\b/i.exec(said) ?? [];
  const at = months.indexOf(month?.toLowerCase() ?? '');
  if (at < 0) return null;
  return { day: `${year}-${String(at + 1).padStart(2, '0')}-${day!.padStart(2, '0')}`, source: 'mail:Date' };
}
