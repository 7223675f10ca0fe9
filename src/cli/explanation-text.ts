import { confidenceOf, confidenceParts, probabilityOf } from '../core/evidence.ts';
import type { Explanation } from '../core/explain.ts';
import { withModality } from '../core/modality.ts';
import type { ExtractionRecord } from '../core/record.ts';
import type { TrackRecords } from '../core/track-record.ts';
import type { Value } from '../core/value.ts';
import { evidenceInWords, partInWords } from '../report/evidence-in-words.ts';
import { trackInWords } from '../report/track-record.ts';
import { visible } from '../report/visible.ts';
import { confidenceInWords, kindInWords, percent, valueInWords } from '../report/words.ts';
import { wrap } from './layout.ts';
import type { Output } from './output.ts';

/**
 * An explanation for people: the quote in its surroundings, the value, the verdicts on it, the evidence with its weights, the rules.
 * @param verdicts each in words, the oldest first
 */
export function explanationText(
  found: Explanation,
  verdicts: readonly string[],
  { width, colors }: Pick<Output, 'width' | 'colors'>,
  trackOf: TrackRecords,
): string {
  const lines = [
    colors.bold(
      `${found.type} ${found.id}: “${visible(found.quote)}”, confidence ${confidenceInWords(found.confidence)}`,
    ),
    wrap(`…${visible(found.before)} [[${visible(found.quote)}]] ${visible(found.after)}…`, width, '  '),
  ];
  if (found.page !== null) lines.push(`  page ${found.page}`);
  const value = saidValue(
    found.value,
    found.rules.map(({ id }) => id),
  );
  if (value) lines.push('', `Value: ${visible(withModality(found.modality ?? 'asserted', value))}`);
  if (verdicts.length > 0) lines.push('', 'Verdicts:', ...verdicts.map((one) => wrap(one, width, '  ')));
  lines.push('', 'For and against (log-odds; +2.2 alone would mean 90%, -2.2 alone 10%):');
  for (const part of confidenceParts) {
    const own = found.evidence.filter((item) => (item.part ?? 'span') === part);
    if (own.length === 0) continue;
    lines.push(`  ${partInWords[part]}, together ${confidenceInWords(probabilityOf(own))}:`);
    for (const item of own) lines.push(wrap(evidenceInWords(item, trackOf), width, '    '));
  }
  lines.push(`  all of it ${confidenceInWords(confidenceOf(found.evidence))}`, '', 'Rules:');
  for (const { id, info, track } of found.rules) {
    lines.push(
      `  ${id}${info ? '' : ' (not among the rules of this version)'}: ${trackInWords(track) ?? 'not judged yet'}`,
    );
    if (info?.note) lines.push(wrap(visible(info.note), width, '    '));
    if (info) lines.push(wrap(`finds: ${visible(info.example)}`, width, '    '));
    if (info) lines.push(wrap(`not: ${visible(info.counter)}`, width, '    '));
  }
  for (const note of found.notes) lines.push('', wrap(`Note: ${visible(note)}`, width));
  if (found.citedBy.length > 0) lines.push('', `Cited by: ${found.citedBy.join(', ')}`);
  return lines.join('\n');
}

/** Why a document is of its kind: every sign that was found, with its weight and its words, the weightiest first. */
export function kindText(
  { kind, kindConfidence, kindReasons }: ExtractionRecord['document'],
  { width, colors }: Pick<Output, 'width' | 'colors'>,
): string {
  return [
    colors.bold(`${kindInWords(kind)}, ${percent(Math.min(kindConfidence, 0.99))} sure`),
    ...kindReasons.map((reason) => wrap(visible(reason), width, '  ')),
  ].join('\n');
}

function saidValue(value: unknown, rules: readonly string[]): string {
  if (value === null || typeof value !== 'object') return '';
  if ('kind' in value) return valueInWords(value as Value, rules);
  const roles = Object.entries(value).filter(([, part]) => part !== null);
  return roles.map(([role, part]) => `${role} ${part}`).join(', ');
}
