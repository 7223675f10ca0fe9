import { documentKinds } from '../../core/document.ts';
import type { SearchFilter } from '../../store/index.ts';
import { defineCommand, jsonOption } from '../command.ts';
import * as value from '../option-values.ts';

export const search = defineCommand<SearchFilter & { json?: boolean }>({
  name: 'search',
  summary: 'find passages by their words, the best first',
  description:
    'All words must occur, in any form. "An exact phrase" in quotes, or between alternatives, -without a word.',
  arguments: [{ name: '<query...>', description: 'the words to look for' }],
  options: [
    { flags: '--kind <kind>', description: 'documents of this kind', choices: documentKinds },
    { flags: '--from <day>', description: 'documents from this day, month or year on', parse: value.day('first') },
    { flags: '--to <day>', description: 'documents up to this day, month or year', parse: value.day('last') },
    { flags: '--tag <tag>', description: 'documents that came in through the inbox folder of this name' },
    { flags: '--document <doc>', description: 'in one document: id, symbol or file name' },
    ...value.paging(10),
    jsonOption,
  ],
  examples: ['rapporteur search illegal migration', `rapporteur search '"Security Council" -Iraq' --from 2015`],
  async run({ args, options: { json, document, ...filter }, output, withStore }) {
    const { findDocument, searchText } = await import('../../store/index.ts');
    const query = args.join(' ');
    const result = await withStore(async (store) => {
      const one = document === undefined ? {} : { document: (await findDocument(store, document)).id };
      return searchText(store, query, { limit: 10, ...filter, ...one });
    });
    if (json) {
      output.json(result);
      return undefined;
    }
    const { searchAnswer } = await import('../search-answer.ts');
    if (result.hits.length > 0) output.data(result.hits.map((hit) => searchAnswer(hit, output)).join('\n\n'));
    if (!result.understood) output.say('The query holds only words that are too common to look for.');
    else output.say(value.shownOf(result.hits.length, result.total, 'document'));
    return undefined;
  },
});
