import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Block } from '../src/core/document.ts';
import { linkNotes } from './notes.ts';

/** Blocks from lines; a line that begins with `|` is a note. */
function page(...lines: string[]): { text: string; blocks: Block[] } {
  let text = '';
  const blocks = lines.map((line): Block => {
    const kind = line.startsWith('|') ? 'footnote' : 'paragraph';
    if (text) text += '\n\n';
    const start = text.length;
    text += line.replace(/^\|/, '');
    return { kind, start, end: text.length };
  });
  return { text, blocks };
}
const linked = (...lines: string[]): string[] => {
  const { text, blocks } = page(...lines);
  return linkNotes(text, blocks).map(
    ({ start, end, note }) => `${text.slice(start - 4, end)} -> ${text.slice(note.start, note.end)}`,
  );
};

test.each<[string, string[], string[]]>([
  [
    'notes at the end of their text',
    ['It sank in May.¹ Its crew² was saved.', '|¹ See HM/12.', '|² Nine persons.'],
    ['May.¹ -> ¹ See HM/12.', 'crew² -> ² Nine persons.'],
  ],
  [
    'numbers that begin anew on each page',
    ['The first ship.¹', '|¹ Page one.', 'A second tug.¹', '|¹ Page two.'],
    ['hip.¹ -> ¹ Page one.', 'tug.¹ -> ¹ Page two.'],
  ],
  ['a note above its mark', ['|¹ Set in a box.', 'A ship.¹'], ['hip.¹ -> ¹ Set in a box.']],
  ['a mark of two digits', ['In the port.¹²', '|¹² Of Brest.'], ['ort.¹² -> ¹² Of Brest.']],
  [
    'marks behind numbers',
    ['In 2015¹ it held 1,250² men, 12³.', '|¹ To May.', '|² Adults.', '|³ A.'],
    ['2015¹ -> ¹ To May.', ',250² -> ² Adults.'],
  ],
  ['squares and powers', ['It has 40 km² and 5 m³ of 10² casks.', '|² A note.', '|³ Another.'], []],
  ['a mark without a note, and a note without a mark', ['A ship.¹', '|² See there.'], []],
  ['a note whose number is no mark', ['A ship.¹', '|1 See there.'], []],
])('%s', (_, lines, links) => {
  expect(linked(...lines)).toEqual(links);
});

test('what the file itself ties together is taken first', () => {
  const { text, blocks } = page('It held 12¹ men¹ there.', '|¹ Adults.', '|¹ At sea.');
  const known = [{ start: 10, end: 11, note: { start: blocks[2]!.start, end: blocks[2]!.end } }];
  expect(linkNotes(text, blocks, known).map(({ start, note }) => [start, text.slice(note.start, note.end)])).toEqual([
    [10, '¹ At sea.'],
    [15, '¹ Adults.'],
  ]);
});

test('each mark and each note has one link at most, and the mark is what the note begins with', () => {
  const line = fc.stringMatching(/^\|?[¹²³a m]{1,9}$/);
  fc.assert(
    fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
      const { text, blocks } = page(...lines);
      const links = linkNotes(text, blocks);
      for (const { start, end, note } of links) expect(text.slice(note.start)).toMatch(text.slice(start, end));
      expect(new Set(links.map(({ start }) => start)).size).toBe(links.length);
      expect(new Set(links.map(({ note }) => note.start)).size).toBe(links.length);
    }),
  );
});
