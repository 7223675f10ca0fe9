import { documentDateInWords } from './date-in-words.ts';
import { details, escapeHtml as e, section, tableOf } from './html-text.ts';
import type { ReportModel } from './report-model.ts';
import {
  filesSentence,
  mostRules,
  neverFiredByFile,
  restSentence,
  rulesSentence,
  verdictsSentence,
} from './summary.ts';
import { counted, kindInWords } from './words.ts';

/** Numbers that contradict each other or do not add up. */
export function discrepancies({ discrepancies: all }: ReportModel): string {
  const items = all.map(({ kind, note, quotes }) => {
    const said = quotes.map(
      (q) =>
        `<blockquote>${e(q.words)}</blockquote><p class="quiet">${e(q.document)}, <code>${e(q.documentId)}</code></p>`,
    );
    return `<p>${kind}: ${e(note)}</p>\n${said.join('\n')}`;
  });
  return section('Numbers that do not fit', items.join('\n'));
}

/** What reviewers rejected and corrected. */
export function verdicts(model: ReportModel): string {
  const rows = model.verdicts.map((v) => [
    e(v.words),
    e(v.said) + (v.note === null ? '' : ` (“${e(v.note)}”)`),
    e(v.reviewer ?? ''),
    v.createdAt.toISOString().slice(0, 10),
    e(v.document),
    `<code>${e(v.id)}</code>`,
  ]);
  if (rows.length === 0) return '';
  const head = ['words', 'verdict', 'by', 'day', 'document', 'id'];
  return section('Verdicts', `<p>${verdictsSentence(model)}</p>${tableOf('Rejected and corrected', head, rows)}`);
}

/** Problems by kind, then one by one. */
export function problems({ problemKinds, problems: all }: ReportModel): string {
  if (problemKinds.length === 0) return '';
  const kinds = problemKinds.map(({ code, count, documents, fatal }) => [
    `<code>${e(code)}</code>`,
    count,
    documents,
    fatal ? 'not read' : 'read',
  ]);
  const rows = all.map(({ document, problem }) => [
    e(document),
    problem.page === undefined ? '' : String(problem.page),
    `<code>${e(problem.code)}</code>`,
    e(problem.message),
  ]);
  const each =
    rows.length === 0
      ? ''
      : details(
          counted(rows.length, 'problem in stored documents', 'problems in stored documents'),
          tableOf('Trouble in documents', ['document', 'page', 'code', 'what is wrong'], rows),
        );
  const head = ['code', 'how often', 'documents and files', 'these were'];
  return section('Problems', `${tableOf('By kind', head, kinds)}${each}`);
}

/** Which rules fire most, err most and never. */
export function rules(model: ReportModel): string {
  const { fired, errMost, neverFired } = model.rules;
  if (fired.length === 0) return '';
  const most = fired.slice(0, mostRules).map(({ id, mentions, claims }) => [`<code>${e(id)}</code>`, mentions, claims]);
  const wrong = errMost.map(({ id, wrong: n, reviewed }) => [`<code>${e(id)}</code>`, n, reviewed]);
  const silent = neverFiredByFile(model).map(
    ([file, ids]) => `<li><code>${e(file)}</code>: ${ids.map((id) => `<code>${e(id)}</code>`).join(', ')}</li>`,
  );
  return section(
    'Rules',
    `<p>${rulesSentence(model)}</p>
${tableOf('Rules that fire most', ['rule', 'mentions', 'claims that rest on it'], most)}
${wrong.length === 0 ? '' : tableOf('Rules that err most, by reviews', ['rule', 'wrong', 'reviewed'], wrong)}
${neverFired.length === 0 ? '' : details(`${counted(neverFired.length, 'rule')} that never fired here`, `<ul class="dense">${silent.join('')}</ul>`)}`,
  );
}

/** Bodies that no lexicon knows. */
export function unknownBodies({ unknownBodies: bodies }: ReportModel): string {
  if (bodies.length === 0) return '';
  const rows = bodies.map(({ name, documents, mentions, sentence }) => [e(name), documents, mentions, e(sentence)]);
  return section(
    'Bodies that are not in the lexicon',
    tableOf('Those in most documents first', ['name', 'documents', 'mentions', 'a sentence'], rows),
  );
}

/** The documents of the report. */
export function documents({ documents: all }: ReportModel): string {
  if (all.length === 0) return '';
  const rows = all.map((d) => [
    e(d.title ?? d.name),
    d.date === null ? '' : e(documentDateInWords(d.date, d.dateSource)),
    kindInWords(d.kind),
    e(d.symbol ?? ''),
    d.mentions,
    d.facts,
    d.problems,
    `<code>${e(d.id)}</code>`,
  ]);
  const head = ['document', 'date', 'kind', 'symbol', 'mentions', 'claims', 'problems', 'id'];
  return section('Documents', tableOf('Documents in this report', head, rows));
}

/** The files that came in, and what became of each. */
export function files(model: ReportModel): string {
  const { arrivals } = model;
  if (arrivals.length === 0) return '';
  const rows = arrivals.map((f) => [
    e(f.name),
    f.state,
    f.problem ? `<code>${e(f.problem.code)}</code> ${e(f.problem.message)}` : `<code>${e(f.documentId ?? '')}</code>`,
  ]);
  const rest = restSentence(model);
  return section(
    'Files that came in',
    `<p>${filesSentence(model)}</p>
${tableOf('Files and what became of them', ['file', 'became', 'document or problem'], rows)}${rest ? `<p>${rest}</p>` : ''}`,
  );
}
