import { describe, expect, test } from '@jest/globals';
import { sampleRecord } from '../store/sample-record.ts';
import { labelStudioConfig, labelStudioTask } from './label-studio.ts';
import { webAnnotations } from './web-annotation.ts';
import { webAnno } from './webanno.ts';

const record = sampleRecord({
  text: 'The OSCE 🌍 met the_OSCE Centre in Bishkek.\n\nOf 1,200 persons, 300 were\nsent back.',
  mentions: [
    { type: 'organization', quote: 'OSCE', entity: 'OSCE; the [body]' },
    { type: 'organization', quote: 'OSCE Centre in Bishkek', entity: 'OSCE Centre' },
    { type: 'place', quote: 'Bishkek' },
    { type: 'figure', quote: '1,200', figure: { min: 1200, max: 1200, counted: 'persons' } },
    { type: 'figure', quote: '300', figure: { min: 300, max: 300, counted: 'persons', partOf: '1,200' } },
  ],
});
const points = [...record.text];

describe('Label Studio', () => {
  const task = labelStudioTask(record) as {
    data: { text: string; document: string };
    predictions: { result: { id: string; type: string; value?: { start: number; end: number; text: string } }[] }[];
  };
  const { result } = task.predictions[0]!;

  test('every region holds its words, counted in code points', () => {
    const regions = result.filter(({ type }) => type === 'labels');
    expect(regions).toHaveLength(record.mentions.length);
    for (const { value } of regions) expect(points.slice(value!.start, value!.end).join('')).toBe(value!.text);
    expect(task.data).toMatchObject({ text: record.text, document: record.id });
  });

  test('a part points to its whole, and the configuration knows every label that is used', () => {
    const [whole, part] = ['1,200', '300'].map((words) => record.mentions.find(({ text }) => text === words)!.id);
    expect(result.filter(({ type }) => type === 'relation')).toEqual([
      { type: 'relation', from_id: part, to_id: whole, direction: 'right', labels: ['partOf'] },
    ]);
    for (const { type } of record.mentions) expect(labelStudioConfig).toContain(`<Label value="${type}"/>`);
  });
});

test('a Web Annotation finds its words by quote and by place in code points', () => {
  const { first, total } = webAnnotations(record) as {
    total: number;
    first: { items: { target: { selector: Record<string, string & number>[] } }[] };
  };
  expect(total).toBe(record.mentions.length + record.facts.length);
  expect(first.items).toHaveLength(total);
  for (const { target } of first.items) {
    const [quote, place] = target.selector;
    expect(points.slice(place!.start, place!.end).join('')).toBe(quote!.exact);
    expect(record.text).toContain(`${quote!.prefix}${quote!.exact}${quote!.suffix}`);
  }
});

describe('WebAnno TSV', () => {
  const lines = webAnno(record).split('\n');
  const cells = lines.filter((line) => /^\d+-\d+\t/.test(line)).map((line) => line.split('\t'));

  test('tokens have their offsets and sentences their whole length', () => {
    expect(lines[0]).toBe('#FORMAT=WebAnno TSV 3.3');
    for (const [, place, token] of cells) {
      const [start, end] = place!.split('-').map(Number);
      expect(record.text.slice(start, end)).toBe(token!.replace(/\\(.)/g, '$1'));
    }
    expect(lines).toContain('#Text=Of 1,200 persons, 300 were\\nsent back.');
  });

  test('mentions inside each other are told apart by numbers, one alone on one token has none', () => {
    const at = (token: string, nth = 0) => cells.filter((cell) => cell[2] === token)[nth]!;
    expect(at('OSCE')[3]).toBe('organization');
    expect(at('OSCE')[4]).toBe('OSCE\\; the \\[body\\]');
    expect(at('OSCE', 1)[3]).toBe('organization[1]');
    expect(at('Bishkek')[3]).toBe('organization[1]|place[2]');
    expect(at('Bishkek')[4]).toBe('OSCE Centre[1]|*[2]');
    expect(at('met').slice(3, 6)).toEqual(['_', '_', '_']);
  });
});
