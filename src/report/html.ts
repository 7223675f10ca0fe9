import { confidenceParts } from '../core/evidence.ts';
import { documentDateInWords } from './date-in-words.ts';
import { partInWords, weightInWords } from './evidence-in-words.ts';
import { bars } from './html-bars.ts';
import { style } from './html-style.ts';
import { reliabilityPlot } from './reliability-plot.ts';
import { isoMinute, type ReportedMention, type ReportModel, reportTitle } from './report-model.ts';
import { reliabilityInWords } from './reviewed-reliability.ts';
import { agreementInWords } from './reviewer-agreement.ts';
import { confidenceSentence, filesSentence } from './summary.ts';
import { confidenceInWords, counted, kindInWords, numberInWords } from './words.ts';

/** Makes text from documents harmless in HTML, in content and in quoted attributes; direction marks are written out. */
const escapeHtml = (text: string): string =>
  text
    .replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
    .replace(
      /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g,
      (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
    );
const e = escapeHtml;

type Cell = string | number;

/** A table; its cells are HTML already. Numbers are set to the right. */
const tableOf = (caption: string, head: readonly string[], rows: readonly (readonly Cell[])[]): string => `
<div class="wide"><table>
<caption>${caption}</caption>
<thead><tr>${head.map((h, i) => `<th scope="col"${isNumber(rows[0]?.[i])}>${h}</th>`).join('')}</tr></thead>
<tbody>
${rows.map((cells) => `<tr>${cells.map(cell).join('')}</tr>`).join('\n')}
</tbody></table></div>`;
const isNumber = (content: Cell | undefined): string => (typeof content === 'number' ? ' class="number"' : '');
const cell = (content: Cell): string =>
  typeof content === 'number' ? `<td class="number">${numberInWords(content)}</td>` : `<td>${content}</td>`;

/**
 * Renders a report as one HTML file that needs nothing else: it opens without a network, prints, follows the reader's
 * light or dark colours, and lets nothing from a document run (everything is escaped, and its policy allows no script).
 */
export function renderHtml(model: ReportModel): string {
  const title = e(reportTitle(model));
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<style>${style}</style>
</head>
<body>
<header>
<h1>${title}</h1>
<p class="lead">${filesSentence(model)} ${confidenceSentence(model)}</p>
<p class="quiet">Made ${isoMinute(model.generatedAt)}. Claims are what documents say, and confidence is how sure the program is
that it read them right; whether they are so, it does not judge. Rules: ${e(model.rulesVersions.join(', ') || 'none')}.</p>
</header>
<main>
${[found(model), reviewed(model), leastSure(model), discrepancies(model), problems(model), documents(model), files(model)].filter(Boolean).join('\n')}
</main>
</body>
</html>
`;
}

function found({ counts, distribution }: ReportModel): string {
  if (counts.length === 0) return '';
  const rows = counts.map((c) => [
    c.kind === 'fact' ? `claim: ${e(c.type)}` : e(c.type),
    c.count,
    `<span class="number">${c.mean.toFixed(2)}</span>`,
    bars(c.tenths, `${c.type}: confidence by tenth`, 'small'),
  ]);
  return `<section><h2>What was found, and how sure</h2>
<figure>${bars(distribution.mention, 'Mentions by confidence', 'large')}
<figcaption>Mentions by tenth of confidence, the least sure on the left.</figcaption></figure>
${tableOf('By type', ['type', 'count', 'mean confidence', 'by tenth of confidence'], rows)}
</section>`;
}

function reviewed({ reliability, agreements, counts }: ReportModel): string {
  if (counts.length === 0) return '';
  const told = reliability.map((one) => {
    const plot = one.bins === null ? '' : `<figure>${reliabilityPlot(one.bins, `Reviewed ${one.what}`)}</figure>`;
    return `<p>${reliabilityInWords(one)}</p>${plot}`;
  });
  const agreed = agreements.map((one) => {
    const rows = one.disagreements.map((d) => [
      e(d.documentName),
      `<code>${e(d.targetId)}</code>`,
      e(d.quote),
      ...d.verdicts,
    ]);
    const head = ['document', 'id', 'words', ...one.reviewers.map(e)];
    const table = rows.length === 0 ? '' : tableOf('What they judge differently', head, rows);
    return `<p>${e(agreementInWords(one))}</p>${table}`;
  });
  return `<section><h2>How far confidence held in review</h2>
${told.join('\n')}
<p class="quiet">The least sure are reviewed first, so what was reviewed is likelier to be wrong than the rest.</p>
${agreed.join('\n')}</section>`;
}

function leastSure({ leastSure: mentions }: ReportModel): string {
  if (mentions.length === 0) return '';
  return `<section><h2>The least sure first</h2>
<p>Look at these first: the words in their sentence, what they were taken to mean, and what spoke for and against.</p>
<ol class="unsure">
${mentions.map((m) => `<li>${mention(m)}</li>`).join('\n')}
</ol></section>`;
}

function mention(m: ReportedMention): string {
  const page = m.page === null ? '' : `, page ${m.page}`;
  const evidence = confidenceParts.flatMap((part) => {
    const own = m.evidence.filter((item) => (item.part ?? 'span') === part);
    const items = own.map(
      ({ weight, reason }) =>
        `<li><span class="number ${weight < 0 ? 'against' : 'for'}">${weightInWords(weight, '−')}</span> ${e(reason)}</li>`,
    );
    const sure = m.parts[part];
    return sure === undefined
      ? []
      : [`<p>${partInWords[part]}: ${confidenceInWords(sure)}</p><ul>${items.join('')}</ul>`];
  });
  const rules = m.rules.map(
    (r) => `<li><code>${e(r.id)}</code>${r.note ? ` ${e(r.note)}` : ''}${r.track ? ` (${r.track})` : ''}</li>`,
  );
  return `<p><strong class="number">${confidenceInWords(m.confidence)}</strong> ${e(m.type)}${m.means ? `: ${e(m.means)}` : ''}</p>
<blockquote>${e(m.before)}<mark>${e(m.quote)}</mark>${e(m.after)}</blockquote>
<p class="quiet">${e(m.document.name)}${page}, <code>${e(m.document.id)} ${e(m.id)}</code></p>
<details><summary>Why</summary>
${evidence.join('')}
<ul>${rules.join('')}</ul>
</details>`;
}

function discrepancies({ discrepancies: all }: ReportModel): string {
  if (all.length === 0) return '';
  const items = all.map(({ kind, note, quotes }) => {
    const said = quotes.map(
      (q) =>
        `<blockquote>${e(q.words)}</blockquote><p class="quiet">${e(q.document)}, <code>${e(q.documentId)}</code></p>`,
    );
    return `<p>${kind}: ${e(note)}</p>\n${said.join('\n')}`;
  });
  return `<section><h2>Numbers that do not fit</h2>${items.join('\n')}</section>`;
}

function problems({ problems: all }: ReportModel): string {
  if (all.length === 0) return '';
  const rows = all.map(({ document, problem }) => [
    e(document),
    problem.page === undefined ? '' : String(problem.page),
    `<code>${e(problem.code)}</code>`,
    e(problem.message),
  ]);
  return `<section><h2>Problems</h2>${tableOf('Trouble in documents', ['document', 'page', 'code', 'what is wrong'], rows)}</section>`;
}

function documents({ documents: all }: ReportModel): string {
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
  return `<section><h2>Documents</h2>${tableOf('Documents in this report', head, rows)}</section>`;
}

function files(model: ReportModel): string {
  const { arrivals } = model;
  if (arrivals === null || arrivals.length === 0) return '';
  const rows = arrivals.map((f) => [
    e(f.name),
    f.state,
    f.problem ? `<code>${e(f.problem.code)}</code> ${e(f.problem.message)}` : `<code>${e(f.documentId ?? '')}</code>`,
  ]);
  const more = model.files.in - arrivals.length;
  const rest = more > 0 ? `<p>And ${counted(more, 'more file', 'more files')} not listed here.</p>` : '';
  return `<section><h2>Files that came in</h2><p>${filesSentence(model)}</p>
${tableOf('Files and what became of them', ['file', 'became', 'document or problem'], rows)}${rest}</section>`;
}
