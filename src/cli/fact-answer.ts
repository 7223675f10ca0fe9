import { factLine } from '../report/fact-in-words.ts';
import { verdictMark } from '../report/verdict-mark.ts';
import { visible } from '../report/visible.ts';
import type { FactFilter, FactList, FactRow, NameMatch } from '../store/index.ts';
import { wrap } from './layout.ts';
import type { Output } from './output.ts';

/**
 * Facts as answers: each claim on one line, the quote below, and where to look further. Claims that follow each other out
 * of one sentence share its quote.
 */
export function factAnswers(facts: readonly FactRow[], { width, colors }: Pick<Output, 'width' | 'colors'>): string {
  const byId = new Map(facts.map((fact) => [keyOf(fact, fact.id), fact]));
  const groups: FactRow[][] = [];
  for (const fact of facts) {
    const group = groups.at(-1);
    if (group && sameSentence(group[0]!, fact)) group.push(fact);
    else groups.push([fact]);
  }
  const answer = (group: readonly FactRow[]) => {
    const { sentence, document, page } = group[0]!;
    const ids = group.map(({ id, review, disputed }) => {
      if (review) return `${id} (${verdictMark({ ...review, disputed })})`;
      return disputed ? `${id} (its words are disputed)` : id;
    });
    const where = `${document.id}${page === null ? '' : `, page ${page}`}: ${ids.join(', ')}`;
    return [
      ...group.map((fact) => colors.bold(wrap(visible(factLine(fact, wholeOf(fact, byId))), width))),
      wrap(`“${visible(sentence)}”`, width, '  '),
      colors.dim(wrap(where, width, '  ')),
    ].join('\n');
  };
  return groups.map(answer).join('\n\n');
}

const keyOf = (fact: FactRow, id: string): string => `${fact.document.id} ${id}`;

const sameSentence = (a: FactRow, b: FactRow): boolean =>
  a.document.id === b.document.id && a.start === b.start && a.end === b.end;

/** The fact that a fact is a part of, where it is among those shown. */
const wholeOf = (fact: FactRow, byId: ReadonlyMap<string, FactRow>): FactRow | undefined =>
  fact.partOf === null ? undefined : byId.get(keyOf(fact, fact.partOf));

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
