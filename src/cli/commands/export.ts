import { Fault } from '../../core/errors.ts';
import { type ExportFormat, exportFormats } from '../../export/formats.ts';
import { counted } from '../../report/words.ts';
import { defineCommand } from '../command.ts';

export const exportDocuments = defineCommand<{ format?: ExportFormat; out?: string }>({
  name: 'export',
  summary: 'write what was found for another annotation tool',
  description:
    'Label Studio (one file of tasks with predictions, and the configuration that fits it), WebAnno TSV 3.3 for WebAnno and ' +
    'INCEpTION, or W3C Web Annotations as JSON-LD. Of the documents that are named, or of all. One document without --out is ' +
    'printed.',
  arguments: [{ name: '[docs...]', description: 'documents: id, the beginning of an id, symbol or file name' }],
  options: [
    { flags: '--format <format>', description: 'the form (label-studio unless told)', choices: exportFormats },
    { flags: '--out <folder>', description: 'write files into this folder, which is made where it is not there' },
  ],
  examples: ['rapporteur export --format label-studio --out tasks', 'rapporteur export 4401c573 --format webanno'],
  async run({ args: docs, options, output, withStore }) {
    const { format = 'label-studio', out } = options;
    const { writeExport } = await import('../write-export.ts');
    const { findDocument, getRecord, listDocuments } = await import('../../store/index.ts');
    return withStore(async (store) => {
      const ids: string[] = [];
      for (const doc of docs) ids.push((await findDocument(store, doc)).id);
      if (docs.length === 0) {
        for (let page = 500, read = 0; page === 500; read += page) {
          const { documents } = await listDocuments(store, { limit: 500, offset: read });
          ids.push(...documents.map(({ id }) => id));
          page = documents.length;
        }
      }
      if (ids.length === 0) throw new Fault('RAP_NOT_FOUND', 'There are no documents to export yet.');
      if (out === undefined && ids.length > 1) {
        throw new Fault(
          'RAP_USAGE',
          `${ids.length} documents do not fit on standard output. Name a folder with --out.`,
        );
      }
      const written = await writeExport(format, [...new Set(ids)], (id) => getRecord(store, id), out ?? null);
      if (out === undefined) output.data(written.text);
      else output.say(`${counted(written.documents, 'document')} written to ${written.path}`);
      return undefined;
    });
  },
});
