import { factLine } from '../report/fact-in-words.ts';
import { visible } from '../report/visible.ts';
import type { FactFilter, FactList, FactRow, NameMatch } from '../store/index.ts';
import { wrap } from './layout.ts';
import type { Output } from './output.ts';

/** A fact as an answer: the claim on one line, the quote below it, and where to look further. */
export function factAnswer(fact: FactRow, { width, colors }: Pick<Output, 'width' | 'colors'>): string {
  const page = fact.page === null ? '' : `, page ${fact.page}`;
  const reviewed = fact.review ? `, review: ${fact.review.verdict}` : '';
  return [
    colors.bold(wrap(visible(factLine(fact)), width)),
    wrap(`“${visible(fact.sentence)}”`, width, '  '),
    colors.dim(wrap(`${fact.document.id} ${fact.id}${page}${reviewed}`, width, '  ')),
  ].join('\n');
}

/** What the names in a question were taken to mean, where that is not plain. */
export function namesAsked(list: FactList, filter: Pick<FactFilter, 'operation' | 'organization'>): string[] {
  return [
    ...meaning('operation', filter.operation, list.operations),
    ...meaning('organization', filter.organization, list.organizations),
  ];
}

function meaning(type: string, asked: string | undefined, matches: readonly NameMatch[] | null): string[] {
  if (asked === undefined || matches === null) return [];
  const name = visible(asked);
  if (matches.length === 0) return [`No ${type} is called “${name}”; see \`rapporteur entities ${type}s\`.`];
  if (matches.every((match) => match.by !== 'similar')) return [];
  const likely = matches.map((match) => `“${visible(match.name)}”`).join(', ');
  return [`No ${type} is called “${name}”; shown are those with a similar name: ${likely}.`];
}
