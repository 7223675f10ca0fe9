import { defineCommand } from '../command.ts';

export const show = defineCommand<{ json?: boolean; mentions?: boolean; text?: boolean }>({
  name: 'show',
  summary: 'show one document: what it is, its speeches, claims, mentions and problems',
  arguments: [{ name: '<doc>', description: 'a document: id, the beginning of an id, symbol or file name' }],
  options: [
    { flags: '--mentions', description: 'every mention with its id, value and confidence' },
    { flags: '--text', description: 'the clean text alone' },
    { flags: '--json', description: 'print the whole extraction record as JSON' },
  ],
  examples: ['rapporteur show PC.DEL/1022/16', 'rapporteur show 4401c573 --mentions'],
  async run({ args: [doc], options, output, withStore }) {
    const { findDocument, getRecord, listChanges, verdictMarks } = await import('../../store/index.ts');
    const { row, record, changedBy, verdicts } = await withStore(async (store) => {
      const found = await findDocument(store, doc!);
      const changedBy = found.symbol === null ? [] : await listChanges(store, found.symbol);
      const verdicts = await verdictMarks(store, found.id);
      return { row: found, record: await getRecord(store, found.id), changedBy, verdicts };
    });
    if (!record) throw new Error(`the record of document ${row.id} is gone`);
    if (options.json) output.json(record);
    else if (options.text) output.data(record.text);
    else {
      const { documentPage } = await import('../document-page.ts');
      output.data(documentPage({ row, record, changedBy, verdicts }, output, options.mentions === true));
    }
    return undefined;
  },
});
