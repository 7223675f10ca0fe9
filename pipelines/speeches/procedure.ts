import type { Block } from '../../src/core/document.ts';

/** What a record itself says between the turns: decisions, votes, the meeting's course. Nobody speaks it. */
const note =
  /^\(?(?:The (?:\d+\w* )?meeting (?:rose|was (?:called to order|suspended|adjourned|resumed)|resumed)|It was so (?:decided|agreed)|(?:A|The) (?:\p{L}+[ ,-]+){0,2}vote was taken|(?:The|A) (?:provisional )?agenda was adopted|In favour:?|Against:?|Abstain(?:ing|ed):?|Abstentions?:?|(?:[\p{Lu}].{0,200}?) (?:was|were) (?:adopted|rejected|retained|approved|not adopted)(?: as amended| as a whole)?,?(?: (?:by \d+ votes|unanimously|without a vote|by consensus)|[ (]*\(?(?:resolution|decision) )|(?:The )?(?:members|representatives)\b.{0,80} observed a minute of silence|At the invitation of the President, .{0,160} (?:took|occupied)|.{0,80} was escorted (?:to|from))/u;
const closing = /^\(?The (?:\d+\w* )?meeting (?:rose|was adjourned)/;
const listHead = /^(?:In favour|Against|Abstain(?:ing|ed)|Abstentions?):?$/;
const agenda = /^agenda items?\b/i;
/** A paragraph longer than this is no title of an item or a document under it. */
const longestTitle = 300;

/** What a block of a record is besides speech. */
export type Part = 'speech' | 'note' | 'closing' | 'title';

/** Says of each block whether it is speech, a note of the record, the end of the meeting, or the title of an item. */
export function partsOf(text: string, blocks: readonly Block[]): Part[] {
  const parts: Part[] = [];
  for (const [i, block] of blocks.entries()) {
    const words = text.slice(block.start, Math.min(block.end, block.start + 400));
    const before = blocks[i - 1];
    if (closing.test(words)) parts.push('closing');
    else if (note.test(words)) parts.push('note');
    else if (before && parts[i - 1] === 'note' && listHead.test(text.slice(before.start, before.end)))
      parts.push('note');
    else if (block.kind === 'heading' || agenda.test(words)) parts.push('title');
    else if (parts[i - 1] === 'title' && block.end - block.start <= longestTitle && !/[.!?]["”’)]*$/.test(words))
      parts.push('title');
    else parts.push('speech');
  }
  return parts;
}

/** True of `Agenda item 14 (continued)`. */
export const isNumberedItem = (title: string): boolean => agenda.test(title);

/** The agenda item that a run of titles names: number and title, or the first title where none has a number. */
export function itemOf(titles: readonly string[]): string | null {
  const at = titles.findIndex((title) => agenda.test(title));
  const shown = at >= 0 ? titles.slice(at, at + 2) : titles.slice(0, 1);
  return shown.map((title) => title.replace(/\s+/g, ' ')).join(': ') || null;
}
