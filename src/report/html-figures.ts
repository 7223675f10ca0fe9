import { driftMethod, driftSentences, measureInWords, signedInWords, verdictInWords } from './drift-in-words.ts';
import { escapeHtml as e, section, tableOf } from './html-text.ts';
import type { Canvas } from './plots/canvas.ts';
import { byTypePlot, distributionPlot } from './plots/distribution.ts';
import { driftPlot } from './plots/drift.ts';
import { reliabilityPlot } from './plots/reliability.ts';
import { eventsUncalibrated, reliabilityInWords, reliabilityTitle } from './reliability.ts';
import type { ReportModel } from './report-model.ts';
import { reviewInWords } from './review-in-words.ts';
import { agreementInWords } from './reviewer-agreement.ts';
import { isEvent, typeInWords } from './words.ts';

/** Counts by type, and how sure, with their pictures. */
export function found(model: ReportModel, canvas: Canvas): string {
  const { counts, distribution } = model;
  if (counts.length === 0) return '';
  const rows = counts.map((c) => [typeInWords(c), c.count, `<span class="number">${c.mean.toFixed(2)}</span>`]);
  const claims = counts.some(({ kind }) => kind === 'fact');
  const pictures = [
    `<figure>${distributionPlot(canvas, distribution.mention, 'Mentions by confidence')}<figcaption>Mentions by confidence.</figcaption></figure>`,
    claims
      ? `<figure>${distributionPlot(canvas, distribution.fact, 'Claims by confidence')}<figcaption>Claims by confidence.</figcaption></figure>`
      : '',
  ];
  const byType = byTypePlot(
    canvas,
    counts.map((c) => ({ name: typeInWords(c), tenths: c.tenths })),
  );
  return section(
    'What was found, and how sure',
    `<div class="beside">${pictures.join('')}</div>
<figure>${byType}<figcaption>How many of each type, by tenth of confidence.</figcaption></figure>
${tableOf('By type', ['type', 'count', 'mean confidence'], rows)}`,
  );
}

/** What changed since the batch or period before. */
export function comparison({ comparison: own }: ReportModel, canvas: Canvas): string {
  const sentences = driftSentences(own).map((sentence) => `<p>${e(sentence)}</p>`);
  const changes = own.drift?.changes ?? [];
  if (changes.length === 0) return section('What changed', sentences.join('\n'));
  const tested = changes.some(({ beyond }) => beyond !== null && beyond > 0);
  const plot = tested
    ? `<figure>${driftPlot(canvas, changes)}<figcaption>Inside the band a change may be chance; filled where it is beyond.</figcaption></figure>`
    : '';
  const rows = changes.map((change) => [
    `${e(change.what)}, ${change.unit}`,
    ...[change.before, change.after].map(
      (value) => `<span class="number">${measureInWords(value, change.unit)}</span>`,
    ),
    `<span class="number">${signedInWords(change)}</span>`,
    change.isBeyond ? `<strong>${verdictInWords(change)}</strong>` : verdictInWords(change),
  ]);
  const table = tableOf('Changes', ['what', 'before', 'now', 'change', 'beyond chance?'], rows);
  return section('What changed', `${sentences.join('\n')}${plot}${table}\n<p class="quiet">${driftMethod}</p>`);
}

/** How far confidence held where somebody judged it. */
export function judged({ reliability, agreements, counts, orphaned }: ReportModel, canvas: Canvas): string {
  if (counts.length === 0) return '';
  const told = reliability.map((one) => `<p>${reliabilityInWords(one)}</p>`);
  const plots = reliability.flatMap((one) =>
    one.bins === null ? [] : [`<figure>${reliabilityPlot(canvas, one.bins, reliabilityTitle(one))}</figure>`],
  );
  const agreed = agreements.map((one) => {
    const rows = one.disagreements.map((d) => [
      e(d.documentName),
      `<code>${e(d.targetId)}</code>`,
      e(d.quote),
      ...d.verdicts.map((verdict, side) => e(reviewInWords(verdict, d.corrections[side]))),
    ]);
    const head = ['document', 'id', 'words', ...one.reviewers.map(e)];
    const table = rows.length === 0 ? '' : tableOf('What they judge differently', head, rows);
    return `<p>${e(agreementInWords(one))}</p>${table}`;
  });
  const lost = orphaned.map((o) => [
    e(o.document),
    e(o.quote),
    o.verdict,
    e(o.reviewer ?? ''),
    o.createdAt.toISOString().slice(0, 10),
  ]);
  const orphans =
    lost.length === 0
      ? ''
      : tableOf(
          'Verdicts whose words are not in their document any more',
          ['document', 'words', 'verdict', 'reviewer', 'day'],
          lost,
        );
  const events = counts.some(isEvent) ? `<p>${eventsUncalibrated}</p>` : '';
  return section(
    'How far confidence held where it was judged',
    `${told.join('\n')}${events}
${plots.length === 0 ? '' : `<div class="beside">${plots.join('')}</div>`}
<p class="quiet">The least sure are reviewed first, so what was reviewed is likelier to be wrong than the rest.</p>
${agreed.join('\n')}${orphans}`,
  );
}
