import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { packageRoot } from '../core/package-root.ts';
import { evaluateFacts } from './evaluate.ts';
import { type ListedFacts, readFactList } from './fact-list.ts';
import { scoreFacts } from './score-facts.ts';

const meeting = (roles: Record<string, string | number | null>) => ({ type: 'meeting' as const, roles });

describe('facts held against a list', () => {
  const listed: ListedFacts = {
    document: 'a.txt',
    whole: ['meeting'],
    facts: [
      { type: 'meeting', body: 'Board' },
      { type: 'meeting', body: 'Board', ordinal: 12, date: null },
    ],
  };

  test('each listed fact needs one of its own, and null means that nothing is said', () => {
    const both = [meeting({ body: 'Board', ordinal: 12 }), meeting({ body: 'Board', ordinal: null })];
    expect(scoreFacts(listed, both)).toEqual({ document: 'a.txt', right: 2, missed: [], invented: [] });
    expect(scoreFacts(listed, both.slice(0, 1)).missed).toEqual(['meeting: body=Board']);
    const dated = [meeting({ body: 'Board', ordinal: 12, date: '2020' })];
    expect(scoreFacts(listed, dated)).toMatchObject({ right: 1, missed: ['meeting: body=Board; ordinal=12'] });
  });

  test('what is found beyond a whole list is told, and of other types it is not', () => {
    const found = [meeting({ body: 'Fund' }), { type: 'plan' as const, roles: { body: 'Fund' } }];
    expect(scoreFacts({ ...listed, facts: [] }, found).invented).toEqual(['meeting: body=Fund']);
  });
});

describe('a list on disk', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'facts-'));
    writeFileSync(
      join(folder, 'a.txt'),
      'Press release\n\nOslo, 3 May 2020\n\nThe 12th meeting of the OSCE was held in Oslo.\n',
    );
  });
  afterAll(() => rmSync(folder, { recursive: true }));
  const watcher = { total: () => undefined, step: () => undefined };
  const list = (text: string) => {
    writeFileSync(join(folder, 'facts.yaml'), text);
    return { facts: join(folder, 'facts.yaml'), documents: folder };
  };

  test('documents are read and what is missing is named', async () => {
    const request = list(
      '- document: a.txt\n  facts:\n    - { type: meeting, ordinal: 12 }\n    - { type: plan, ordinal: 13 }\n',
    );
    const { scores, text } = await evaluateFacts(request, watcher);
    expect(scores.errors).toEqual([{ document: 'a.txt', what: 'missed', fact: 'plan: ordinal=13' }]);
    expect(text).toContain('together: 1 of 2 listed facts found, 0 found that the list has not');
  });

  test('a document that is not there and a list that says nothing are told as such', async () => {
    await expect(evaluateFacts(list('- document: b.txt\n  facts: []\n'), watcher)).rejects.toThrow(/names b\.txt/);
    await expect(evaluateFacts(list('- document: a.txt\n  facts:\n    - { type: plan }\n'), watcher)).rejects.toThrow(
      /at least one role/,
    );
  });

  test('the list of the project is well formed', () => {
    expect(readFactList(join(packageRoot, 'fixtures/seeds.yaml')).map(({ facts }) => facts.length > 0)).toEqual(
      Array(5).fill(true),
    );
  });
});
