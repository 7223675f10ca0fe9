import { describe, expect, test } from '@jest/globals';
import type { FigureValue } from '../../src/core/value.ts';
import { extractDocument } from '../index.ts';
import { makePdf } from '../read/testing/make-pdf.ts';

/** What the figures of a text say, one a line: quote = value unit | counted | period | the whole that it is a part of. */
async function figuresOf(text: string, name = 'table.txt'): Promise<string[]> {
  return figuresIn(Buffer.from(`Press release\n\nGeneva, 3 March 2020\n\n${text}`), name);
}

async function figuresIn(bytes: Uint8Array, name: string): Promise<string[]> {
  const { record } = await extractDocument(bytes, name);
  const found = record!.mentions.filter(({ type }) => type === 'figure');
  return found.map((mention) => {
    const { min, unit, counted, period, partOf } = mention.value as FigureValue;
    const whole = found.find(({ id }) => id === partOf)?.text ?? '';
    return `${mention.text} = ${min} ${unit} | ${counted} | ${period ?? ''} | ${whole}`;
  });
}

describe('tables', () => {
  test('a note over the table scales its amounts, not its shares and counts; brackets are minus; each column has its year', async () => {
    expect(
      await figuresOf(
        [
          'Overall: evolution of resources',
          '',
          '(Thousands of United States dollars)',
          '',
          'Object               2024 expenditure   2025 appropriation   Percentage',
          'Legal affairs                 1,340.5              1,200.5       (10.4)',
          'Special missions and',
          '  other activities            2,000.0             (1,234.0)         1.1',
          'Number of posts                    45                   46          2.2',
          'Total                         3,340.5                (33.5)',
        ].join('\n'),
      ),
    ).toEqual([
      '1,340.5 = 1340500 USD | 2024 expenditure, Legal affairs | 2024 | 3,340.5',
      '1,200.5 = 1200500 USD | 2025 appropriation, Legal affairs | 2025 | 33.5',
      '10.4 = -10.4 % | Percentage, Legal affairs |  | ',
      '2,000.0 = 2000000 USD | 2024 expenditure, Special missions and other activities | 2024 | 3,340.5',
      '1,234.0 = -1234000 USD | 2025 appropriation, Special missions and other activities | 2025 | 33.5',
      '1.1 = 1.1 % | Percentage, Special missions and other activities |  | ',
      '45 = 45 1 | 2024 expenditure, Number of posts | 2024 | ',
      '46 = 46 1 | 2025 appropriation, Number of posts | 2025 | ',
      '2.2 = 2.2 % | Percentage, Number of posts |  | ',
      '3,340.5 = 3340500 USD | 2024 expenditure | 2024 | ',
      '33.5 = -33500 USD | 2025 appropriation | 2025 | ',
    ]);
  });

  test('the head of a column says its unit and period; the numbers of rows and pages are no figures', async () => {
    expect(
      await figuresOf(
        [
          '| No. | Country | 2026/27 | Exports (US$ million) | Share (per cent) | Page |',
          '| --- | --- | --- | --- | --- | --- |',
          '| 1 | Austria | 340 | 12 | 13 | 4 |',
          '| 2 | Belgium |  | 14 | 15 | 5 |',
        ].join('\n'),
      ),
    ).toEqual([
      '340 = 340 1 | Austria | 2026/2027 | ',
      '12 = 12000000 USD | Exports, Austria |  | ',
      '13 = 13 % | Share, Austria |  | ',
      '14 = 14000000 USD | Exports, Belgium |  | ',
      '15 = 15 % | Share, Belgium |  | ',
    ]);
    expect(await figuresOf('1   Austria   340\n2   Belgium   512\n3   Chad      600')).toEqual([
      '340 = 340 1 | Austria |  | ',
      '512 = 512 1 | Belgium |  | ',
      '600 = 600 1 | Chad |  | ',
    ]);
  });

  test('months are those of the year in the title; where the columns of years are not known, no figure has one', async () => {
    const months = await figuresOf('Cases by month in 2019\n\nRegion\tJanuary\tFebruary\nNorth\t12\t15\nSouth\t3\t4');
    expect(months.map((one) => one.split(' | ')[2])).toEqual(['2019-01', '2019-02', '2019-01', '2019-02']);
    const lines = await figuresOf(
      'Cases by region\n\nAs at 1 May 2018 and 1 May 2019\n\nNorth 12 15 16\n\nSouth 3 4 5\n\nTotal 15 19 21',
    );
    expect(lines.every((one) => one.split(' | ')[2] === '')).toBe(true);
    const years = await figuresOf('Cases by region\n\n2018 2019\n\nNorth 12 15\n\nSouth 3 4');
    expect(years.map((one) => one.split(' | ')[2])).toEqual(['2018', '2019', '2018', '2019']);
  });

  test('cells of words keep their figures, which their own sentence binds', async () => {
    const rows = ['| Place | Result |', '| --- | --- |', '| North | The police seized 45 weapons. |'];
    expect(await figuresOf(rows.join('\n'))).toEqual(['45 = 45 1 | weapons |  | ']);
  });

  test('cells that stand over several columns head all of them', async () => {
    const page = `<p>Budget by section</p><p>(in millions of euros)</p><table>
      <tr><th rowspan="2">Section</th><th colspan="2">2025</th><th>2026</th></tr>
      <tr><th>Net</th><th>Gross</th><th>Net</th></tr>
      <tr><td>Courts</td><td>1.5</td><td></td><td>(2.5)</td></tr></table>`;
    expect(await figuresOf(page, 'table.html')).toEqual([
      '1.5 = 1500000 EUR | Net, Courts | 2025 | ',
      '2.5 = -2500000 EUR | Net, Courts | 2026 | ',
    ]);
  });

  test('a label over several rows names all of them; an empty cell and a dash leave figures where they are', async () => {
    const page = `<h1>Results of the operation</h1><table><caption>Table 2. Heroin seized, in kilograms</caption>
      <tr><th>State</th><th>Post</th><th>2019</th><th>2020</th></tr>
      <tr><td rowspan="2">Armenia</td><td>North</td><td></td><td>140</td></tr><tr><td>South</td><td>15</td><td>20</td></tr>
      <tr><td>Chad</td><td>East</td><td>25</td><td></td></tr><tr><td>Total</td><td></td><td>40</td><td>160</td></tr></table>`;
    expect(await figuresOf(page, 'table.html')).toEqual([
      '140 = 140 kg | Heroin seized, Armenia, North | 2020 | 160',
      '15 = 15 kg | Heroin seized, Armenia, South | 2019 | 40',
      '20 = 20 kg | Heroin seized, Armenia, South | 2020 | 160',
      '25 = 25 kg | Heroin seized, Chad | 2019 | 40',
      '40 = 40 kg | Heroin seized | 2019 | ',
      '160 = 160 kg | Heroin seized | 2020 | ',
    ]);
    const dashes = 'State\tHeroin, kg\tHashish, kg\tGuns\nArmenia\t12\t35\t4\nBelarus\t40\t-\t1,300\nChad\t15\t–\t10';
    expect(await figuresOf(dashes)).toEqual([
      '12 = 12 kg | Heroin, Armenia |  | ',
      '35 = 35 kg | Hashish, Armenia |  | ',
      '4 = 4 1 | Guns, Armenia |  | ',
      '40 = 40 kg | Heroin, Belarus |  | ',
      '1,300 = 1300 1 | Guns, Belarus |  | ',
      '15 = 15 kg | Heroin, Chad |  | ',
      '10 = 10 1 | Guns, Chad |  | ',
    ]);
  });

  test('a table with a list in a cell keeps its rows; the items of the list stay apart', async () => {
    const page = `<h1>Results of the operation</h1><table><tr><th>State</th><th>Detained</th><th>Seized</th></tr>
      <tr><td>Armenia</td><td>12</td><td><ul><li>3 kg of heroin</li><li>4 rifles</li></ul></td></tr>
      <tr><td>Belarus</td><td>14</td><td>5 kg of heroin</td></tr></table>`;
    expect(await figuresOf(page, 'table.html')).toEqual([
      '12 = 12 1 | Detained, Armenia |  | ',
      '3 kg = 3 kg | heroin |  | ',
      '4 = 4 1 | rifles |  | ',
      '14 = 14 1 | Detained, Belarus |  | ',
      '5 kg = 5 kg | heroin |  | ',
    ]);
  });

  test('the day of a head of several lines, and the day on which something was said, date no table', async () => {
    const rows = 'State\tGuns\tRounds\nArmenia\t12\t35\nBelarus\t40\t1,300';
    const told = await figuresOf(
      `Results of the operation\nMoscow, 12 March 2021\n\nThe service said today:\n\n${rows}`,
    );
    expect(told.map((one) => one.split(' | ')[2])).toEqual(['', '', '', '']);
  });

  test('the figures of a PDF stand under the heads above them; a label of two lines is one', async () => {
    const at = (y: number, words: readonly string[]): { text: string; x: number; y: number }[] =>
      words.flatMap((text, i) => (text ? [{ text, x: [60, 220, 320, 420][i]!, y }] : []));
    const page = [
      { text: 'Heroin seized by State', x: 60, y: 740 },
      ...at(700, ['State', '2018', '2019', '2020']),
      ...at(680, ['Armenia', '120', '', '140']),
      ...at(660, ['Belarus', '', '310', '150']),
      ...at(644, ['Kyrgyz']),
      ...at(638, ['', '17', '', '19']),
      ...at(632, ['Republic']),
    ];
    expect(await figuresIn(makePdf([page]), 'table.pdf')).toEqual([
      '120 = 120 1 | Heroin seized by State, Armenia | 2018 | ',
      '140 = 140 1 | Heroin seized by State, Armenia | 2020 | ',
      '310 = 310 1 | Heroin seized by State, Belarus | 2019 | ',
      '150 = 150 1 | Heroin seized by State, Belarus | 2020 | ',
      '17 = 17 1 | Heroin seized by State, Kyrgyz Republic | 2018 | ',
      '19 = 19 1 | Heroin seized by State, Kyrgyz Republic | 2020 | ',
    ]);
  });

  test('a label that goes on over the next lines, or begins on the line above, is one; a line with a capital names what follows', async () => {
    const rows = [
      'Personnel of the mission by category',
      '',
      'Category                         2017      2018',
      'Military observers and           45        50',
      'staff officers',
      'Civilian staff (including        120       130',
      'United Nations Volunteers)',
      'Local interpreters',
      'and drivers                      20        21',
      'Civilian police                  30        31',
    ].join('\n');
    const told = await figuresIn(new TextEncoder().encode(rows), 'table.txt');
    expect(told.filter((one) => one.includes('| 2017 |')).map((one) => one.split(' | ')[1])).toEqual([
      'Personnel of the mission by category, Military observers and staff officers',
      'Personnel of the mission by category, Civilian staff (including United Nations Volunteers)',
      'Personnel of the mission by category, Local interpreters and drivers',
      'Personnel of the mission by category, Civilian police',
    ]);
  });

  test('short names of months are months; a line between the rows names those below it, but no total', async () => {
    const at = (y: number, words: readonly string[]): { text: string; x: number; y: number }[] =>
      words.flatMap((text, i) => (text ? [{ text, x: [60, 320, 400][i]!, y }] : []));
    const page = [
      { text: 'Convoys stopped in the region, January-February 1995', x: 60, y: 740 },
      ...at(700, ['', 'Jan.', 'Feb.']),
      ...at(680, ['Safe areas']),
      ...at(660, ['Sarajevo', '12', '14']),
      ...at(640, ['Federation-controlled areas']),
      ...at(620, ['Zenica region', '20', '10']),
      ...at(600, ['Total', '32', '24']),
    ];
    expect(await figuresIn(makePdf([page]), 'table.pdf')).toEqual([
      '12 = 12 1 | Convoys stopped in the region, Safe areas, Sarajevo | 1995-01 | 32',
      '14 = 14 1 | Convoys stopped in the region, Safe areas, Sarajevo | 1995-02 | 24',
      '20 = 20 1 | Convoys stopped in the region, Federation-controlled areas, Zenica region | 1995-01 | 32',
      '10 = 10 1 | Convoys stopped in the region, Federation-controlled areas, Zenica region | 1995-02 | 24',
      '32 = 32 1 | Convoys stopped in the region | 1995-01 | ',
      '24 = 24 1 | Convoys stopped in the region | 1995-02 | ',
    ]);
  });
});
