import { describe, expect, test } from '@jest/globals';
import { passagesOf } from './passages.ts';
import { clip, sentenceFinder } from './record-sentences.ts';
import { sampleRecord } from './sample-record.ts';

describe('passagesOf', () => {
  test('joins neighbours of one speaker, heading and page; each is the text at its span', () => {
    const text = 'Title\n\nOne.\n\nTwo.\n\nThree.\n\nFour.';
    const record = sampleRecord({
      text,
      headings: ['Title'],
      turns: [
        { speaker: 'Ann', from: 'Two' },
        { speaker: 'Bob', from: 'Three' },
      ],
      pageBreaks: ['Four'],
    });
    const passages = passagesOf(record);
    expect(passages.map(({ text: words, speaker, heading, page }) => [words, speaker, heading, page])).toEqual([
      ['Title\n\nOne.', null, 'Title', 1],
      ['Two.', 'Ann', 'Title', 1],
      ['Three.', 'Bob', 'Title', 1],
      ['Four.', 'Bob', 'Title', 2],
    ]);
    for (const passage of passages) expect(passage.text).toBe(text.slice(passage.start, passage.end));
  });

  test('cuts long blocks behind sentences, leaves nothing out, and takes a text without blocks', () => {
    const text = 'A sentence of some length stands here. '.repeat(200).trim();
    for (const record of [sampleRecord({ text }), { ...sampleRecord({ text }), blocks: [] }]) {
      const passages = passagesOf(record);
      expect(passages.map((passage) => passage.text).join('')).toBe(text);
      expect(passages.length).toBeGreaterThan(3);
      for (const passage of passages) expect(passage.text).toMatch(/^A sentence .*here\.\s?$/);
    }
  });

  test('cuts what has no spaces', () => {
    const passages = passagesOf(sampleRecord({ text: 'x'.repeat(10_000) }));
    expect(Math.max(...passages.map((passage) => passage.text.length))).toBeLessThan(2500);
    expect(passagesOf(sampleRecord({ text: '' }))).toEqual([]);
  });
});

describe('the sentence around a mention', () => {
  test('is the one it stands in', () => {
    const record = sampleRecord({ text: 'One thing. Another thing here. A third.' });
    expect(sentenceFinder(record)({ start: 11, end: 18 })).toEqual({ start: 11, end: 30 });
  });

  test('is cut around the mention when it is very long', () => {
    const part = clip({ start: 0, end: 100_000 }, { start: 50_000, end: 50_010 });
    expect(part.end - part.start).toBe(1000);
    expect(part.start).toBeLessThan(50_000);
    expect(part.end).toBeGreaterThan(50_010);
    expect(clip({ start: 0, end: 5000 }, { start: 10, end: 20 })).toEqual({ start: 0, end: 1000 });
    expect(clip({ start: 0, end: 50 }, { start: 10, end: 60 })).toEqual({ start: 0, end: 60 });
  });
});
