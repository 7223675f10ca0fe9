import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { TextBuilder } from './text-builder.ts';

test('blocks are separated, list items stand close, blanks at the edges go', () => {
  const builder = new TextBuilder();
  builder.page(1);
  builder.block('heading', 1);
  builder.add('  Title  ', 0);
  builder.block('list-item');
  builder.add('one', 20);
  builder.block('list-item');
  builder.add('two', 30);
  builder.page(2);
  builder.block('paragraph');
  builder.add('   ', 40);
  builder.block('paragraph');
  builder.add('end', 50);
  const read = builder.build('text/plain');
  expect(read.text).toBe('Title\n\none\ntwo\n\nend');
  expect(read.blocks.map((b) => [b.kind, read.text.slice(b.start, b.end)])).toEqual([
    ['heading', 'Title'],
    ['list-item', 'one'],
    ['list-item', 'two'],
    ['paragraph', 'end'],
  ]);
  expect(read.pages.map((p) => p.number)).toEqual([1, 2]);
  expect(read.map.toSource(0)).toBe(2);
  expect(read.map.toSource(read.text.indexOf('two') + 1)).toBe(31);
});

test('a replaced piece leads back to the start of what it replaced', () => {
  const builder = new TextBuilder();
  builder.add('a', 0);
  builder.add('&', 1, 5);
  builder.add('b', 6);
  const { text, map } = builder.build('text/html');
  expect(text).toBe('a&b');
  expect([0, 1, 2].map((i) => map.toSource(i))).toEqual([0, 1, 6]);
});

test('whatever is added, copied characters lead back to themselves and the map never runs backwards', () => {
  const pieces = fc.array(fc.tuple(fc.string({ unit: fc.constantFrom(...'ab \n'), maxLength: 6 }), fc.boolean()), {
    maxLength: 20,
  });
  fc.assert(
    fc.property(pieces, (list) => {
      const source = list.map(([piece]) => piece).join('');
      const builder = new TextBuilder();
      let at = 0;
      for (const [piece, fresh] of list) {
        if (fresh) builder.block('paragraph');
        builder.add(piece, at);
        at += piece.length;
      }
      const { text, map, blocks } = builder.build('text/plain');
      let last = -1;
      for (const segment of map.segments) {
        expect(segment.start).toBeGreaterThanOrEqual(last);
        last = segment.start + segment.length;
        expect(text.slice(segment.start, last)).toBe(source.slice(segment.source, segment.source + segment.length));
      }
      expect(last).toBeLessThanOrEqual(text.length);
      for (const { start, end } of blocks) expect(text.slice(start, end).trim()).toBe(text.slice(start, end));
      expect(text.replace(/\s/g, '')).toBe(source.replace(/\s/g, ''));
    }),
  );
});
