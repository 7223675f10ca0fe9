import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readText } from './text.ts';

const read = (source: string) => readText(source, 'a.txt', 'text/plain');
const quotes = (source: string): string[] => {
  const { text, blocks } = read(source);
  return blocks.map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`);
};

const wrapped = `Mr. Green (Atlantis) (spoke in French): I should
like at the outset to thank the delegation for
having convened the meeting on such an important
issue as cooperation between the two countries.`;

describe('paragraphs', () => {
  test('hard-wrapped lines become one', () => {
    expect(quotes(wrapped)).toEqual([`paragraph: ${wrapped.replaceAll('\n', ' ')}`]);
  });

  test('a line that ends short ends its paragraph, blank line or not', () => {
    const source = `${wrapped.replace('between the two countries', 'of the two')}\nThe year will be marked for us by two of the\nanniversaries that we celebrate.`;
    expect(quotes(source).map((one) => one.slice(0, 24))).toEqual([
      'paragraph: Mr. Green (At',
      'paragraph: The year will',
    ]);
  });

  test('a time that leads a sentence runs on into the number that was kept together on the next line', () => {
    const short = wrapped.replace('between the two countries', 'of the two');
    const source = `${short}\nIn March 2003,\n2,544 members of such groups were captured in the\nprovinces.`;
    expect(quotes(source)[1]).toBe(
      'paragraph: In March 2003, 2,544 members of such groups were captured in the provinces.',
    );
    const address = `${short}\nKelm, March 2003,\n2,544 members of such groups were captured in the\nprovinces.`;
    expect(quotes(address)[1]).toBe('paragraph: Kelm, March 2003,');
  });

  test('lines that are paragraphs stay apart', () => {
    const one =
      'The meeting was attended by representatives of all the States of the Organization and it lasted for three days in all.';
    expect(quotes(`${one}\n${one}`)).toEqual([`paragraph: ${one}`, `paragraph: ${one}`]);
  });

  test('an address keeps its lines', () => {
    const source = 'Regional Office  \n15 Hunter Street  \nYarralumla\n\nThank you.';
    expect(quotes(source)).toEqual([
      'paragraph: Regional Office\n15 Hunter Street\nYarralumla',
      'paragraph: Thank you.',
    ]);
  });

  test('a page number and a job number inside a paragraph become furniture', () => {
    const source = `${wrapped.slice(0, -1)} and\n\n14-61606 (E)\n\n2\n\nwill do so again in the year to come, as we did in\nthe last one.`;
    const { text, furniture } = read(source);
    expect(text).toContain('the two countries and will do so again');
    expect(furniture.map((piece) => [piece.kind, piece.text])).toEqual([
      ['page-number', '14-61606 (E)'],
      ['page-number', '2'],
    ]);
  });

  test('the running head of a page goes with its number: symbol and language', () => {
    const source = `${wrapped.slice(0, -1)} and\n\n${' '.repeat(60)}/...\n\nS/1998/612\nEnglish\nPage 4\n\nwill do so again in the year to come, as we did in\nthe last one.`;
    const { text, furniture } = read(source);
    expect(text).toContain('the two countries and will do so again');
    expect(furniture.map((piece) => piece.text).join(' ')).toContain('S/1998/612');
  });
  test('the head of a page left in a paragraph goes; a title said again above the salutation stays', () => {
    const head =
      'Address by the Head of the Delegation of Finland to the 39th Session of the General Conference on Rivers and Lakes';
    const said = wrapped.replaceAll('\n', ' ');
    const page = `${said} ${said} ${said} ${said} ${said}`;
    const source = `${head}\n\n${head}\n\nExcellencies,\n\n${page} We\n\n${head}\n\nwill do so again.`;
    const { text, furniture } = read(source);
    expect(text.split(head)).toHaveLength(3);
    expect(text).toContain('the two countries. We will do so again');
    expect(furniture).toEqual([{ page: null, text: head, kind: 'header' }]);
  });
  test('a page number that splits a sentence together with the symbol of the document goes with it', () => {
    const open = `${wrapped.slice(0, -1)} and`;
    const { text, furniture } = read(
      `${open}\n\n6\n\n${' '.repeat(60)}S/1998/612\n\nwill do so again in the year to come.`,
    );
    expect(text).toContain('the two countries and will do so again');
    expect(furniture.map((piece) => piece.text)).toEqual(['6', 'S/1998/612']);
    expect(read(`Item:\n\n6\n\nS/1998/612\n\nit was said of the river.`).text).toContain('6\n\nS/1998/612');
  });
  test('a symbol on a line of its own without a page number beside it stays', () => {
    const { text } = read(`${wrapped}\n\nS/1998/612\n\nThis was said again.`);
    expect(text).toContain('S/1998/612');
  });

  test('a number alone that is no page number stays', () => {
    expect(read('Seized in the year:\n\n651\n\nNo more was said.').text).toContain('651');
  });

  test.each([
    ['Secretary-\nGeneral', 'Secretary-General'],
    ['counter-\nTerrorism', 'counter-Terrorism'],
    ['mid-\n2015', 'mid-2015'],
    ['self-\ndetermination', 'self-determination'],
    ['coordi-\nnation', 'coordination'],
    ['short-\nand long-term', 'short- and long-term'],
  ])('a hyphen at the end of a line: %j', (broken, whole) => {
    const source = `The coordination of this was in the hands of the ${broken} of which we\nheard much before the year was out, and the coordination of that was too.`;
    expect(read(source).text).toContain(`the ${whole} of which`);
  });
});

describe('markup', () => {
  test.each([
    ['**Migration control**', 'heading: Migration control'],
    ['### **Aims**', 'heading: Aims'],
    ['I. POLITICAL PROCESS', 'heading: I. POLITICAL PROCESS'],
    ['Aims\n====', 'heading: Aims'],
    ['- to act;', 'list-item: to act;'],
    ['(a) To act;', 'list-item: (a) To act;'],
    ['> as he said', 'quote: as he said'],
    ['[^1]: See the report.', 'footnote: ¹ See the report.'],
    ['[1](#_ftnref1) See the report.', 'footnote: ¹ See the report.'],
    ['[\\[2\\]](#_ftnref2) See the report.', 'footnote: ² See the report.'],
    ['<sup>12</sup> See the report.', 'footnote: ¹² See the report.'],
    ['4 July 2016', 'paragraph: 4 July 2016'],
    ['**Excellencies,**', 'paragraph: Excellencies,'],
    ['-5 degrees', 'paragraph: -5 degrees'],
    ['```text\n17 ships\n```', 'paragraph: 17 ships'],
  ])('%j', (source, expected) => {
    expect(quotes(`${source}\n\nThank you.`)[0]).toBe(expected);
  });

  test.each([
    ['over **180,000** violations', 'over 180,000 violations'],
    ['*The*\n*Hague*', 'The\nHague'],
    ['very low.<sup>1</sup> The', 'very low.¹ The'],
    ['the 21<sup>st</sup> meeting', 'the 21st meeting'],
    ['in 651[^2] cases', 'in 651² cases'],
    ['1,000[1](#_ftn1) persons', '1,000¹ persons'],
    ['1,000[\\[2\\]](#_ftn2) persons', '1,000² persons'],
    ['1,000[**10**](#fn:10) persons', '1,000¹⁰ persons'],
    ['1,000<sup>[3](#fn3)</sup> persons', '1,000³ persons'],
    ['1,000<sup>[3]</sup> persons', '1,000³ persons'],
    ['1,000<sup>1, 2</sup> persons', '1,000¹, ² persons'],
    ['1,000<a href="#fn4">4</a> persons', '1,000⁴ persons'],
    ['1,000[5](https://example.org/report.pdf) persons', '1,000⁵ persons'],
    ['82 [11](#fn11) persons', '82 ¹¹ persons'],
    ['82 [11](#table11) persons', '82 11 persons'],
    ['1,[000](https://example.org/a) persons', '1,000 persons'],
    ['see [2015](#y2015) and [12](https://example.org/a)', 'see 2015 and 12'],
    ['10<sup>-3</sup> of 10<sub>2</sub> and CO<sub>2</sub>', '10⁻³ of 10 2 and CO2'],
    ['a \\[new\\] one', 'a [new] one'],
    ['$<s>850</s> \\[825\\] million', '$[825] million'],
    ['We have ~~500~~ 600 vehicles', 'We have 600 vehicles'],
    ['of <del>*nine* [men](https://example.org/a)</del> ten men', 'of ten men'],
    ['about ~500 and ~~ 600 of a<s> kind', 'about ~500 and ~~ 600 of a kind'],
    ['seized ~~ten~~ eleven, <del>1,250</del><ins>1,350</ins> and ~~12~~14', 'seized eleven, 1,350 and 14'],
    ['from ~~5 to 6, ~~five~~ six and a~~b', 'from ~~5 to 6, six and a~~b'],
    ['see [the report](https://example.org/r(1)) now', 'see the report now'],
    ['see <http://example.org/1>.', 'see http://example.org/1.'],
    ['a note*', 'a note*'],
    ['the file `a_b*c*` of `` x`y `` is', 'the file a_b*c* of x`y is'],
    ['a lone ` tick, and ``two of them', 'a lone ` tick, and ``two of them'],
    ['snake_case_name and 2*3*4', 'snake_case_name and 2*3*4'],
    ['a<b and c>d 22', 'a<b and c>d 22'],
    ['if n <i and i> 5', 'if n <i and i> 5'],
    ['see <a href="https://example.org/?a=1" class=x>it</a> <b>now</b>', 'see it now'],
    ['AT&amp;T', 'AT&T'],
    ['<!-- hidden -->shown', 'shown'],
    ['**FOR REFERENCE****Examples**', 'FOR REFERENCE Examples'],
    ['co\u00adoperation', 'cooperation'],
    ['ﬁve ofﬁcers', 'five officers'],
    ['Nelegal\u20112021', 'Nelegal-2021'],
    ['a\u00a0 b\tc', 'a b c'],
    ['a\ud83db \ud83d\ude00', 'a\ufffdb \ud83d\ude00'],
  ])('%j reads %j', (source, expected) => {
    expect(read(source).text).toBe(expected);
  });

  test('a list that counts up has items, in one run or apart; numbers over text are headings', () => {
    const source =
      '1. First stage: June\n2. Second stage: May\n\nMore of it.\n\n1. The first ship sank\n\n2. The second\n   ship sank\n\nMore.\n\n1. Aims\n\nThese are they.\n\n2. Means\n\nThese, too.';
    expect(quotes(source)).toEqual([
      'list-item: 1. First stage: June',
      'list-item: 2. Second stage: May',
      'paragraph: More of it.',
      'list-item: 1. The first ship sank',
      'list-item: 2. The second ship sank',
      'paragraph: More.',
      'heading: 1. Aims',
      'paragraph: These are they.',
      'heading: 2. Means',
      'paragraph: These, too.',
    ]);
  });

  test('a numbered paragraph is no item', () => {
    const long = `Decides to extend the mandate of the mission ${'and of its parts '.repeat(5)}until March;`;
    expect(quotes(`1. ${long}\n\n2. ${long}`)).toEqual([`paragraph: 1. ${long}`, `paragraph: 2. ${long}`]);
  });

  test('front matter tells of the document and is no text', () => {
    const source =
      '---\ntitle: "Operation: results"\ndate: 2022-12-19T10:00:00Z\nauthor: CSTO\nlang: en\ntags:\n  - drugs\n---\n\nThe States seized 9 tons.';
    const { text, hints, furniture, map } = read(source);
    expect(text).toBe('The States seized 9 tons.');
    expect(hints).toEqual({
      title: 'Operation: results',
      dates: [{ day: '2022-12-19', source: 'page:date' }],
      language: 'en',
      author: 'CSTO',
    });
    expect(furniture).toMatchObject([{ kind: 'front-matter' }]);
    expect(furniture[0]!.text).toContain('tags:');
    expect(map.toSource(0)).toBe(source.indexOf('The'));
  });

  test.each([
    '---\nDate: 3 March 2020\nPlace: Vienna\n---\n\nThe States met.',
    '---\n\nThe States met.\n\n---\n\nMore.',
  ])('what stands between two rules is text: %j', (source) => {
    const { text, hints } = read(source);
    expect(text.replace(/\s+/g, ' ')).toBe(source.replace(/---/g, '').replace(/\s+/g, ' ').trim());
    expect(hints).toEqual({});
  });

  test('what is quoted inside a quote is a block of its own, without its marks', () => {
    const lines = ['> He wrote:', '>> We seized 40 rifles.', '> > They were old.', '> I answered.', '', 'Thank you.'];
    expect(quotes(lines.join('\n'))).toEqual([
      'quote: He wrote:',
      'quote: We seized 40 rifles.',
      'quote: They were old.',
      'quote: I answered.',
      'paragraph: Thank you.',
    ]);
  });

  test('notes are linked by their labels, and those with a name get a number', () => {
    const { text, notes } = read(
      'It held 1,250[^1] persons[^adults] in 2015[^a], says 3[^none].\n\n[^1]: By May.\n\n[^adults]: Over 18.\n\n[^a]: At sea.',
    );
    expect(text).toBe('It held 1,250¹ persons² in 2015ᵃ, says 3[^none].\n\n¹ By May.\n\n² Over 18.\n\nᵃ At sea.');
    expect(
      notes?.map(({ start, note }) => text.slice(start - 4, start + 1) + text.slice(note.start, note.end)),
    ).toEqual([',250¹¹ By May.', 'sons²² Over 18.', '2015ᵃᵃ At sea.']);
  });

  test('the address of a link is kept as furniture', () => {
    expect(read('see [it](https://example.org/a)').furniture).toEqual([
      { page: null, text: 'https://example.org/a', kind: 'navigation' },
    ]);
  });

  test('struck words are kept as furniture', () => {
    expect(read('$<s>850</s> [825] million and ~~five~~ six').furniture.map(({ kind, text }) => [kind, text])).toEqual([
      ['struck', '850'],
      ['struck', 'five'],
    ]);
  });

  test('a table keeps its rows and cells', () => {
    const { text, blocks } = read('| Country | Cases |\n| --- | --- |\n| Atlantis | 12 |');
    expect(text).toBe('Country\tCases\nAtlantis\t12');
    expect(blocks[1]!.cells!.map(({ start, end }) => text.slice(start, end))).toEqual(['Atlantis', '12']);
  });

  test('a Markdown table needs no bars at the ends of its lines', () => {
    const { blocks, text } = read(
      'The results:\n\nState | 2019 | 2020\n--- | ---: | ---\nAtlantis | | **12**\nRuritania | 7 |\n\nIt ended.',
    );
    expect(text).toBe('The results:\n\nState\t2019\t2020\nAtlantis\t12\nRuritania\t7\n\nIt ended.');
    expect(blocks.map(({ cells }) => cells?.map(({ column }) => column))).toEqual([
      undefined,
      [0, 1, 2],
      [0, 2],
      [0, 1],
      undefined,
    ]);
    expect(read('either | or\nthis | that').blocks.some(({ cells }) => cells)).toBe(false);
  });

  test('columns set with spaces are cells, each in its column, under heads that stand over them', () => {
    const { text, blocks } = read(
      [
        '                      Applications',
        'Country              2018     2019    Change (%)',
        '------------------------------------------------',
        '1   Austria         1,340    1,512          12.0',
        '2   Belgium         2,000                  (3.5)',
        'Grand total         3,340    1,512',
      ].join('\n'),
    );
    expect(text).toBe(
      'Applications\nCountry\t2018\t2019\tChange (%)\n1\tAustria\t1,340\t1,512\t12.0\n2\tBelgium\t2,000\t(3.5)\nGrand total\t3,340\t1,512',
    );
    expect(blocks.map(({ kind, opens }) => [kind, opens])).toEqual([
      ['table-row', true],
      ...Array.from({ length: 4 }, () => ['table-row', undefined]),
    ]);
  });

  test('a label over two lines is one; lists, addresses and running text with wide gaps are no tables', () => {
    expect(
      read('                2019   2020\nRefugees and\n  migrants       340    512\nCourts            12     15').text,
    ).toBe('2019\t2020\nRefugees and migrants\t340\t512\nCourts\t12\t15');
    for (const source of [
      'Phone    0612611111\nOffice   0612611112',
      'Detained:   340\nSeized:   45',
      'Vienna     5\nGeneva     6',
      'In all  340 persons were held in 2019  by the\npolice, and  45 weapons were seized  in 2020.',
    ])
      expect(read(source).blocks.some(({ cells }) => cells)).toBe(false);
  });

  test('a table whose last stroke is escaped keeps its last cell', () => {
    expect(read('| Atlantis | 12 \\|').text).toContain('12');
  });

  test('bold text closed on a line of its own', () => {
    expect(
      quotes(
        '***Resilience through Partnership\n***\nUnited in an unwavering commitment to uphold the principles of the Charter, our partnership stands.',
      )[0],
    ).toBe('heading: Resilience through Partnership');
  });
});

describe('signs before numbers', () => {
  test.each([
    ['- 15 per cent in Armenia', ['paragraph: - 15 per cent in Armenia']],
    ['> 500 kg in Russia', ['paragraph: > 500 kg in Russia']],
    ['- 15 per cent\n+ 20 per cent', ['list-item: - 15 per cent', 'list-item: + 20 per cent']],
    ['- $5 million\n\n- $7 million', ['list-item: - $5 million', 'list-item: - $7 million']],
    ['- 12 rifles\n- grenades', ['list-item: 12 rifles', 'list-item: grenades']],
    [
      '- 12 rifles that had been\n  hidden;\n- grenades',
      ['list-item: 12 rifles that had been hidden;', 'list-item: grenades'],
    ],
    ['> as he said,\n> 500 kg', ['quote: as he said,\n500 kg']],
    ['- 1) to act', ['list-item: 1) to act']],
    ['- 3 March: a meeting', ['list-item: 3 March: a meeting']],
    ['- 2015: a meeting', ['list-item: 2015: a meeting']],
    ['- to act', ['list-item: to act']],
  ])('%j', (source, expected) => {
    expect(quotes(`Of the year:\n\n${source}\n\nThank you.`).slice(1, -1)).toEqual(expected);
  });

  test('in Markdown they are marks of lists', () => {
    const { text } = readText('- 15 per cent', 'a.md', 'text/markdown');
    expect(text).toBe('15 per cent');
  });
});

describe('properties', () => {
  // A lone `o` at the start of a line is the bullet that word processors write.
  const line = fc.stringMatching(/^[A-Za-z0-9éЖ ,.;:()'"\-–%$/]{0,90}$/).filter((one) => !/^\s*o(?:\s|$)/.test(one));
  const source = fc.array(
    fc.oneof({ weight: 5, arbitrary: line }, fc.constantFrom('', '  ', '- a b', '12', '3/4', '---')),
    { maxLength: 40 },
  );
  const letters = (text: string): string => [...(text.normalize('NFKC').match(/[\p{L}\p{N}]/gu) ?? [])].sort().join('');

  test('no letter and no digit is lost or made up', () => {
    fc.assert(
      fc.property(source, (lines) => {
        const all = lines.join('\n');
        const { text, furniture } = read(all);
        expect(letters(text + furniture.map((piece) => piece.text).join(' '))).toBe(letters(all));
      }),
      { numRuns: 400 },
    );
  });

  test('nor where signs look like markup', () => {
    const signs = fc.stringMatching(/^[KXZ0-9 <>[\]()|*_#`+\-:]{0,60}$/);
    fc.assert(
      fc.property(fc.array(signs, { maxLength: 12 }), (lines) => {
        const all = lines.join('\n');
        const { text, furniture } = read(all);
        expect(letters(text + furniture.map((piece) => piece.text).join(' '))).toBe(letters(all));
      }),
      { numRuns: 400 },
    );
  });

  test('the map is in order, and a copied character is the same in the source', () => {
    const markup = fc.constantFrom(
      '**a**',
      '_b_',
      '<sup>3</sup>',
      '[c](d)',
      '&amp;',
      '\\*',
      '`',
      'ﬁ',
      '*',
      '\u00a0',
      '\u0000',
    );
    fc.assert(
      fc.property(
        fc.array(fc.oneof(line, markup, fc.string({ unit: 'binary' })), { maxLength: 30 }),
        fc.constantFrom('\n', '\r\n', ' ', ''),
        (parts, glue) => {
          const all = parts.join(glue);
          const { text, map } = read(all);
          let end = 0;
          let from = 0;
          for (const segment of map.segments) {
            const { start, length, source: at, sourceLength } = segment;
            expect(start).toBeGreaterThanOrEqual(end);
            expect(at).toBeGreaterThanOrEqual(from);
            end = start + length;
            from = at + (sourceLength ?? length);
            expect(from).toBeLessThanOrEqual(all.length);
            if (sourceLength !== undefined) continue;
            expect(text.slice(start, end)).toBe(all.slice(at, at + length));
            expect(all[map.toSource(end - 1)]).toBe(text[end - 1]);
          }
          expect(end).toBeLessThanOrEqual(text.length);
        },
      ),
      { numRuns: 400 },
    );
  });

  test('blocks stand in order inside the text, with no white space at their ends', () => {
    fc.assert(
      fc.property(source, (lines) => {
        const { text, blocks } = read(lines.join('\n'));
        let end = 0;
        for (const block of blocks) {
          expect(block.start).toBeGreaterThanOrEqual(end);
          expect(block.end).toBeGreaterThan(block.start);
          const quote = text.slice(block.start, block.end);
          expect(quote).toBe(quote.trim());
          end = block.end;
        }
        expect(end).toBe(text.length);
      }),
    );
  });

  test('reading is linear: text of marks without partners', () => {
    for (const mark of [
      '*a',
      '**a b ',
      '](a',
      '<a ',
      '<!--',
      '1[1](#fn1)',
      '1<sup>1',
      '1<a href="#fn1">1',
      '[ ',
      '](((((',
      '_a ',
      '~~a ',
      '<s>a ',
      '&amp;',
      '\\*',
      'in-\nter\n',
    ]) {
      expect(read(mark.repeat(20_000)).problems).toEqual([]);
    }
  });
});
