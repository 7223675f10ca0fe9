import { describe, expect, test } from '@jest/globals';
import { readHtml } from './html.ts';

const long =
  'The Council met on Tuesday to hear a report on the work of the mission in the northern districts, where the number of crossings had fallen by a third since the spring, and thanked the envoy for it.';

const page = `<!doctype html><html lang="en-GB"><head><title>Council hears report on northern districts | Atlantis Press</title>
<meta property="og:site_name" content="Atlantis Press"><meta name="author" content="Press Office">
<script type="application/ld+json">{"@type":"NewsArticle","headline":"Council hears report on northern districts","datePublished":"2016-07-04T10:00:00Z"}</script></head>
<body><header><nav class="menu"><ul><li><a href="/">Home</a></li><li><a href="/press">Press releases</a></li></ul></nav></header>
<ul class="breadcrumb"><li><a href="/">Home</a></li><li>Council hears report</li></ul>
<main><div class="symbol">AT/PR/123</div><div><time datetime="2016-07-04">4 July 2016</time></div>
<h1>Council hears report on northern districts</h1>
<div class="text"><p>${long}</p><p>${long.replace('Tuesday', 'Thursday')}&nbsp;It spoke of:</p>
<ul><li>violations of the law;</li><li>651 criminal cases &amp; more.</li></ul>
<h2>Next steps</h2><p>${long.replace('Tuesday', 'Friday')}<sup>1</sup></p>
<table><tr><th>Country</th><th>Cases</th></tr><tr><td>Atlantis</td><td>12</td></tr></table>
<p>Regional Office<br>15 Hunter Street</p></div></main>
<aside class="related"><h3>Related news</h3><ul><li><a href="/a">Minister opens bridge</a></li></ul></aside>
<footer><p>Copyright Atlantis Press. All rights reserved.</p></footer></body></html>`;

describe('a page', () => {
  const read = readHtml(page, 'page.html');
  const quotes = read.blocks.map(({ kind, start, end }) => `${kind}: ${read.text.slice(start, end)}`);

  test('its text is there with its structure, without menus, paths and related links', () => {
    expect(quotes).toEqual([
      'paragraph: AT/PR/123',
      'paragraph: 4 July 2016',
      'heading: Council hears report on northern districts',
      `paragraph: ${long}`,
      `paragraph: ${long.replace('Tuesday', 'Thursday')} It spoke of:`,
      'list-item: violations of the law;',
      'list-item: 651 criminal cases & more.',
      'heading: Next steps',
      `paragraph: ${long.replace('Tuesday', 'Friday')}¹`,
      'table-row: Country\tCases',
      'table-row: Atlantis\t12',
      'paragraph: Regional Office\n15 Hunter Street',
    ]);
  });

  test('what it says of itself comes as hints', () => {
    expect(read.hints).toEqual({
      title: 'Council hears report on northern districts',
      dates: [{ day: '2016-07-04', source: 'page:datePublished' }],
      language: 'en',
      site: 'Atlantis Press',
      author: 'Press Office',
    });
  });

  test('every copied character is the same in the markup, in order', () => {
    let from = 0;
    for (const { start, length, source, sourceLength } of read.map.segments) {
      expect(source).toBeGreaterThanOrEqual(from);
      from = source + (sourceLength ?? length);
      if (sourceLength === undefined)
        expect(page.slice(source, source + length)).toBe(read.text.slice(start, start + length));
    }
    const ampersand = read.text.indexOf('&');
    expect(page.slice(read.map.toSource(ampersand)).startsWith('&amp;')).toBe(true);
  });
});

describe('when a page says it was published', () => {
  const datesOf = (head: string, body = '') =>
    readHtml(`<html><head>${head}</head><body><p>${long}</p>${body}</body></html>`, 'a.html').hints.dates;
  test.each([
    ['<meta property="article:published_time" content="2016-07-04T10:00Z">', '', 'page:article:published_time'],
    ['<script type="application/ld+json">{"datePublished":"2016-07-04"}</script>', '', 'page:datePublished'],
    ['', '<time datetime="2016-07-04">4 July</time>', 'page:time'],
  ] as const)('%s%s', (head, body, source) => expect(datesOf(head, body)).toEqual([{ day: '2016-07-04', source }]));

  test.each([
    ['<meta property="article:modified_time" content="2016-07-04T10:00Z">', ''],
    ['<meta name="dcterms.modified" content="2016-07-04"><meta name="last-modified" content="2016-07-04">', ''],
    ['<script type="application/ld+json">{"dateModified":"2016-07-04","dateCreated":"2016-07-04"}</script>', ''],
    ['', '<time datetime="2016-07-04">4 July</time><time datetime="2016-07-05">5 July</time>'],
  ])('not by %s%s', (head, body) => expect(datesOf(head, body)).toBeUndefined());
});

test('a short statement without an article is read as a whole', () => {
  const { text } = readHtml(
    '<html><body><nav>Home</nav><h1>Statement</h1><p>We welcome it.</p></body></html>',
    'a.html',
  );
  expect(text).toBe('Statement\n\nWe welcome it.');
});

test('two line breaks part paragraphs, one keeps the block', () => {
  const { text, blocks } = readHtml(`<html><body><div>${long}<br>A line.<br><br>${long}</div></body></html>`, 'a.html');
  expect(blocks).toHaveLength(2);
  expect(text).toBe(`${long}\nA line.\n\n${long}`);
});

test('words in neighbouring elements keep the white space between them', () => {
  const { text } = readHtml(
    `<html><body><p>${long} <b>Over</b> <i>180,000</i> <span>cases</span>.</p></body></html>`,
    'a.html',
  );
  expect(text).toBe(`${long} Over 180,000 cases.`);
});

describe('marks of notes are kept apart from the number that they touch', () => {
  test.each([
    ['<sup>1</sup>', '¹'],
    ['<sup>[1]</sup>', '¹'],
    ['<sup>1,2</sup>', '¹,²'],
    ['<sup><a href="#fn1">1</a></sup>', '¹'],
    ['<sup><a href="#"><span>[</span>1<span>]</span></a></sup>', '¹'],
    ['<a href="#_ftn1"><sup>1</sup></a>', '¹'],
    ['<a href="#_ftn1">1</a>', '¹'],
    ['<a href="#_ftn1" name="_ftnref1">[1]</a>', '¹'],
    ['<a href="https://example.org/report#page">1</a>', '¹'],
    ['<a role="doc-noteref" href="#x">[a]</a>', 'ᵃ'],
    ['<span style="vertical-align: super">1</span>', '¹'],
    ['<sup>th</sup>', 'th'],
    ['<sup>*</sup>', '*'],
    ['<sup>1 out of 2</sup>', ' 1 out of 2'],
    [' <a href="/tables/1">1</a>', ' 1'],
  ])('1,000%s', (markup, shown) => {
    const { text } = readHtml(`<html><body><p>${long} In all 1,000${markup} were held.</p></body></html>`, 'a.html');
    expect(text).toBe(`${long} In all 1,000${shown} were held.`);
  });

  test('a paragraph that begins with the way back to its mark is a note', () => {
    const notes = '<p><a href="#_ftnref1">[1]</a> See the report.</p><p><sup>2</sup> See another.</p>';
    const { text, blocks } = readHtml(`<html><body><p>${long}</p>${notes}</body></html>`, 'a.html');
    expect(blocks.slice(1).map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`)).toEqual([
      'footnote: ¹ See the report.',
      'footnote: ² See another.',
    ]);
  });
});

test('the links of a page tie marks to their notes, whatever they look like', () => {
  const marks =
    'It held 1,250<sup><a href="#n1" id="r1">1</a></sup> persons in 2015<a href="#n2"><sup>2</sup></a>, 10<sup>3</sup> cases.<a href="#n3">[3]</a>';
  const notes =
    '<ol><li id="n1">Adults. <a href="#r1">↑</a></li><li id="n2">To May.</li></ol><p id="n3"><sup>3</sup> At sea.</p>';
  const read = readHtml(`<html><body><main><p>${long} ${marks}</p>${notes}</main></body></html>`, 'a.html');
  const links = read.notes?.map(({ start, end, note }) => [
    read.text.slice(start - 4, end),
    read.text.slice(note.start, note.end),
  ]);
  expect(links).toEqual([
    [',250¹', '¹ Adults.'],
    ['2015²', '² To May.'],
    ['ses.³', '³ At sea.'],
  ]);
});

test.each([
  ['<del>1,250</del><ins>1,350</ins> kg', '1,350 kg'],
  ['<s>12</s>14 rifles', '14 rifles'],
  ['<strike>12</strike> <span style="text-decoration: line-through">13</span> 14 rifles', '14 rifles'],
  ['1,<del>250</del><ins>350</ins> kg', '1,350 kg'],
  ['<u>12</u> rifles', '12 rifles'],
])('what was struck out is left out: %s', (markup, shown) => {
  const { text } = readHtml(`<html><body><p>${long} They seized ${markup}.</p></body></html>`, 'a.html');
  expect(text).toBe(`${long} They seized ${shown}.`);
});

test.each([
  ['3<sup>1</sup>/<sub>2</sub> tons', '3½ tons'],
  ['2 <sup>1</sup>&frasl;<sub>2</sub> tons', '2 ½ tons'],
  ['5<sup>3</sup>/<sub>16</sub> tons', '5 3/16 tons'],
  ['H<sub>2</sub>O', 'H2O'],
  ['2019<sup>1</sup>/2020', '2019¹/2020'],
  ['9<sup>1</sup> <sub>2</sub>', '9¹ 2'],
])('fractions of a raised and a lowered number: %s', (markup, shown) => {
  const html = `<html><body><p>${long} They seized ${markup}.</p></body></html>`;
  const { text, map } = readHtml(html, 'a.html');
  expect(text).toBe(`${long} They seized ${shown}.`);
  expect(map.toSource(text.length - 1)).toBe(html.indexOf('.</p>', html.indexOf('seized')));
});

test('line ends of two characters and stray tags keep the map', () => {
  const html = `<html><body><p>${long}\r\nSecond &lt;line&gt;</font> here.</p></body></html>`;
  const { text, map } = readHtml(html, 'a.html');
  expect(text).toBe(`${long} Second <line> here.`);
  expect(html[map.toSource(text.indexOf('here'))]).toBe('h');
});

test.each([
  ['one without a semicolon', 'R&D &notit; of', 'R&D ¬it; of'],
  ['one that runs on', 'A&ampB &copy 2015 of', 'A&B © 2015 of'],
  ['one of two characters', '&NotEqualTilde; of', '≂̸ of'],
  ['one that is none', '&unknown; of', '&unknown; of'],
  ['one that shows nothing', '2&zwnj;0&#173;1&#8203; of', '201 of'],
])('a character reference keeps the map: %s', (_, markup, shown) => {
  const html = `<html><body><p>${long} &lt; ${markup} 300 rifles.</p></body></html>`;
  const { text, map } = readHtml(html, 'a.html');
  expect(text).toBe(`${long} < ${shown} 300 rifles.`);
  for (const { start, length, source, sourceLength } of map.segments)
    if (sourceLength === undefined) expect(html.slice(source, source + length)).toBe(text.slice(start, start + length));
    else expect(sourceLength).toBeLessThan(20);
  expect(map.toSource(text.indexOf('300'))).toBe(html.indexOf('300'));
});
