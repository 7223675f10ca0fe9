import { z } from 'zod';
import type { Block } from '../../src/core/document.ts';
import { holds } from '../../src/core/may-hold.ts';
import { oneSpaced } from '../../src/core/one-spaced.ts';
import { loadRuleFile } from '../../src/core/rule-file.ts';
import { voteLists } from './votes.ts';

/** Where the rules stand below the package's folder. */
export const recordNotesFile = 'pipelines/speeches/notes.yaml';

const shape = z.array(
  z
    .object({
      id: z.string().startsWith('notes/'),
      closing: z.boolean().default(false),
      pattern: z.string(),
      example: z.string(),
      counter: z.string(),
    })
    .strict(),
);

/** What a record itself says between the turns, with its pattern over a whole paragraph. */
export interface RecordNote extends Omit<z.output<typeof shape>[number], 'pattern'> {
  readonly whole: RegExp;
}

let loaded: readonly RecordNote[] | undefined;

/** The notes of records, read once. @throws Fault RAP_RULE where the file is wrong */
export function recordNotes(): readonly RecordNote[] {
  loaded ??= loadRuleFile(recordNotesFile, shape).map(({ pattern, ...note }) => ({
    ...note,
    whole: new RegExp(String.raw`^\(?(?:${pattern})\)?$`, 'u'),
  }));
  return loaded;
}

const agenda = /^agenda items?\b/i;
/** A paragraph longer than this is no title of an item or a document under it. */
const longestTitle = 300;
/** A paragraph longer than this is no note. */
const longestNote = 900;

/** What a block of a record is besides speech. */
export type Part = 'speech' | 'note' | 'closing' | 'title';

/** Says of each block whether it is speech, a note of the record, the end of the meeting, or the title of an item. */
export function partsOf(text: string, blocks: readonly Block[]): Part[] {
  const listed = new Set<number>();
  for (const { first, behind } of voteLists(text, blocks)) for (let i = first; i < behind; i++) listed.add(i);
  const parts: Part[] = [];
  for (const [i, block] of blocks.entries()) {
    const words = oneSpaced(text.slice(block.start, Math.min(block.end, block.start + longestNote)));
    const note = recordNotes().find(({ whole }) => holds(whole, words));
    if (note) parts.push(note.closing ? 'closing' : 'note');
    else if (listed.has(i)) parts.push('note');
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
  return shown.map((title) => oneSpaced(title)).join(': ') || null;
}
