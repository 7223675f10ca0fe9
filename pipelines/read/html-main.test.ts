import { describe, expect, test } from '@jest/globals';
import { readHtml } from './html.ts';

const long =
  'The ministers recalled the results of the operation, thanked the services, and agreed that the next phase would begin in May, when the officers of all member States would meet at the headquarters. ';
const said = (n: number): string => `On day ${n} the border guards seized ${100 + n} kg of heroin.`;
const rowsOf = (...rows: string[]): string =>
  rows.map((row) => `<div class="row"><div class="col">${row}</div></div>`).join('');
const read = (body: string) => {
  const { text, blocks, furniture } = readHtml(`<html><body>${body}</body></html>`, 'a.html');
  return {
    blocks: blocks.map(({ kind, start, end }) => `${kind}: ${text.slice(start, end).replace(long.trim(), 'Long.')}`),
    furniture: furniture.map((piece) => piece.text),
  };
};

describe('what Readability passes over is kept', () => {
  test('in a page of rows and columns', () => {
    const page = rowsOf(
      `<p>${long.repeat(2)}</p>`,
      `<blockquote>${said(1)}</blockquote>`,
      `<h2>Facts</h2><ul><li>${said(2)}</li><li>${said(3)}</li></ul>`,
      '<table><tr><th>State</th><th>kg</th></tr><tr><td>Belarus</td><td>104</td></tr></table>',
      `<p>${said(5)}</p>`,
    );
    const { blocks } = read(`<header><nav><a href="/">Home</a></nav></header><main>${page}</main>`);
    expect(blocks.slice(1)).toEqual([
      `quote: ${said(1)}`,
      'heading: Facts',
      `list-item: ${said(2)}`,
      `list-item: ${said(3)}`,
      'table-row: State\tkg',
      'table-row: Belarus\t104',
      `paragraph: ${said(5)}`,
    ]);
  });

  test('in <div> that nobody closed', () => {
    const days = Array.from({ length: 40 }, (_, day) => day);
    const { blocks } = read(`<h1>Results</h1>${days.map((day) => `<div><p>${said(day)}</p>`).join('\n')}`);
    expect(blocks).toEqual(['heading: Results', ...days.map((day) => `paragraph: ${said(day)}`)]);
  });

  test.each([
    ['a box with a name of the layout', `<div class="sidebar"><p>${said(1)}</p></div>`],
    ['a box named comment', `<div class="footnote-box comment"><p>${said(1)}</p></div>`],
    ['a sentence without a paragraph', `<div class="share-facts">${said(1)}</div>`],
    ['the form that wraps a page', `<form><input type="hidden" value="x"><p>${said(1)}</p></form>`],
    ['a section', `<section class="related"><h2>Figures</h2><p>${said(1)}</p></section>`],
    ['a note in the foot', `<footer><p><sup>1</sup> ${said(1)}</p><p>Print</p></footer>`],
  ])('%s', (_, box) => {
    const { blocks } = read(`<div class="content"><h1>Results</h1><p>${long}</p>${box}<p>${long}</p></div>`);
    expect(blocks.join('\n')).toContain(said(1));
    expect(blocks.join('\n')).not.toContain('Print');
  });
});

describe('what is no part of the text is furniture', () => {
  test.each([
    ['a menu', '<nav><p>Seen 7 times.</p></nav>', 'Seen 7 times.'],
    [
      'links',
      '<div><h3>Related news</h3><ul><li><a href="/7">Ministry seized 7 kg of heroin</a></li></ul></div>',
      '7 kg',
    ],
    [
      'the heading of links',
      '<div><h3>Also seen</h3><p><a href="/7">Seizure of kilograms</a> today</p></div>',
      'Also seen',
    ],
    [
      'what leads to another page',
      '<article><h3><a href="/7">Seizure</a></h3><p>The ministry seized 7 kg of heroin.</p></article>',
      '7 kg',
    ],
    ['a form', '<form><p>We write 7 times a year.</p><input type="email"></form>', '7 times'],
    ['what visitors wrote', '<div id="comments"><p>I saw 7 guns there.</p></div>', '7 guns'],
    ['a counter', '<p>Views: 7</p>', 'Views: 7'],
    ['who owns the page', '<p>© 2007 Ministry</p>', '2007'],
    ['a word on the page', '<div>7 pages</div>', '7 pages'],
  ])('%s', (_, box, words) => {
    const { blocks, furniture } = read(
      `<main><h1>Results</h1>${rowsOf(`<p>${long.repeat(2)}</p>`, box, `<p>${said(1)}</p>`)}</main>`,
    );
    expect(blocks.join('\n')).toContain(said(1));
    expect(blocks.join('\n')).not.toContain(words);
    expect(furniture.join('\n')).toContain(words);
  });
});

describe('a heading at the end', () => {
  const page = (end: string) =>
    read(`<main><h1>Results</h1>${rowsOf(`<p>${long.repeat(2)}</p>`, `<p>${long}</p>`, end)}</main>`).blocks;
  test.each(['In all, 300 persons were detained.', 'Minsk, 12 March 2021', 'Press Office of the Ministry'])(
    'that says something is text: %s',
    (words) => expect(page(`<h4>${words}</h4>`).at(-1)).toBe(`heading: ${words}`),
  );
  test.each([
    '<h4>Related news</h4>',
    '<h4>Other matters</h4><ul><li><a href="/a">Minister opens bridge</a></li></ul>',
  ])('of a box of links is left out: %s', (end) => expect(page(end).at(-1)).toMatch(/^paragraph/));
});
