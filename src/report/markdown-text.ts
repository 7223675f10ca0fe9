import { visible } from './visible.ts';

/** Makes text from documents plain in Markdown: nothing in it makes a link, a heading, HTML or a table cell. */
export const plain = (text: string): string =>
  visible(text)
    .replace(/[\\`*_{}[\]<>#|~!&$]/g, '\\$&')
    // A line that begins with a number or a dash would begin a list.
    .replace(/^([-+]|\d+[.)])/, '\\$1')
    // Bare addresses are turned into links by many renderers.
    .replace(/(https?|ftp|mailto|www)([:.])/gi, '$1\u200b$2');

/** `plain` keeps no space at the ends; around a quote it is wanted. */
export const plainPart = (text: string): string =>
  (/^\s/.test(text) ? ' ' : '') + plain(text) + (/\S\s+$/.test(text) ? ' ' : '');

const row = (cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`;

/** A table, and the empty line behind it. */
export const tableOf = (head: readonly string[], rows: readonly (readonly (string | number)[])[]): string[] => [
  row(head),
  row(head.map(() => '---')),
  ...rows.map(row),
  '',
];
