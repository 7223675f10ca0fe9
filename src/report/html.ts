import { comparison, found, judged } from './html-figures.ts';
import { discrepancies, documents, files, problems, rules, unknownBodies, verdicts } from './html-lists.ts';
import { leastSure } from './html-mentions.ts';
import { style } from './html-style.ts';
import { escapeHtml as e } from './html-text.ts';
import { isoMinute } from './iso-minute.ts';
import { openCanvas } from './plots/canvas.ts';
import { type ReportModel, reportTitle } from './report-model.ts';
import { confidenceSentence, filesSentence } from './summary.ts';

/**
 * Renders a report as one HTML file that needs nothing else: it opens without a network, prints, follows the reader's
 * light or dark colours, and lets nothing from a document run (everything is escaped, and its policy allows no script).
 */
export async function renderHtml(model: ReportModel): Promise<string> {
  const canvas = await openCanvas();
  const title = e(reportTitle(model));
  const sections = [
    found(model, canvas),
    comparison(model, canvas),
    judged(model, canvas),
    verdicts(model),
    leastSure(model),
    discrepancies(model),
    problems(model),
    rules(model),
    unknownBodies(model),
    documents(model),
    files(model),
  ];
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="generator" content="rapporteur ${model.schema}">
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
${sections.filter(Boolean).join('\n')}
</main>
</body>
</html>
`;
}
