import { confidenceParts } from '../core/evidence.ts';
import { driftMethod, driftSentences, measureInWords, signedInWords, verdictInWords } from './drift-in-words.ts';
import { alternativesInWords, partInWords, weightInWords } from './evidence-in-words.ts';
import { isoMinute } from './iso-minute.ts';
import { discrepancies, documents, files, problems, rules, unknownBodies, verdicts } from './markdown-lists.ts';
import { plain, plainPart, tableOf } from './markdown-text.ts';
import { eventsUncalibrated, reliabilityInWords, reliabilityTitle } from './reliability.ts';
import { type ReportedFinding, type ReportModel, reportTitle } from './report-model.ts';
import { reviewInWords } from './review-in-words.ts';
import { agreementInWords } from './reviewer-agreement.ts';
import { alikeInWords, confidenceSentence, filesSentence, tenthInWords, tenthsInOrder } from './summary.ts';
import { confidenceInWords, findingInWords, isEvent, numberInWords, typeInWords } from './words.ts';

/** Renders a report as GitHub-flavoured Markdown. */
export function renderMarkdown(model: ReportModel): string {
  const lines = [
    `<!-- rapporteur ${model.schema} -->`,
    `# ${plain(reportTitle(model))}`,
    '',
    `Made ${isoMinute(model.generatedAt)}. Rules: ${model.rulesVersions.join(', ') || 'none'}.`,
    '',
    filesSentence(model),
    '',
    confidenceSentence(model),
    '',
    ...found(model),
    ...comparison(model),
    ...judged(model),
    ...verdicts(model),
    ...leastSure(model),
    ...discrepancies(model),
    ...problems(model),
    ...rules(model),
    ...unknownBodies(model),
    ...documents(model),
    ...files(model),
  ];
  return `${lines.join('\n').trimEnd()}\n`;
}

function found({ counts }: ReportModel): string[] {
  if (counts.length === 0) return [];
  const rows = counts.map((c) => [typeInWords(c), numberInWords(c.count), c.mean.toFixed(2), ...c.tenths]);
  return ['## What was found, and how sure', '', ...tableOf(['type', 'count', 'mean', ...tenthsInOrder], rows)];
}

function comparison({ comparison: own }: ReportModel): string[] {
  const rows = (own.drift?.changes ?? []).map((change) => [
    `${plain(change.what)}, ${change.unit}`,
    measureInWords(change.before, change.unit),
    measureInWords(change.after, change.unit),
    signedInWords(change),
    verdictInWords(change),
  ]);
  const sentences = driftSentences(own).flatMap((sentence) => [plain(sentence), '']);
  const table = rows.length === 0 ? [] : tableOf(['what', 'before', 'now', 'change', 'beyond chance?'], rows);
  return ['## What changed', '', ...sentences, ...table, ...(rows.length === 0 ? [] : [driftMethod, ''])];
}

function judged({ reliability, agreements, counts, orphaned }: ReportModel): string[] {
  if (counts.length === 0) return [];
  const lines = ['## How far confidence held where it was judged', ''];
  for (const one of reliability) {
    lines.push(reliabilityInWords(one), '');
    const rows = (one.bins ?? []).flatMap(({ n, right, confidence }, i) =>
      n === 0 ? [] : [[tenthInWords(i), n, confidence.toFixed(2), (right / n).toFixed(2)]],
    );
    if (rows.length > 0)
      lines.push(...tableOf([reliabilityTitle(one), 'how many', 'how sure', 'how often right'], rows));
  }
  if (counts.some(isEvent)) lines.push(eventsUncalibrated, '');
  for (const one of agreements) {
    lines.push(plain(agreementInWords(one)), '');
    const rows = one.disagreements.map((d) => [
      ...[plain(d.documentName), d.targetId, plain(d.quote)],
      ...d.verdicts.map((verdict, side) => plain(reviewInWords(verdict, d.corrections[side]))),
    ]);
    if (rows.length > 0) lines.push(...tableOf(['document', 'id', 'words', ...one.reviewers.map(plain)], rows));
  }
  const lost = orphaned.map((o) => [plain(o.document), plain(o.quote), o.verdict, plain(o.reviewer ?? '')]);
  if (lost.length > 0) {
    lines.push('Verdicts whose words are not in their document any more:', '');
    lines.push(...tableOf(['document', 'words', 'verdict', 'reviewer'], lost));
  }
  return lines;
}

const leastSure = ({ leastSure: mentions }: ReportModel): string[] =>
  mentions.length === 0 ? [] : ['## The least sure first', '', ...mentions.flatMap(mention)];

function mention(m: ReportedFinding): string[] {
  const where = [plain(m.document.name), m.page === null ? '' : `page ${m.page}`, m.id].filter(Boolean).join(', ');
  const means = m.means ? `: ${plain(m.means)}` : '';
  return [
    `### ${confidenceInWords(m.confidence)} ${findingInWords(m)}${means}`,
    '',
    `> ${plainPart(m.before)}**${plain(m.quote)}**${plainPart(m.after)}`,
    '',
    ...(m.alternatives.length === 0 ? [] : [plain(alternativesInWords(m.alternatives)), '']),
    where + alikeInWords(m.alike),
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
