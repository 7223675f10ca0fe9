import { documentDateInWords } from './date-in-words.ts';
import { plain, tableOf } from './markdown-text.ts';
import type { ReportModel } from './report-model.ts';
import { mostRules, neverFiredByFile, restSentence, rulesSentence, verdictsSentence } from './summary.ts';
import { kindInWords } from './words.ts';

export function documents({ documents: all }: ReportModel): string[] {
  if (all.length === 0) return [];
  const rows = all.map((d) => [
    plain(d.title ?? d.name),
    d.date === null ? '' : plain(documentDateInWords(d.date, d.dateSource)),
    kindInWords(d.kind),
    plain(d.symbol ?? ''),
    d.mentions,
    d.facts,
    d.problems,
  ]);
  const head = ['document', 'date', 'kind', 'symbol', 'mentions', 'claims', 'problems'];
  return ['## Documents', '', ...tableOf(head, rows)];
}

export function files(model: ReportModel): string[] {
  const { arrivals } = model;
  if (arrivals.length === 0) return [];
  const rows = arrivals.map((f) => [
    plain(f.name),
    f.state,
    f.problem ? `${f.problem.code}: ${plain(f.problem.message)}` : (f.documentId ?? ''),
  ]);
  const rest = restSentence(model);
  const table = tableOf(['file', 'became', 'document or problem'], rows);
  return ['## Files that came in', '', ...table, ...(rest ? [rest, ''] : [])];
}

export function discrepancies({ discrepancies: all }: ReportModel): string[] {
  if (all.length === 0) return [];
  const items = all.flatMap(({ kind, note, quotes }) => [
    `- ${kind}: ${plain(note)}`,
    ...quotes.map(({ document, words }) => `  - ${plain(document)}: “${plain(words)}”`),
  ]);
  return ['## Numbers that do not fit', '', ...items, ''];
}

export function verdicts(model: ReportModel): string[] {
  const rows = model.verdicts.map((v) => [
    plain(v.words),
    plain(v.said) + (v.note === null ? '' : ` (“${plain(v.note)}”)`),
    plain(v.reviewer ?? ''),
    v.createdAt.toISOString().slice(0, 10),
    plain(v.document),
    v.id,
  ]);
  if (rows.length === 0) return [];
  const head = ['words', 'verdict', 'by', 'day', 'document', 'id'];
  return ['## Verdicts', '', verdictsSentence(model), '', ...tableOf(head, rows)];
}

export function problems({ problemKinds, problems: all }: ReportModel): string[] {
  if (problemKinds.length === 0) return [];
  const kinds = problemKinds.map((p) => [p.code, p.count, p.documents, p.fatal ? 'not read' : 'read']);
  const each = all.map(({ document, problem }) => {
    const page = problem.page === undefined ? '' : `, page ${problem.page}`;
    return `- ${plain(document)}${page}: ${problem.code}: ${plain(problem.message)}`;
  });
  const head = ['code', 'how often', 'documents and files', 'these were'];
  return ['## Problems', '', ...tableOf(head, kinds), ...(each.length === 0 ? [] : [...each, ''])];
}

export function rules(model: ReportModel): string[] {
  const { fired, errMost } = model.rules;
  if (fired.length === 0) return [];
  const most = fired.slice(0, mostRules).map(({ id, mentions, claims }) => [`\`${id}\``, mentions, claims]);
  const wrong = errMost.map(({ id, wrong: n, reviewed }) => [`\`${id}\``, n, reviewed]);
  const silent = neverFiredByFile(model).map(([file, ids]) => `- never fired, ${file}: ${plain(ids.join(', '))}`);
  return [
    '## Rules',
    '',
    rulesSentence(model),
    '',
    ...tableOf(['rules that fire most', 'mentions', 'claims that rest on it'], most),
    ...(wrong.length === 0 ? [] : tableOf(['rules that err most, by reviews', 'wrong', 'reviewed'], wrong)),
    ...(silent.length === 0 ? [] : [...silent, '']),
  ];
}

export function unknownBodies({ unknownBodies: bodies }: ReportModel): string[] {
  if (bodies.length === 0) return [];
  const rows = bodies.map((b) => [plain(b.name), b.documents, b.mentions, plain(b.sentence)]);
  return [
    '## Bodies that are not in the lexicon',
    '',
    ...tableOf(['name', 'documents', 'mentions', 'a sentence'], rows),
  ];
}
