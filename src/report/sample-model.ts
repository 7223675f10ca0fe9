/** A made-up report for tests, with everything in it that a report may hold. */
import { type ReportModel, type ReportSources, reportModel } from './report-model.ts';

/** Words that would do harm in HTML, Markdown or a terminal if they were not escaped. */
export const nasty = '<img src=x onerror=alert(1)> **bold** [link](http://evil.example) | "q" \u001b[31m\u202e';

const source = {
  sha256: 'ab'.repeat(32),
  mediaType: 'text/plain',
  bytes: 100,
  pages: null,
  issuer: null,
  originalLanguage: null,
  place: null,
  speakers: [],
  tags: [],
  rulesVersion: '0123456789ab',
  ingestedAt: new Date('2025-06-29T12:00:00Z'),
  savedAt: new Date('2025-06-29T12:00:01Z'),
};

export const sampleSources: ReportSources = {
  data: {
    files: { in: 3, stored: 1, duplicates: 1, failed: 1, waiting: 0 },
    arrivals: [
      {
        id: '1',
        path: '/inbox/harbour.txt',
        name: 'harbour.txt',
        sha256: source.sha256,
        bytes: 100,
        tags: [],
        state: 'stored',
        documentId: 'abababababababab',
        problem: null,
        arrivedAt: source.ingestedAt,
        changedAt: source.savedAt,
      },
      {
        id: '2',
        path: '/inbox/bad.pdf',
        name: `bad ${nasty}.pdf`,
        sha256: null,
        bytes: null,
        tags: [],
        state: 'failed',
        documentId: null,
        problem: { code: 'pdf-damaged', message: 'The PDF is cut off.', fatal: true },
        arrivedAt: source.ingestedAt,
        changedAt: source.savedAt,
      },
    ],
    failures: [{ code: 'pdf-damaged', count: 1 }],
    measures: [],
    rules: [
      { id: 'figures/over', mentions: 3, claims: 0 },
      { id: 'dates/day', mentions: 1, claims: 0 },
    ],
    unknownBodies: [
      {
        name: `Harbour Office ${nasty}`,
        forms: [],
        class: null,
        documents: 1,
        mentions: 2,
        sentence: `The Harbour Office came. ${nasty}`,
      },
    ],
    orphaned: [],
    verdicts: {
      wrong: [
        {
          ...{ id: 'r1', documentId: 'abababababababab', documentName: 'harbour.txt', target: 'fact' },
          ...{ targetId: 'figure-10-18', now: 'figure-10-18', type: 'figure', start: 0, end: 31 },
          ...{ quote: 'They say over 500 persons came.', words: `over 500 ${nasty}`, outdated: false, read: null },
          ...{ verdict: 'correct', correction: { min: 400 }, note: null, reviewer: 'Ana', createdAt: source.savedAt },
        },
      ],
      accepted: 2,
      mentions: { rejected: 1, corrected: 0 },
      claims: { rejected: 0, corrected: 4 },
    },
    documents: [
      {
        ...source,
        id: 'abababababababab',
        name: 'harbour.txt',
        kind: 'press_release',
        title: `Harbour ${nasty}`,
        symbol: 'HC/12/20',
        date: '2020-05-03',
        dateSource: 'file:CreationDate',
        mentions: 4,
        facts: 1,
        problems: 1,
      },
    ],
    counts: [
      { kind: 'mention', type: 'date', count: 1, mean: 0.95, tenths: [0, 0, 0, 0, 0, 0, 0, 0, 0, 1] },
      { kind: 'mention', type: 'figure', count: 3, mean: 0.55, tenths: [0, 0, 1, 0, 0, 1, 0, 0, 0, 1] },
      { kind: 'fact', type: 'figure', count: 1, mean: 0.9, tenths: [0, 0, 0, 0, 0, 0, 0, 0, 0, 1] },
    ],
    leastSure: [
      {
        documentId: 'abababababababab',
        documentTitle: null,
        documentName: 'harbour.txt',
        target: 'mention',
        id: 'f10-18',
        type: 'figure',
        page: 2,
        quote: 'over 500',
        sentence: `They say over 500 persons came. ${nasty}`,
        offset: 9,
        entity: null,
        value: {
          kind: 'figure',
          min: 500,
          max: null,
          qualifier: 'over',
          unit: '1',
          counted: 'persons',
          action: null,
          operation: null,
          edition: null,
          period: '2020',
          partOf: null,
          place: null,
          actor: null,
        },
        alternatives: [{ type: 'date', start: 15, end: 18, text: `500 ${nasty}`, rules: ['dates/year'] }],
        rules: ['figures/over', 'figures/unknown'],
        evidence: [
          { name: 'rule', weight: 0.4, note: 'rule figures/over' },
          { name: 'far', weight: -1.5, note: 'what is counted stands far away' },
        ],
        whole: null,
        alike: 3,
        confidence: 0.25,
      },
    ],
    discrepancies: [
      {
        kind: 'sum',
        note: '20 + 40 = 60, not 50',
        quotes: [
          { documentId: 'abababababababab', document: `Harbour ${nasty}`, words: `50 ships, 20 and 40 ${nasty}` },
        ],
      },
    ],
    problems: [
      {
        code: 'page-without-text',
        message: 'Page 3 has no text layer; it may be a scan.',
        fatal: false,
        page: 3,
        documentId: 'abababababababab',
        documentName: 'harbour.txt',
        documentTitle: null,
      },
    ],
  },
  reviewed: [],
  comparison: { scope: null, about: null, why: 'No batch came before this one.', shared: 0, drift: null },
  rules: [
    { id: 'figures/silent', probability: 0.9, example: '[[5]]', counter: 'there' },
    { id: 'figures/over', probability: 0.9, example: '[[over 5]]', counter: 'over there', note: 'a bound' },
  ],
};

/** What a report of an empty store is made from. */
export const emptySources: ReportSources = {
  data: {
    files: { in: 0, stored: 0, duplicates: 0, failed: 0, waiting: 0 },
    ...{ arrivals: [], failures: [], documents: [], measures: [], counts: [], leastSure: [], problems: [] },
    ...{ discrepancies: [], rules: [], unknownBodies: [], orphaned: [] },
    verdicts: {
      wrong: [],
      accepted: 0,
      mentions: { rejected: 0, corrected: 0 },
      claims: { rejected: 0, corrected: 0 },
    },
  },
  rules: [],
  reviewed: [],
  comparison: { scope: null, about: null, why: 'nothing to compare with', shared: 0, drift: null },
};

export const sampleModel: ReportModel = reportModel({}, sampleSources, new Date('2025-06-30T08:30:00Z'));
