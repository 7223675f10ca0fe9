import { Fault } from '../../core/errors.ts';
import type { ReportFormat } from '../../report/render.ts';
import { defineCommand } from '../command.ts';
import * as value from '../option-values.ts';
import { writeReport } from '../write-report.ts';

interface Options {
  readonly format?: ReportFormat;
  readonly out?: string;
  readonly since?: Date;
  readonly leastSure?: number;
  readonly json?: boolean;
}

export const report = defineCommand<Options>({
  name: 'report',
  summary: 'report what was found and how sure it is, the least sure first',
  description:
    'Of one document, of those read since a time, or of all. HTML is one file that opens without a network and prints. ' +
    'Without --format, the ending of --out decides, and else it is Markdown.',
  arguments: [{ name: '[doc]', description: 'a document: id, the beginning of an id, symbol or file name' }],
  options: [
    { flags: '--format <format>', description: 'the form of the report', choices: ['html', 'markdown', 'json'] },
    { flags: '--out <file>', description: 'write it to this file instead of standard output' },
    { flags: '--since <time>', description: 'documents read since a day, or within 12h or 7d', parse: value.moment() },
    {
      flags: '--least-sure <number>',
      description: 'how many of the least sure mentions to show (25 unless told)',
      parse: value.number({ min: 0, max: 10_000, whole: true }),
    },
    { flags: '--json', description: 'the same as --format json' },
  ],
  examples: ['rapporteur report --out report.html', 'rapporteur report PC.DEL/1022/16', 'rapporteur report --since 1d'],
  async run({ args: [document], options, output, withStore }) {
    const { gatherReport } = await import('../../report/gather.ts');
    const { renderReport } = await import('../../report/render.ts');
    const { since, leastSure, out } = options;
    if (document !== undefined && since !== undefined) {
      throw new Fault('RAP_USAGE', 'A report is about one document or about those since a time, not both.');
    }
    if (options.json && options.format !== undefined && options.format !== 'json') {
      throw new Fault('RAP_USAGE', `--json and --format ${options.format} ask for two forms. Leave one of them out.`);
    }
    const format = options.json ? 'json' : (options.format ?? formatOf(out));
    const model = await withStore((store) => gatherReport(store, { document, since, leastSure }, new Date()));
    const text = renderReport(model, format);
    if (out === undefined) output.data(text.trimEnd());
    else output.say(`Written to ${writeReport(out, text)}`);
    return undefined;
  },
});

/** The form that a file's ending stands for. */
function formatOf(file: string | undefined): ReportFormat {
  if (file && /\.html?$/i.test(file)) return 'html';
  return file && /\.json$/i.test(file) ? 'json' : 'markdown';
}
