import { documentKinds } from '../../core/document.ts';
import type { DocumentFilter } from '../../store/index.ts';
import { defineCommand, jsonOption } from '../command.ts';
import * as value from '../option-values.ts';

export const documents = defineCommand<DocumentFilter & { json?: boolean }>({
  name: 'documents',
  summary: 'list the documents that were read, the latest first',
  options: [
    { flags: '--kind <kind>', description: 'documents of this kind', choices: documentKinds },
    { flags: '--year <year>', description: 'documents of this year', parse: value.year },
    { flags: '--from <day>', description: 'documents from this day, month or year on', parse: value.day('first') },
    { flags: '--to <day>', description: 'documents up to this day, month or year', parse: value.day('last') },
    { flags: '--speaker <name>', description: 'documents in which somebody of this name speaks' },
    { flags: '--organization <name>', description: 'documents that name this organization' },
    { flags: '--operation <name>', description: 'documents that name this operation' },
    { flags: '--tag <tag>', description: 'documents that came in through the inbox folder of this name' },
    { flags: '--text <query>', description: 'documents that hold these words' },
    { flags: '--since <time>', description: 'documents read since a day, or within 12h or 7d', parse: value.moment() },
    ...value.paging(50),
    jsonOption,
  ],
  examples: ['rapporteur documents', 'rapporteur documents --kind speech --year 2016'],
  async run({ options: { json, ...filter }, output, withStore }) {
    const { listDocuments } = await import('../../store/index.ts');
    const list = await withStore((store) => listDocuments(store, { limit: 50, ...filter }));
    if (json) {
      output.json(list);
      return undefined;
    }
    const { documentTable } = await import('../document-table.ts');
    if (list.documents.length > 0) output.data(documentTable(list.documents, output.width));
    output.say(value.shownOf(list.documents.length, list.total, 'document'));
    return undefined;
  },
});
