import { Fault } from '../../core/errors.ts';
import { defineCommand } from '../command.ts';
import { type PdfChoices, pdfFlags, pdfOptions } from '../pdf-options.ts';

interface Options extends PdfChoices {
  readonly format?: 'json' | 'jsonl';
  readonly json?: boolean;
}

export const extract = defineCommand<Options>({
  name: 'extract',
  summary: 'print what files hold, without storing anything',
  description:
    'Prints one extraction record for each file: its clean text, mentions, claims and problems. Needs no database and no ' +
    'network. A file that cannot be read, or takes longer than RAPPORTEUR_MAX_SECONDS, is told on standard error, the others go ' +
    'on, and the exit code is 1 at the end. ' +
    'jsonl prints one record a line; json prints one file’s record as an object, and several in an array.',
  arguments: [{ name: '<files...>', description: 'PDF, HTML, DOCX, mail (.eml), text or Markdown files' }],
  options: [
    { flags: '--format <format>', description: 'the form (jsonl unless told)', choices: ['json', 'jsonl'] },
    { flags: '--json', description: 'the same as --format json' },
    ...pdfOptions,
  ],
  examples: [
    'rapporteur extract statement.pdf --format json',
    'rapporteur extract speeches/*.txt --format jsonl > records.jsonl',
  ],
  async run({ args, options, output, config }) {
    const { settings } = await config(pdfFlags(options));
    const { boundedExtract } = await import('../bounded-extract.ts');
    const { extract, close } = boundedExtract(settings);
    if (options.json && options.format === 'jsonl') {
      throw new Fault('RAP_USAGE', '--json and --format jsonl ask for two forms. Leave one of them out.');
    }
    const lines = options.format === 'jsonl' || (options.format === undefined && !options.json);
    const array = !lines && args.length > 1;
    let printed = 0;
    let failures = 0;
    try {
      for (const file of args) {
        const { record, failed } = await extract(file);
        if (failed) {
          failures++;
          const { visible } = await import('../../report/visible.ts');
          output.warn(`${visible(file)}: ${visible(failed.message)} (${failed.code})`);
          continue;
        }
        if (lines) output.jsonLine(record);
        else if (array) {
          output.data(printed === 0 ? '[' : ',');
          output.json(record);
        } else output.json(record);
        printed++;
      }
    } finally {
      await close();
    }
    if (array) output.data(printed === 0 ? '[]' : ']');
    return failures > 0 ? 1 : undefined;
  },
});
