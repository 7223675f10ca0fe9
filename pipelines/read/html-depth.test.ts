import { expect, test } from '@jest/globals';
import { readHtml } from './html.ts';
import { deepest } from './html-depth.ts';
import { prefaceOf } from './html-preface.ts';
import { parsePage } from './html-tree.ts';

test.each(['<div>', '<table><tr><td>'])('a page that closes no %s loses no text', (opening) => {
  const days = Array.from({ length: 600 }, (_, day) => `On day ${day} they seized 7 kg.`);
  const html = `<html><body>${days.map((day) => `${opening}<p>${day}</p>`).join('')}</body></html>`;
  expect(parsePage(html).depth).toBeLessThan(deepest + 5);
  const { text } = readHtml(html, 'a.html');
  expect(text.match(/day \d+/g)?.map((one) => Number(one.slice(4)))).toEqual(days.map((_, day) => day));
});

test('text behind what lies too deep stays behind it', () => {
  const depth = deepest + 20;
  const rest = Array.from({ length: depth }, (_, i) => `</b> a${depth - i}`).join('');
  const html = `<html><body><p>${Array.from({ length: depth }, (_, i) => `b${i}<b class="${i}">`).join('')}${rest}</p></body></html>`;
  const shown = parsePage(html).texts.map(({ value }) => value.trim());
  expect(shown.join(' ').split(' ')).toEqual([
    ...Array.from({ length: depth }, (_, i) => `b${i}`),
    ...Array.from({ length: depth }, (_, i) => `a${depth - i}`),
  ]);
});

test('a page of very many paragraphs has a beginning', () => {
  const page = parsePage(`<h1>Results</h1>${'<p>a</p>'.repeat(150_000)}`);
  const places = new Set(page.texts.keys());
  places.delete(0);
  expect(prefaceOf(page, places)).toEqual([0]);
});
