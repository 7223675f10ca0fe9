import type { ClaimDifference } from '../report/record-difference.ts';
import { visible } from '../report/visible.ts';
import { counted } from '../report/words.ts';
import type { DocumentDifference } from './reprocess-documents.ts';

const signs = { gained: '+', lost: '-', changed: '~' } as const;
const changes = ['gained', 'lost', 'changed'] as const;

/** What reading documents again would change, for people: each document that changes, its claims, and the sum of all. */
export function differenceText(documents: readonly DocumentDifference[]): string {
  const lines: string[] = [];
  const sums = { gained: 0, lost: 0, changed: 0 };
  let touched = 0;
  for (const { id, name, difference, problem } of documents) {
    if (difference && difference.document.length === 0 && difference.claims.length === 0) continue;
    touched++;
    lines.push(`${id} ${visible(name)}`);
    if (!difference) {
      lines.push(`  cannot be read any more, and would stay as it is: ${visible(problem ?? '')}`);
      continue;
    }
    for (const { field, before, after } of difference.document)
      lines.push(`  ${field}: ${visible(before)} becomes ${visible(after)}`);
    for (const claim of difference.claims) {
      sums[claim.change]++;
      lines.push(...claimLines(claim));
    }
  }
  const sum = changes.map((change) => `${sums[change]} ${change}`).join(', ');
  lines.push(
    `${counted(documents.length, 'document')} read, ${touched} would change; claims: ${sum}. Nothing was kept.`,
  );
  return lines.join('\n');
}

function claimLines({ change, type, quote, sentence, counted: thing, fields }: ClaimDifference): string[] {
  const what = type === 'figure' ? visible([quote, thing].filter(Boolean).join(' ')) : type;
  const how = fields.map(({ field, before, after }) => `${field} ${shown(before)} becomes ${shown(after)}`).join('; ');
  return [`  ${signs[change]} ${what}${how === '' ? '' : `: ${how}`}`, `      “${visible(sentence).slice(0, 300)}”`];
}

const shown = (value: string | number | null): string => (value === null ? 'nothing' : `“${visible(String(value))}”`);
