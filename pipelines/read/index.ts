import type { ReadDocument } from '../../src/core/document.ts';
import { problem } from '../../src/core/problem.ts';
import { decode } from './encoding.ts';
import { defaultLimits, type ReadLimits, tooManyBytes } from './limits.ts';
import { readPdf } from './pdf.ts';
import { mediaTypes, sniff } from './sniff.ts';
import { readText } from './text.ts';
import { unreadable, withText } from './unreadable.ts';

export async function readDocument(
  bytes: Uint8Array,
  name: string,
  options: { limits?: ReadLimits; password?: string } = {},
): Promise<ReadDocument> {
  const limits = options.limits ?? defaultLimits;
  const big = tooManyBytes(name, bytes.length, limits);
  if (big) return unreadable('application/octet-stream', big);
  const found = sniff(bytes, name);
  if (found.format === null) return unreadable(found.mediaType, found.problem);
  if (found.format === 'text' || found.format === 'markdown') {
    const { text, encoding, certain } = decode(bytes);
    const guess = problem('encoding-guessed', `${name} does not say its encoding; it was read as ${encoding}.`);
    return withText(readText(text, found.mediaType, certain ? [] : [guess]), name);
  }
  if (found.format === 'pdf') return withText(await readPdf(bytes, name, limits, options.password), name);
  return unreadable(mediaTypes.text, problem('no-text', 'x', { fatal: true }));
}
