import { relationKinds } from '../claims/relate.ts';
import { checkKinds } from '../core/check.ts';
import { documentKinds } from '../core/document.ts';
import { factTypes } from '../core/fact.ts';
import { mentionTypes } from '../core/mention.ts';
import { modalities } from '../core/modality.ts';

/** JSON schemas of queries and answers: what requests are checked by, and what the OpenAPI document says. */

const text = { type: 'string' } as const;
const day = { type: 'string', format: 'date', pattern: '^(?!0000)', description: 'An ISO day, inclusive.' } as const;
const orNull = (type: string) => ({ type: [type, 'null'] });
const count = { type: 'integer', minimum: 0 } as const;

/** The most that one answer holds of a list. */
const mostPerPage = 200;
/** What it holds unless told. */
const usualPerPage = 50;

const paging = {
  limit: { type: 'integer', minimum: 1, maximum: mostPerPage, default: usualPerPage },
  offset: { type: 'integer', minimum: 0, maximum: 1_000_000, default: 0 },
} as const;
const kind = { type: 'string', enum: documentKinds } as const;
const modality = {
  type: 'string',
  enum: modalities,
  description: 'How the document says it; only what is asserted is claimed to be so.',
} as const;
const year = { type: 'integer', minimum: 1000, maximum: 2999 } as const;
const since = {
  type: 'string',
  format: 'iso-date-time',
  description: 'A time, such as 2025-06-29T12:00:00Z.',
} as const;
/** Control characters are in no name, and PostgreSQL takes no zero. */
const named = (description: string) => ({
  type: 'string',
  minLength: 1,
  maxLength: 500,
  pattern: '^[^\\u0000]*$',
  description,
});

const query = (properties: object, required: readonly string[] = []) => ({
  type: 'object',
  properties,
  required,
  additionalProperties: false,
});

export const documentQuery = query({
  kind,
  year,
  from: day,
  to: day,
  tag: named('Documents that came in through the inbox folder of this name.'),
  speaker: named('Part of a speaker’s name.'),
  organization: named('Documents that name this organization.'),
  operation: named('Documents that name this operation.'),
  text: named('Words that the documents hold.'),
  since,
  ...paging,
});

export const factQuery = query({
  operation: named('An operation series, also with an edition: nelegal-2015.'),
  organization: named('An organization that the claim names.'),
  counted: named('Words of what is counted or of what happened to it.'),
  year,
  from: day,
  to: day,
  min: { type: 'number', description: 'Numbers said to be this or more.' },
  max: { type: 'number', description: 'Numbers said to be this or less.' },
  unit: named('`1` for counts, `%`, an ISO 4217 code, or a unit’s symbol.'),
  type: { type: 'string', enum: factTypes },
  modality,
  speaker: named('Part of the name of whoever says it, in records with several speakers.'),
  kind,
  confidence: { type: 'number', minimum: 0, maximum: 1, description: 'The least confidence.' },
  document: named('A document: id, the beginning of an id, symbol or file name.'),
  text: named('Words of the claim’s sentence.'),
  rejected: { type: 'boolean', default: false, description: 'Also claims that a reviewer rejected.' },
  ...paging,
});

export const entityQuery = query({
  type: { type: 'string', enum: ['organization', 'operation', 'person', 'place'] },
  text: named('A name, part of one, or a similar one.'),
  document: named('A document: id, the beginning of an id, symbol or file name.'),
  ...paging,
});

export const searchQuery = query(
  {
    q: named('Words (all must occur), "exact phrases", or, -without.'),
    kind,
    from: day,
    to: day,
    tag: named('Documents that came in through the inbox folder of this name.'),
    document: named('A document: id, the beginning of an id, symbol or file name.'),
    passages: { type: 'integer', minimum: 1, maximum: 20 },
    ...paging,
  },
  ['q'],
);

export const reportQuery = query({
  document: named('A document: id, the beginning of an id, symbol or file name.'),
  batch: named('The batch that files came in with: its id, last or previous.'),
  folder: named('Files below a folder of this name, or below this whole path.'),
  source: named('Part of the name of who issued a document or speaks in it.'),
  from: day,
  to: day,
  since,
  until: since,
  against: named('What it is compared with: all, or such as `source:CSTO; from:2015-01-01; to:2015-12-31`.'),
  leastSure: { type: 'integer', minimum: 0, maximum: mostPerPage },
});

export const reviewQueueQuery = query({
  document: named('A document: id, the beginning of an id, symbol or file name.'),
  type: { type: 'string', enum: [...new Set([...mentionTypes, ...factTypes])] },
  reviewer: named('Leaves out what this person has reviewed; without a name, what anybody has.'),
  limit: paging.limit,
});

export const reviewHistoryQuery = query(
  {
    document: named('A document: id, the beginning of an id, symbol or file name.'),
    id: named('Only of the mention or claim with this id.'),
  },
  ['document'],
);

export const agreementQuery = query({
  document: named('A document: id, the beginning of an id, symbol or file name.'),
});

export const compareQuery = query(
  {
    a: named('A document: id, the beginning of an id, symbol or file name.'),
    b: named('The document that it is held against.'),
  },
  ['a', 'b'],
);

export const editionsQuery = query({ operation: named('An operation series, also with an edition: nelegal-2015.') }, [
  'operation',
]);

export const discrepancyQuery = query({
  document: named('A document: id, the beginning of an id, symbol or file name.'),
  operation: named('An operation series.'),
  updated: { type: 'boolean', default: false, description: 'Also what later documents changed.' },
});

export const timelineQuery = query(
  {
    entity: named('An organization or operation, by any of its names.'),
    type: { type: 'string', enum: ['organization', 'operation'] },
  },
  ['entity'],
);

export const noQuery = query({});

export const documentParams = {
  type: 'object',
  properties: { id: named('A document: id, the beginning of an id, symbol or file name.') },
  required: ['id'],
} as const;

export const entityParams = {
  type: 'object',
  properties: { id: named('The id of an entity, as /api/entities has it.') },
  required: ['id'],
} as const;

/** An object of which some properties are described and more may come. */
const open = (properties: object, description?: string) => ({
  type: 'object',
  ...(description ? { description } : {}),
  properties,
  additionalProperties: true,
});
const list = (items: object) => ({ type: 'array', items });
const page = (name: string, items: object) =>
  open({ [name]: list(items), total: { ...count, description: 'The number of all that match.' } });

const cited = open({
  id: text,
  name: text,
  kind,
  title: orNull('string'),
  symbol: orNull('string'),
  date: orNull('string'),
  dateSource: orNull('string'),
});
const evidence = open({ name: text, weight: { type: 'number', description: 'Log-odds.' }, note: text });
const confidence = { type: 'number', minimum: 0, maximum: 1 } as const;

export const documentListAnswer = page('documents', open({ id: text, name: text, kind, title: orNull('string') }));
const verdict = { type: 'string', enum: ['accept', 'reject', 'correct'] } as const;
const mark = open(
  {
    verdict,
    outdated: { type: 'boolean', description: 'The program says something else of it now than when it was judged.' },
    disputed: { type: 'boolean', description: 'Two reviewers judge it differently.' },
  },
  'The last verdict on it, where there is one.',
);
export const recordAnswer = open(
  {
    schema: { type: 'string', enum: ['extraction/1'] },
    id: text,
    text,
    mentions: list(
      open({
        ...{ id: text, type: { type: 'string', enum: mentionTypes }, start: count, end: count, confidence },
        review: mark,
      }),
    ),
    facts: list(
      open({
        ...{ id: text, type: { type: 'string', enum: factTypes }, modality, start: count, end: count, confidence },
        review: mark,
      }),
    ),
    problems: list(open({ code: text, message: text, fatal: { type: 'boolean' } })),
  },
  'The whole extraction record; spans are half-open, in UTF-16 code units over `text`.',
);
const fact = open({
  id: text,
  type: { type: 'string', enum: factTypes },
  modality,
  document: cited,
  quote: text,
  sentence: text,
  min: orNull('number'),
  max: orNull('number'),
  unit: orNull('string'),
  counted: orNull('string'),
  confidence,
  parts: open(
    { span: confidence, value: confidence, binding: confidence },
    'How sure each part is; their product is the confidence.',
  ),
  evidence: list(evidence),
  disputed: { type: 'boolean', description: 'Two reviewers judge it, or its chief mention, differently.' },
});
export const factListAnswer = page('facts', fact);

export const reviewQueueAnswer = open({
  items: list(
    open({
      documentId: text,
      target: { type: 'string', enum: ['mention', 'fact'] },
      id: text,
      type: text,
      quote: text,
      sentence: text,
      confidence,
      claims: { ...count, description: 'How many claims depend on it.' },
      teaches: {
        type: 'number',
        description: 'p (1 - p) of its confidence p, times the claims that depend on it; none count as a quarter.',
      },
      correction: {
        type: 'object',
        description:
          'What corrections that hold say of it; an acceptance says that what was read is right, and ends them.',
        additionalProperties: true,
      },
    }),
  ),
  total: count,
  orphaned: list(open({ id: text, documentId: text, targetId: text, quote: text, verdict: text })),
});

const reviewed = {
  id: text,
  documentId: text,
  target: { type: 'string', enum: ['mention', 'fact'] },
  targetId: text,
  note: orNull('string'),
  reviewer: orNull('string'),
};
export const verdictAnswer = open({
  ...reviewed,
  id: { ...text, description: 'Takes this verdict back where it is sent as `undoes` of an undo.' },
  verdict: { type: 'string', enum: [...verdict.enum, 'undo'] },
  correction: {
    ...{ type: ['object', 'null'], additionalProperties: true },
    description: 'What is kept: fields that were read so are left out. Corrections of several fields add up.',
  },
  replaces: {
    ...{ type: 'object', additionalProperties: true },
    description: 'Of these fields: what an earlier correction said, where this one says otherwise.',
  },
  warning: {
    ...text,
    description: 'What to look at again in a correction that was kept: an operation that nobody names.',
  },
});
export const reviewHistoryAnswer = open({
  reviews: list(
    open({
      ...reviewed,
      verdict,
      quote: text,
      now: { ...orNull('string'), description: 'The id that it has now; null: its words are not found any more.' },
      outdated: { type: 'boolean', description: 'The program says something else of it now than when it was judged.' },
      undone: { type: ['object', 'null'], additionalProperties: true, description: 'Who took it back.' },
    }),
  ),
});
export const agreementAnswer = open({
  agreements: list(
    open({
      reviewers: list(text),
      both: { ...count, description: 'How many mentions and claims both judged.' },
      same: { ...count, description: 'On how many they do not contradict each other.' },
      apart: { ...count, description: 'On how many both correct, and one field in two ways.' },
      kappa: {
        ...orNull('number'),
        description: 'Of accept, reject and correct alone. Null where all verdicts are of one kind.',
      },
      disagreements: list(
        open({
          ...{ documentId: text, targetId: text, quote: text, verdicts: list(verdict) },
          corrections: { type: 'array', description: 'What each says to be right; null: it is no correction.' },
        }),
      ),
    }),
  ),
});

const relation = open({
  relation: {
    type: 'string',
    enum: relationKinds,
    description: 'How claim a stands to claim b; narrower: a is of a part of what b is of.',
  },
  reason: text,
  a: fact,
  b: fact,
});
const mismatch = open({
  id: text,
  kind: { type: 'string', enum: checkKinds },
  note: { ...text, description: 'What was reckoned and what came out.' },
  document: cited,
  facts: list(text),
  quotes: list(text),
  sentence: orNull('string'),
});
export const comparisonAnswer = open({ relations: list(relation), onlyA: list(fact), onlyB: list(fact) });
const editions = open({
  editions: list(text),
  rows: list(open({ counted: text, unit: text, editions: { type: 'object', additionalProperties: list(fact) } })),
});
export const editionsAnswer = editions;
export const discrepancyAnswer = open({ relations: list(relation), sums: list(mismatch) });
export const timelineAnswer = open({
  entity: open({ id: text, type: text, name: text }),
  documents: list(open({ id: text, name: text, mentions: count })),
  events: list(fact),
  figures: editions,
  notes: list(open({ kind: text, note: text })),
  changes: list(relation),
});
const entity = { id: text, type: text, name: text, acronym: orNull('string') };
export const entityListAnswer = page('entities', open(entity));
export const entityAnswer = open({
  ...entity,
  about: open(
    {
      documents: list(open({ document: cited, mentions: count })),
      claims: list(open({ type: text, count })),
      meetings: list(open({ day: orNull('string'), quote: text, document: cited })),
      namedBy: list(open({ name: text, as: { type: 'string', enum: ['speaker', 'issuer'] }, documents: count })),
      forms: list(open({ form: text, document: cited })),
      judgements: list(open({ id: count, action: text, name: text })),
    },
    'What the documents tell of it, by date.',
  ),
  told: list(
    open({
      says: { type: 'string', enum: ['class', 'runBy', 'period', 'stage', 'sub'] },
      value: text,
      edition: orNull('string'),
      planned: { type: 'boolean' },
      documents: list(cited),
    }),
  ),
});
export const searchAnswer = open({
  hits: list(open({ document: cited, rank: { type: 'number' }, passages: list(open({ start: count, end: count })) })),
  total: count,
  understood: { type: 'boolean' },
});
export const reportAnswer = open({ schema: { type: 'string', enum: ['confidence-report/1'] } });
export const statusAnswer = open({
  files: open(
    { in: count, stored: count, duplicates: count, failed: count, waiting: count },
    '`in` is the sum of the others.',
  ),
  documents: count,
});
export const healthAnswer = open({ ok: { type: 'boolean' } });

/** What every error is told as (RFC 9457). */
export const problemAnswer = open({
  type: text,
  title: text,
  status: { type: 'integer' },
  detail: text,
  code: { type: 'string', description: 'A stable code, such as RAP_NOT_FOUND.' },
});
