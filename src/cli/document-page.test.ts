import { expect, test } from '@jest/globals';
import pc from 'picocolors';
import { sampleRecord } from '../store/sample-record.ts';
import { documentPage } from './document-page.ts';

const text = `The meeting opened. ${'We count ships. '.repeat(6)}Nous aussi. It rose.`;
const record = sampleRecord({ text, name: 'record.txt', metadata: { symbol: 'HM/PV.7', kind: 'un_record' } });
const turn = (speaker: string, from: string, agendaItem: string | null, more: object) => ({
  ...{ speaker, state: null, organization: null, role: null, spokeIn: null, agendaItem, labelStart: 0 },
  start: text.indexOf(from),
  end: text.indexOf(from) + from.length,
  ...more,
});
const votes = [
  {
    ...{ start: 0, end: 5, inFavour: ['France', 'Norway'], against: ['Chad'], abstaining: [] },
    counts: { inFavour: 2, against: 1, abstaining: 0 },
  },
  { ...{ start: 6, end: 9, inFavour: ['France'], against: null, abstaining: ['Chad', 'Norway'] }, counts: null },
];
const speeches = [
  turn('The President', 'The meeting', null, { role: 'The President' }),
  turn('Ms. Farah', 'We count ships. '.repeat(5), 'Count of ships', { state: 'Norway', role: 'Chair', spokeIn: 'fr' }),
  turn('Mr. Diallo', 'Nous', 'Count of ships', { organization: 'Harbour Union' }),
];
const row = { tags: [] } as never;

test('a page names who speaks under which item, how States voted, and what changes the document', () => {
  const changedBy = [{ symbol: 'HM/PV.7/Corr.1' }, { symbol: 'HM/PV.7/Add.1' }];
  const stored = { row, record: { ...record, speeches, votes }, changedBy, verdicts: new Map() };
  const lines = documentPage(stored, { width: 120, colors: pc.createColors(false) }, false).split('\n');
  expect(lines).toContain('  changed by: HM/PV.7/Corr.1, HM/PV.7/Add.1');
  const from = lines.indexOf('3 speeches');
  expect(lines.slice(from, from + 5)).toEqual([
    '3 speeches',
    '  The President: The meeting',
    ' on Count of ships',
    `  Ms. Farah, Norway (Chair, spoke in French): ${'We count ships. '.repeat(4).slice(0, 60)}…`,
    '  Mr. Diallo, Harbour Union: Nous',
  ]);
  const at = lines.indexOf('2 votes');
  expect(lines.slice(at, at + 3)).toEqual([
    '2 votes',
    '  2 in favour, 1 against, 0 abstaining; against: Chad',
    '  1 in favour, 2 abstaining; abstaining: Chad, Norway',
  ]);
});

test('a page of a statement has neither turns nor votes nor changes', () => {
  const page = documentPage(
    { row, record, changedBy: [], verdicts: new Map() },
    { width: 120, colors: pc.createColors(false) },
    false,
  );
  expect(page).not.toMatch(/speech|vote|changed by/);
});

test('a page quotes the figures of sums that do not fit, and leaves out those that do', () => {
  const check = { kind: 'sum' as const, facts: [], start: 0, end: 9 };
  const checks = [
    { ...check, id: 'sum-0-2', agrees: false, quotes: ['50', '20', '40'], note: '20 + 40 = 60, not 50' },
    { ...check, id: 'sum-4-6', agrees: true, quotes: ['9', '4', '5'], note: '4 + 5 = 9, which fits 9' },
  ];
  const stored = { row, record: { ...record, checks }, changedBy: [], verdicts: new Map() };
  const lines = documentPage(stored, { width: 120, colors: pc.createColors(false) }, false).split('\n');
  const at = lines.indexOf('1 sum that does not fit');
  expect(lines[at + 1]).toBe('  20 + 40 = 60, not 50 (“50”, “20”, “40”)');
  expect(lines.join('\n')).not.toContain('4 + 5');
});

test('a page marks what was judged, and what two reviewers judge differently', () => {
  const sample = {
    text: 'The Guard seized 651 boats.',
    mentions: [{ type: 'figure', quote: '651 boats', figure: { min: 651, max: 651, counted: 'boats' } }],
  } as const;
  const judged = sampleRecord(sample);
  const [claim, mention] = [judged.facts[0]!.id, judged.mentions[0]!.id];
  const verdicts = new Map([
    [`fact ${claim}`, { verdict: 'reject', outdated: false, disputed: true }],
    [`mention ${mention}`, { verdict: 'accept', outdated: true, disputed: false }],
  ] as const);
  const stored = { row, record: judged, changedBy: [], verdicts };
  const page = documentPage(stored, { width: 120, colors: pc.createColors(false) }, true);
  expect(page).toContain(`${claim} (review: reject, disputed)`);
  expect(page).toContain('accept of another reading');
  expect(
    documentPage({ ...stored, verdicts: new Map() }, { width: 120, colors: pc.createColors(false) }, true),
  ).not.toMatch(/judged|review/);
});
