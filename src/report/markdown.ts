import { confidenceParts } from '../core/evidence.ts';
import { documentDateInWords } from './date-in-words.ts';
import { partInWords, weightInWords } from './evidence-in-words.ts';
import { isoMinute, type ReportedMention, type ReportModel, reportTitle } from './report-model.ts';
import { reliabilityInWords } from './reviewed-reliability.ts';
import { agreementInWords } from './reviewer-agreement.ts';
import { confidenceSentence, filesSentence, tenthInWords } from './summary.ts';
import { visible } from './visible.ts';
import { confidenceInWords, counted, kindInWords, numberInWords } from './words.ts';

/** Makes text from documents plain in Markdown: nothing in it makes a link, a heading, HTML or a table cell. */
export const plain = (text: string): string =>
  visible(text)
    .replace(/[\\`*_{}[\]<>#|~!&$]/g, '\\$&')
    // A line that begins with a number or a dash would begin a list.
    .replace(/^([-+]|\d+[.)])/, '\\$1')
    // Bare addresses are turned into links by many renderers.
    .replace(/(https?|ftp|mailto|www)([:.])/gi, '$1\u200b$2');

const row = (cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`;
const tableOf = (head: readonly string[], rows: readonly (readonly (string | number)[])[]): string[] => [
  row(head),
  row(head.map(() => '---')),
  ...rows.map(row),
];

/** Renders a report as GitHub-flavoured Markdown. */
export function renderMarkdown(model: ReportModel): string {
  const lines = [`# ${plain(reportTitle(model))}`, '', `Made ${isoMinute(model.generatedAt)}.`, ''];
  lines.push(filesSentence(model), '', confidenceSentence(model), '');
  if (model.documents.length > 0) {
    lines.push('## Documents', '');
    const rows = model.documents.map((d) => [
      plain(d.title ?? d.name),
      d.date === null ? '' : plain(documentDateInWords(d.date, d.dateSource)),
      kindInWords(d.kind),
      plain(d.symbol ?? ''),
      d.mentions,
      d.facts,
      d.problems,
    ]);
    lines.push(...tableOf(['document', 'date', 'kind', 'symbol', 'mentions', 'claims', 'problems'], rows), '');
  }
  lines.push(...files(model));
  if (model.counts.length > 0) {
    lines.push('## What was found, and how sure', '');
    const rows = model.counts.map((c) => [
      `${c.kind} ${c.type}`,
      numberInWords(c.count),
      c.mean.toFixed(2),
      ...c.tenths,
    ]);
    const tenths = Array.from({ length: 10 }, (_, i) => tenthInWords(i));
    lines.push(...tableOf(['type', 'count', 'mean', ...tenths], rows), '');
  }
  lines.push(...reviewed(model));
  if (model.leastSure.length > 0) lines.push('## The least sure first', '', ...model.leastSure.flatMap(mention));
  if (model.discrepancies.length > 0) {
    lines.push('## Numbers that do not fit', '');
    for (const { kind, note, quotes } of model.discrepancies) {
      lines.push(`- ${kind}: ${plain(note)}`);
      for (const { document, words } of quotes) lines.push(`  - ${plain(document)}: “${plain(words)}”`);
    }
    lines.push('');
  }
  if (model.problems.length > 0) {
    lines.push('## Problems', '');
    for (const { document, problem } of model.problems) {
      const page = problem.page === undefined ? '' : `, page ${problem.page}`;
      lines.push(`- ${plain(document)}${page}: ${problem.code}: ${plain(problem.message)}`);
    }
    lines.push('');
  }
  lines.push(`Rules: ${model.rulesVersions.join(', ') || 'none'}.`);
  return `${lines.join('\n')}\n`;
}

function reviewed({ reliability, agreements, counts }: ReportModel): string[] {
  if (counts.length === 0) return [];
  const lines = [
    '## How far confidence held in review',
    '',
    ...reliability.flatMap((one) => [reliabilityInWords(one), '']),
  ];
  for (const one of agreements) {
    lines.push(plain(agreementInWords(one)), '');
    const rows = one.disagreements.map((d) => [plain(d.documentName), d.targetId, plain(d.quote), ...d.verdicts]);
    if (rows.length > 0) lines.push(...tableOf(['document', 'id', 'words', ...one.reviewers.map(plain)], rows), '');
  }
  return lines;
}

function files({ arrivals, files: { in: all } }: ReportModel): string[] {
  if (arrivals === null || arrivals.length === 0) return [];
  const rows = arrivals.map((f) => [
    plain(f.name),
    f.state,
    f.problem ? `${f.problem.code}: ${plain(f.problem.message)}` : (f.documentId ?? ''),
  ]);
  const more =
    all > arrivals.length
      ? [`And ${counted(all - arrivals.length, 'more file', 'more files')} not listed here.`, '']
      : [];
  return ['## Files that came in', '', ...tableOf(['file', 'became', 'document or problem'], rows), '', ...more];
}

function mention(m: ReportedMention): string[] {
  const where = [plain(m.document.name), m.page === null ? '' : `page ${m.page}`, m.id].filter(Boolean).join(', ');
  const means = m.means ? `: ${plain(m.means)}` : '';
  return [
    `### ${confidenceInWords(m.confidence)} ${m.type}${means}`,
    '',
    `> ${plainPart(m.before)}**${plain(m.quote)}**${plainPart(m.after)}`,
    '',
    where,
    '',
    ...confidenceParts.flatMap((part) => {
      const own = m.evidence.filter((item) => (item.part ?? 'span') === part);
      const sure = m.parts[part];
      if (sure === undefined) return [];
      const items = own.map(({ weight, reason }) => `  - ${weightInWords(weight, '−')} ${plain(reason)}`);
      return [`- ${partInWords[part]}: ${confidenceInWords(sure)}`, ...items];
    }),
    ...m.rules.map(
      (r) => `- rule \`${r.id}\`${r.note ? `: ${plain(r.note)}` : ''}${r.track ? ` (${plain(r.track)})` : ''}`,
    ),
    '',
  ];
}

/** `plain` keeps no space at the ends; around the quote it is wanted. */
const plainPart = (text: string): string =>
  (/^\s/.test(text) ? ' ' : '') + plain(text) + (/\S\s+$/.test(text) ? ' ' : '');
