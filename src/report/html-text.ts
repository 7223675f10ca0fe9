import { numberInWords } from './words.ts';

/** Makes text from documents harmless in HTML, in content and in quoted attributes; direction marks are written out. */
export const escapeHtml = (text: string): string =>
  text
    .replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
    .replace(
      /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g,
      (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
    );

export type Cell = string | number;

/** A table; its cells are HTML already. Numbers are set to the right. */
export const tableOf = (caption: string, head: readonly string[], rows: readonly (readonly Cell[])[]): string => `
<div class="wide"><table>
<caption>${caption}</caption>
<thead><tr>${head.map((h, i) => `<th scope="col"${isNumber(rows[0]?.[i])}>${h}</th>`).join('')}</tr></thead>
<tbody>
${rows.map((cells) => `<tr>${cells.map(cell).join('')}</tr>`).join('\n')}
</tbody></table></div>`;

const isNumber = (content: Cell | undefined): string => (typeof content === 'number' ? ' class="number"' : '');
const cell = (content: Cell): string =>
  typeof content === 'number' ? `<td class="number">${numberInWords(content)}</td>` : `<td>${content}</td>`;

/** A section under a heading; nothing where it has no content. */
export const section = (heading: string, content: string): string =>
  content === '' ? '' : `<section><h2>${heading}</h2>\n${content}</section>`;

/** What may be opened by whoever wants it, and stands open on paper. */
export const details = (summary: string, content: string): string =>
  `<details><summary>${summary}</summary>\n${content}</details>`;
