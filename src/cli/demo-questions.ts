import { visible } from '../report/visible.ts';
import { type FactFilter, listEntities, listFacts, type Store, searchText } from '../store/index.ts';
import { factAnswers } from './fact-answer.ts';
import { wrap } from './layout.ts';
import type { Output } from './output.ts';
import { searchAnswer } from './search-answer.ts';

/** A question that the demonstration asks of its documents, and the command that asks it. */
export interface DemoQuestion {
  readonly question: string;
  readonly command: string;
  /** The answer for people; empty where there is none. */
  ask(store: Store, output: Pick<Output, 'width' | 'colors'>): Promise<string>;
}

/** How many claims an answer shows. */
const mostFacts = 3;

/** A question that is answered by facts. */
const factQuestion = (question: string, command: string, filter: FactFilter): DemoQuestion => ({
  question,
  command,
  async ask(store, output) {
    const { facts, total } = await listFacts(store, { ...filter, limit: mostFacts });
    const more = total > facts.length ? `\n\n  … and ${total - facts.length} more` : '';
    return factAnswers(facts, output) + more;
  },
});

/** The questions, in the order in which they are asked. */
export const demoQuestions: readonly DemoQuestion[] = [
  factQuestion('What did the operation Nelegal report for 2023?', 'facts --operation nelegal --year 2023', {
    operation: 'nelegal',
    year: 2023,
  }),
  factQuestion('How much tobacco was seized?', 'facts --counted tobacco', { counted: 'tobacco' }),
  factQuestion('Which meetings were held?', 'facts --type meeting', { type: 'meeting' }),
  factQuestion('And which are planned?', 'facts --type plan', { type: 'plan' }),
  factQuestion('Who was appointed to what?', 'facts --type appointment', { type: 'appointment' }),
  {
    question: 'Which operations do the documents name, and in which editions?',
    command: 'entities operations',
    async ask(store, { width }) {
      const { entities } = await listEntities(store, { type: 'operation', limit: 6 });
      return entities
        .map(({ name, editions, names, documents }) => {
          const written = names.map(({ text }) => text).join(', ');
          const when = editions.length > 0 ? `, editions ${editions.join(', ')}` : '';
          return wrap(visible(`${name}${when}; in ${documents} of the documents, written ${written}`), width);
        })
        .join('\n');
    },
  },
  {
    question: 'Where do they speak of trafficking in human beings?',
    command: 'search trafficking human beings',
    async ask(store, output) {
      const { hits } = await searchText(store, 'trafficking human beings', { limit: 1, passages: 1 });
      return hits.map((hit) => searchAnswer(hit, output)).join('\n\n');
    },
  },
];
