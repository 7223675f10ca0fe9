import type { PrecisionRecall, Rate } from './measures.ts';
import type { FactScores } from './score-facts.ts';
import type { SpanScores } from './score-spans.ts';
import type { Scores } from './scores.ts';

/** A fraction of 1 in per cent with one decimal. */
const percent = (fraction: number | null | undefined): string => (fraction == null ? '-' : (100 * fraction).toFixed(1));

const measure = ({ precision, recall, f1 }: PrecisionRecall): string =>
  [precision, recall, f1].map((m) => percent(m).padStart(6)).join(' ');

/** Scores against annotated documents, as a table and a line for each kind of value. */
export function scoresText(scores: Scores): string {
  const missing = scores.missing.length > 0 ? `; nothing came out of ${scores.missing.join(', ')}` : '';
  const lines = [
    `${scores.documents} annotated documents${missing}`,
    '',
    'type           gold found |  exact span: P      R     F1 |   any overlap: P      R     F1',
  ];
  for (const [type, { strict, relaxed }] of Object.entries(scores.mentions)) {
    const counts = `${String(strict.gold).padStart(5)} ${String(strict.predicted).padStart(5)}`;
    lines.push(`${type.padEnd(13)} ${counts} |         ${measure(strict)} |          ${measure(relaxed)}`);
  }
  lines.push('');
  const rates = (label: string, parts: Readonly<Record<string, Rate | null>>) => {
    const told = Object.entries(parts).flatMap(([part, rate]) =>
      rate ? [`${part} ${percent(rate.rate)} (${rate.right} of ${rate.of})`] : [],
    );
    if (told.length > 0) lines.push(`${label}: ${told.join('  ')}`);
  };
  if (scores.mentions.date) rates('dates', { value: scores.dateValue });
  if (scores.mentions.operation) rates('operations', { edition: scores.edition });
  if (scores.mentions.figure) rates('figures', scores.figure);
  rates('document', scores.document);
  for (const [type, clusters] of Object.entries(scores.entities)) {
    if (clusters) lines.push(`${type} entities: B-cubed F1 ${percent(clusters.f1)} over ${clusters.mentions} mentions`);
  }
  if (scores.speeches) {
    const { precision, recall, f1, gold } = scores.speeches;
    lines.push(`speeches: P ${percent(precision)} R ${percent(recall)} F1 ${percent(f1)} of ${gold}`);
  }
  const { ece, brier, auc, n } = scores.confidence;
  if (ece !== null && brier !== null) {
    const area = auc === null ? '-' : auc.toFixed(3);
    lines.push(`confidence: ECE ${ece.toFixed(3)}  Brier ${brier.toFixed(3)}  AUC ${area}  over ${n} mentions`);
  }
  return lines.join('\n');
}

/** Scores against an open test set, on one line. */
export function spanScoresText(scores: SpanScores): string {
  const { mode, items, gold, predicted, exact, overlap, namesF1, values, wholeItems, speakers } = scores;
  const said = (m: PrecisionRecall) => `P ${percent(m.precision)} R ${percent(m.recall)} F1 ${percent(m.f1)}`;
  const parts = [`${items} items, gold ${gold}, found ${predicted}`];
  if (mode === 'values') parts.push(`value ${said(overlap!)}`, `value and unit ${said(exact)}`);
  else parts.push(`exact ${said(exact)}`);
  if (mode === 'spans') parts.push(`overlap ${said(overlap!)}`, `each name once F1 ${percent(namesF1)}`);
  if (values) parts.push(`value F1 ${percent(values.f1)} (${values.right} of ${values.of})`);
  if (wholeItems !== null) parts.push(`whole items ${wholeItems} of ${items}`);
  if (speakers) parts.push(`speaker right ${speakers.right} of ${speakers.of}`);
  return parts.join(' | ');
}

/** Facts held against a list, a line for each document and one for all. */
export function factScoresText(documents: readonly FactScores[]): string {
  const line = (name: string, all: readonly FactScores[]) => {
    const sum = (of: (one: FactScores) => number) => all.reduce((total, one) => total + of(one), 0);
    const [right, missed] = [sum((one) => one.right), sum(({ missed }) => missed.length)];
    const more = sum(({ invented }) => invented.length);
    return `${name}: ${right} of ${right + missed} listed facts found, ${more} found that the list has not`;
  };
  return [...documents.map((one) => line(one.document, [one])), line('together', documents)].join('\n');
}
