import { citation } from '../report/fact-in-words.ts';
import { visible } from '../report/visible.ts';
import { kindInWords } from '../report/words.ts';
import type { SearchHit } from '../store/index.ts';
import { wrap } from './layout.ts';
import type { Output } from './output.ts';

/** A document that was found, with its passages; the words that were looked for stand out on a terminal. */
export function searchAnswer(
  { document, passages }: SearchHit,
  { width, colors }: Pick<Output, 'width' | 'colors'>,
): string {
  const title = document.symbol !== null && document.title !== null ? `${document.title}, ` : '';
  const head = `${title}${citation(document)} | ${kindInWords(document.kind)} | ${document.id}`;
  return [
    colors.bold(wrap(visible(head), width)),
    ...passages.map(({ snippet, page, speaker, heading }) => {
      const where = [speaker, heading, page === null ? null : `page ${page}`].filter((part) => part !== null);
      const text = wrap(`…${visible(snippet.map((piece) => piece.text).join(''))}…`, width, '  ');
      const words = [...new Set(snippet.filter((piece) => piece.hit).map((piece) => visible(piece.text)))];
      const shown = words.length === 0 ? text : text.replace(anyOf(words), (word) => colors.yellow(word));
      return where.length > 0 ? `${shown}\n${colors.dim(wrap(visible(where.join(', ')), width, '  '))}` : shown;
    }),
  ].join('\n');
}

/** Matches any of some words as they stand, the longest first. */
const anyOf = (words: readonly string[]): RegExp =>
  new RegExp(
    [...words]
      .sort((a, b) => b.length - a.length)
      .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
      .join('|'),
    'g',
  );
