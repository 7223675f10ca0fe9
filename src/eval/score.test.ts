import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { Fault } from '../core/errors.ts';
import { readGoldFolder } from './gold.ts';
import { recordName, scoreAll } from './score.ts';
import type { ScorableMention, ScorableRecord, Scores } from './scores.ts';

const text =
  'The Harbour Council met on 3 May 2020. Over 500 persons were detained, of whom 20 in Sea Watch-19. It ended.';
const at = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });

const gold = {
  document: { kind: 'press_release', date: '2020-05-03', title: 'Harbour news', speakers: [] },
  mentions: [
    { id: 'm1', type: 'organization', ...at('Harbour Council'), entity: 'Harbour Council' },
    { id: 'm2', type: 'date', ...at('3 May 2020'), value: '2020-05-03' },
    {
      id: 'm3',
      type: 'figure',
      ...at('Over 500'),
      min: 500,
      max: null,
      qualifier: 'over',
      unit: '1',
      counted: 'persons',
    },
    {
      id: 'm4',
      type: 'figure',
      ...at('20 in'),
      end: at('20 in').start + 2,
      min: 20,
      max: 20,
      qualifier: 'exact',
      unit: '1',
      partOf: 'm3',
    },
    { id: 'm5', type: 'operation', ...at('Sea Watch-19'), entity: 'Sea Watch', edition: '2019' },
    { id: 'm6', type: 'organization', ...at('It'), entity: 'Harbour Council', optional: true },
  ],
};

/** The same letters, wrapped otherwise: spans are counted in this text. */
const read = text.replace('met on ', 'met\non  ');
const found = (id: string, type: string, words: string, rest: Partial<ScorableMention> = {}): ScorableMention => ({
  id,
  type,
  start: read.indexOf(words),
  end: read.indexOf(words) + words.length,
  ...rest,
});

const record: ScorableRecord = {
  source: { name: 'harbour.txt' },
  text: read,
  document: { kind: 'press_release', date: '2020-05', title: 'Harbour news', speakers: [] },
  mentions: [
    // Right: the article is set aside.
    found('o1', 'organization', 'The Harbour Council', { confidence: 0.9, entity: 'Harbour Council' }),
    // What stands on an optional mention is neither right nor wrong.
    found('o2', 'organization', 'It', { confidence: 0.2 }),
    // Too short by `3 `, so found but not exactly; its value is right.
    found('d1', 'date', 'May 2020', { confidence: 0.6, value: { edtf: '2020-05-03' } }),
    // Found with the right value but the wrong thing counted.
    found('f1', 'figure', 'Over 500', {
      confidence: 0.8,
      value: { min: 500, max: null, qualifier: 'over', unit: '1', counted: 'vessels' },
    }),
    // Spurious.
    found('f2', 'figure', 'ended', { confidence: 0.3, value: { min: 1, max: 1, qualifier: 'exact', unit: '1' } }),
    found('x1', 'operation', 'Sea Watch-19', { confidence: 0.7, entity: 'Sea Watch', value: { edition: null } }),
  ],
};

let folder: string;
let scores: Scores;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'gold-'));
  writeFileSync(join(folder, 'harbour.txt'), text);
  writeFileSync(join(folder, 'harbour.gold.json'), JSON.stringify(gold));
  writeFileSync(join(folder, 'lost.txt'), 'Nothing came out of this one: 7 ships.');
  const ships = { type: 'figure', start: 30, end: 31, min: 7, max: 7, qualifier: 'exact', unit: '1' };
  writeFileSync(join(folder, 'lost.gold.json'), JSON.stringify({ mentions: [ships] }));
  scores = scoreAll(readGoldFolder(folder), new Map([[recordName(record), record]]));
});

describe('scores, worked out by hand', () => {
  test('documents without a record are named', () => {
    expect(scores.documents).toBe(2);
    expect(scores.missing).toEqual(['lost']);
  });

  test('mentions: strict asks for the very span, relaxed for a third of it; optional ones do not count', () => {
    const { organization, date, figure, operation } = scores.mentions;
    expect(organization!.strict).toEqual({ precision: 1, recall: 1, f1: 1, gold: 1, predicted: 1 });
    expect(date!.strict).toEqual({ precision: 0, recall: 0, f1: 0, gold: 1, predicted: 1 });
    expect(date!.relaxed).toEqual({ precision: 1, recall: 1, f1: 1, gold: 1, predicted: 1 });
    // Gold: 500, 20, 7; found: 500 and a wrong one.
    expect(figure!.strict).toEqual({ precision: 1 / 2, recall: 1 / 3, f1: 2 / 5, gold: 3, predicted: 2 });
    expect(operation!.strict.f1).toBe(1);
  });

  test('values of what was found', () => {
    expect(scores.dateValue).toEqual({ rate: 1, right: 1, of: 1 });
    expect(scores.edition).toEqual({ rate: 0, right: 0, of: 1 });
    expect(scores.figure.value).toEqual({ rate: 1, right: 1, of: 1 });
    expect(scores.figure.counted).toEqual({ rate: 0, right: 0, of: 1 });
    expect(scores.figure.partOf).toBeNull();
    // Wrong because of what is counted; the two that were missed are missed facts.
    expect(scores.figure.fact).toEqual({ rate: 0, right: 0, of: 3 });
  });

  test('the document: a month is not the day', () => {
    expect(scores.document.kind).toEqual({ rate: 1, right: 1, of: 1 });
    expect(scores.document.date).toEqual({ rate: 0, right: 0, of: 1 });
    expect(scores.document.title).toEqual({ rate: 1, right: 1, of: 1 });
    expect(scores.document.symbol).toBeNull();
  });

  test('confidence against outcome', () => {
    // Right: 0.9, 0.8, 0.7; wrong: 0.6, 0.3. Brier: (.01 + .04 + .09 + .36 + .09) / 5.
    expect(scores.confidence.n).toBe(5);
    expect(scores.confidence.brier).toBeCloseTo(0.59 / 5, 10);
    expect(scores.confidence.ece).toBeCloseTo((0.1 + 0.2 + 0.3 + 0.6 + 0.3) / 5, 10);
    expect(scores.confidence.auc).toBe(1);
  });

  test('what was wrong', () => {
    expect(scores.errors.map(({ doc, type, error }) => `${doc} ${type} ${error}`)).toEqual([
      'harbour operation edition',
      'harbour date boundary',
      'harbour figure spurious',
      'harbour figure missed',
      'harbour figure counted',
      'harbour figure fact',
      'harbour document date',
      'lost figure missed',
    ]);
  });

  test('one type alone', () => {
    const only = scoreAll(readGoldFolder(folder), new Map([['harbour', record]]), 'date');
    expect(Object.keys(only.mentions)).toEqual(['date']);
    expect(only.confidence.n).toBe(1);
  });
});

describe('folders that are not right', () => {
  const folderWith = (files: Record<string, string>): string => {
    const made = mkdtempSync(join(tmpdir(), 'gold-'));
    for (const [name, content] of Object.entries(files)) writeFileSync(join(made, name), content);
    return made;
  };

  test.each([
    ['an empty folder', {}, /holds no annotated documents/],
    [
      'no document beside the annotations',
      { 'a.gold.json': '{"mentions":[]}' },
      /annotates a\.txt, which cannot be read/,
    ],
    ['no JSON', { 'a.txt': 'x', 'a.gold.json': '{' }, /a\.gold\.json is not valid JSON/],
    [
      'a field of the wrong form',
      { 'a.txt': 'x', 'a.gold.json': '{"mentions":[{"type":"date","start":"1","end":2}]}' },
      /mentions\.0\.start/,
    ],
  ])('%s', (_what, files, message) => {
    const made = folderWith(files);
    expect(() => readGoldFolder(made)).toThrow(Fault);
    expect(() => readGoldFolder(made)).toThrow(message);
  });
});
