import type { MentionDifference } from '../report/mention-difference.ts';
import type { ClaimDifference } from '../report/record-difference.ts';
import { visible } from '../report/visible.ts';
import { counted } from '../report/words.ts';
import { mentionLines } from './mention-difference-text.ts';
import type { DocumentDifference } from './reprocess-documents.ts';
import { verdictLines, verdictSum } from './verdicts-after-text.ts';

const signs = { gained: '+', lost: '-', changed: '~' } as const;
const changes = ['gained', 'lost', 'changed'] as const;

/**
 * What reading documents again would change, for people: each document that changes, its claims, mentions and verdicts, and
 * the sum of all.
 */
export function differenceText(documents: readonly DocumentDifference[]): string {
  const changed = documents.map((one) => ({ ...one, lines: linesOf(one) })).filter(({ lines }) => lines.length > 0);
  const differences = documents.flatMap(({ difference }) => difference ?? []);
  const claims = sumOf(differences.flatMap((difference) => difference.claims));
  const mentions = sumOf(differences.flatMap((difference) => difference.mentions));
  const verdicts = verdictSum(documents.flatMap((one) => one.verdicts ?? []));
  return [
    ...changed.flatMap(({ id, name, lines }) => [`${id} ${visible(name)}`, ...lines]),
    `${counted(documents.length, 'document')} read, ${changed.length} would change; claims: ${claims}; mentions: ${mentions}. ${verdicts}Nothing was kept.`,
  ].join('\n');
}

function linesOf({ difference, problem, verdicts }: DocumentDifference): string[] {
  if (!difference) return [`  cannot be read any more, and would stay as it is: ${visible(problem ?? '')}`];
  return [
    ...difference.document.map(
      ({ field, before, after }) => `  ${field}: ${visible(before)} becomes ${visible(after)}`,
    ),
    ...difference.claims.flatMap(claimLines),
    ...difference.mentions.filter((one) => !toldByClaim(one, difference.claims)).flatMap(mentionLines),
    ...(verdicts ? verdictLines(verdicts) : []),
  ];
}

const sumOf = (list: readonly { readonly change: keyof typeof signs }[]): string =>
  changes.map((change) => `${list.filter((one) => one.change === change).length} ${change}`).join(', ');

/** A figure whose claim is told of has its words and number there already. */
const toldByClaim = ({ type, quote, sentence, change }: MentionDifference, claims: readonly ClaimDifference[]) =>
  type === 'figure' &&
  claims.some((claim) => claim.quote === quote && claim.change === change && claim.sentence === visible(sentence));

function claimLines({ change, type, quote, sentence, counted: thing, fields }: ClaimDifference): string[] {
  const what = type === 'figure' ? visible([quote, thing].filter(Boolean).join(' ')) : type;
  const how = fields.map(({ field, before, after }) => `${field} ${shown(before)} becomes ${shown(after)}`).join('; ');
  return [`  ${signs[change]} ${what}${how === '' ? '' : `: ${how}`}`, `      “${visible(sentence).slice(0, 300)}”`];
}

const shown = (value: string | number | null): string => (value === null ? 'nothing' : `“${visible(String(value))}”`);
