import type { Block, Speech } from '../../src/core/document.ts';
import type { SpeakerLabel } from './label.ts';
import { findLabels } from './labels.ts';
import { isNumberedItem, itemOf, type Part, partsOf } from './procedure.ts';

/** A turn with the whole of its label, for the metadata. */
export interface Turn extends Speech {
  readonly label: SpeakerLabel;
}

/**
 * Cuts a record or transcript into turns. A turn begins behind a speaker's label and goes on to the next label, without
 * what the record itself says between them: that a decision was taken, how States voted, that the meeting was suspended or
 * rose, and the title of the next item. A text without labels has no turns.
 */
export function splitTurns(text: string, blocks: readonly Block[]): Turn[] {
  const labels = findLabels(text, blocks);
  if (labels.length === 0) return [];
  const parts = partsOf(text, blocks);
  const labelled = new Set(labels.map(({ at }) => at));
  const turns: Turn[] = [];
  let item: string | null = null;
  let next = 0;
  for (const [i, { at, label }] of labels.entries()) {
    const titles: string[] = [];
    for (; next < blocks.length && blocks[next]!.start < at; next++) {
      const title = parts[next] === 'title' && !labelled.has(blocks[next]!.start);
      const words = title ? text.slice(blocks[next]!.start, blocks[next]!.end) : '';
      // A numbered item holds until a turn begins, whatever documents are named under it.
      if (isNumberedItem(words) || (!title && !isNumberedItem(titles[0] ?? ''))) titles.length = 0;
      if (title) titles.push(words);
    }
    item = itemOf(titles) ?? item;
    const start = skipBlank(text, at + label.length);
    const limit = labels[i + 1]?.at ?? text.length;
    const end = Math.max(start, endOfSpeech(text, blocks, parts, next, start, limit));
    const { speaker, state, organization, role, spokeIn } = label;
    turns.push({ speaker, state, organization, role, spokeIn, agendaItem: item, labelStart: at, start, end, label });
  }
  return turns;
}

function skipBlank(text: string, at: number): number {
  while (at < text.length && /\s/.test(text.charAt(at))) at++;
  return at;
}

/** Where the speech ends that reaches at most to `limit`: what trails it of the record's own words is not part of it. */
function endOfSpeech(
  text: string,
  blocks: readonly Block[],
  parts: readonly Part[],
  first: number,
  start: number,
  limit: number,
): number {
  let end = limit;
  let trailing = -1;
  for (let i = first; i < blocks.length && blocks[i]!.start < limit; i++) {
    if (blocks[i]!.start <= start || parts[i] === 'speech') trailing = -1;
    else if (trailing < 0) trailing = i;
    if (blocks[i]!.start > start && parts[i] === 'closing') break;
  }
  if (trailing >= 0) end = blocks[trailing]!.start;
  return start + text.slice(start, end).trimEnd().length;
}
