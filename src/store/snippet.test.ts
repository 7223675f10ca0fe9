import { describe, expect, test } from '@jest/globals';
import { snippetOf } from './snippet.ts';

describe('snippetOf', () => {
  test('marks whole words in any case and changes nothing', () => {
    expect(snippetOf('Ports <b>and</b> airports: PORTS, c++.', ['ports', 'c++', 'co-op', 'and/or'])).toEqual({
      start: 0,
      end: 38,
      pieces: [
        { text: 'Ports', hit: true },
        { text: ' <b>and</b> airports: ', hit: false },
        { text: 'PORTS', hit: true },
        { text: ', ', hit: false },
        { text: 'c++', hit: true },
        { text: '.', hit: false },
      ],
    });
  });

  test('shows where most of them stand, cut between words', () => {
    const filler = 'words that nobody looks for and that go on '.repeat(20);
    const text = `A port. ${filler}Here a port, a harbour and a port. ${filler}`;
    const { start, end, pieces } = snippetOf(text, ['port', 'harbour']);
    expect(pieces.filter((piece) => piece.hit).map((piece) => piece.text)).toEqual(['port', 'harbour', 'port']);
    expect(pieces.map((piece) => piece.text).join('')).toBe(text.slice(start, end));
    expect(text[start - 1]).toBe(' ');
    expect(text[end]).toBe(' ');
    expect(end - start).toBeLessThan(320);
  });

  test('begins at the beginning where nothing is marked, and cuts a word without end', () => {
    expect(snippetOf('x'.repeat(1000), []).end).toBeLessThan(320);
    expect(snippetOf('x'.repeat(1000), ['y']).start).toBe(0);
    expect(snippetOf('', ['y'])).toEqual({ start: 0, end: 0, pieces: [] });
  });
});
