import { expect, test } from '@jest/globals';
import { splitSections } from './sections.ts';

test('a section runs to the next heading of its level or a higher one', () => {
  const text = 'A a1 B b1 C c1';
  const block = (kind: 'heading' | 'paragraph', start: number, end: number, level?: number) => ({
    kind,
    start,
    end,
    ...(level ? { level } : {}),
  });
  const blocks = [
    block('heading', 0, 1, 1),
    block('paragraph', 2, 4),
    block('heading', 5, 6, 2),
    block('paragraph', 7, 9),
    block('heading', 10, 11, 1),
    block('paragraph', 12, 14),
  ];
  expect(splitSections(text, blocks).map((s) => [s.heading, s.level, text.slice(s.start, s.end)])).toEqual([
    ['A', 1, 'A a1 B b1'],
    ['B', 2, 'B b1'],
    ['C', 1, 'C c1'],
  ]);
});
