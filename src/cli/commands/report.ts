import { existsSync } from 'node:fs';
import { extname, resolve } from 'node:path';
import { Fault } from '../../core/errors.ts';
import type { ReportFormat } from '../../report/render.ts';
import type { ReportModel } from '../../report/report-model.ts';
import { visible } from '../../report/visible.ts';
import { defineCommand } from '../command.ts';
import * as value from '../option-values.ts';

interface Options {
  readonly batch?: string;
  readonly folder?: string;
  readonly source?: string;
  readonly from?: string;
  readonly to?: string;
  readonly since?: Date;
  readonly until?: Date;
  readonly against?: string;
  readonly gold?: string;
  readonly format?: ReportFormat;
  readonly out?: string;
  readonly force?: boolean;
  readonly leastSure?: number;
  readonly json?: boolean;
}

export const report = defineCommand<Options>({
  name: 'report',
  summary: 'report what was found and how sure it is, the least sure first',
  description:
    'Of one document, a batch (one ingest, or what filled the inbox once), a folder, a source, a period, of what was read in a ' +
    'time, of what fits several of these, or of all. It says what changed since the batch or period before, and what of that is ' +
    'beyond chance. HTML is one file that opens without a network and prints. Without --format, the ending of --out ' +
    'decides, and else it is Markdown. Where nothing fits, nothing is written and the exit code is 4.',
  arguments: [{ name: '[doc]', description: 'a document: id, the beginning of an id, symbol or file name' }],
  options: [
    { flags: '--batch <id>', description: 'what one batch brought: its id, last or previous; `status` lists them' },
    { flags: '--folder <folder>', description: 'what came from this folder, or below a folder of this name' },
    { flags: '--source <name>', description: 'part of the name of who issued a document or speaks in it' },
    { flags: '--from <day>', description: 'documents of this day, month or year and later', parse: value.day('first') },
    { flags: '--to <day>', description: 'documents of this day, month or year and before', parse: value.day('last') },
    { flags: '--since <time>', description: 'documents read since a day, or within 12h or 7d', parse: value.moment() },
    { flags: '--until <time>', description: 'documents read before a day or time', parse: value.moment() },
    {
      flags: '--against <scope>',
      description: 'compare with these: all, or the same names as above, source:CSTO; from:2015; to:2015',
    },
    { flags: '--gold <folder>', description: 'annotated documents that show how far confidence is true of those here' },
    { flags: '--format <format>', description: 'the form of the report', choices: ['html', 'markdown', 'json'] },
    { flags: '--out <file>', description: 'write it to this file instead of standard output' },
    { flags: '--force', description: 'overwrite the file of --out also where it is no report' },
    {
      flags: '--least-sure <number>',
      description: 'how many of the least sure to show (25 unless told)',
      parse: value.number({ min: 0, max: 10_000, whole: true }),
    },
    { flags: '--json', description: 'the same as --format json' },
  ],
  examples: [
    'rapporteur report --out report.html',
    'rapporteur report PC.DEL/1022/16',
    'rapporteur report --batch last --out last.html',
    "rapporteur report --source OSCE --from 2016 --to 2016 --against 'source:OSCE; from:2015; to:2015'",
  ],
  async run({ args: [document], options, output, withStore }) {
    const { gatherReport } = await import('../../report/gather.ts');
    const { renderReport } = await import('../../report/render.ts');
    const { readScope } = await import('../../report/scope-words.ts');
    const { checkReportFile, writeReport } = await import('../write-report.ts');
    const { format: wanted, out, force, json, against, folder, ...rest } = options;
    if (json && wanted !== undefined && wanted !== 'json') {
      throw new Fault('RAP_USAGE', `--json and --format ${wanted} ask for two forms. Leave one of them out.`);
    }
    const format = json ? 'json' : (wanted ?? formatOf(out));
    // Before the work is done, not after it.
    if (out !== undefined && !force) checkReportFile(out);
    const readers = {
      day: (side: 'first' | 'last', word: string) => value.day(side)(word),
      time: value.moment(),
      folder: placeOf,
    };
    const scope = { ...rest, document, folder: folder === undefined ? undefined : placeOf(folder) };
    const other = against === undefined ? undefined : readScope(against, readers);
    const model = await withStore((store) => gatherReport(store, { ...scope, against: other }, new Date()));
    // Of everything there is always something to say, of a scope that nothing fits there is not.
    const nothing = isEmpty(model);
    if (nothing) {
      const old = out !== undefined && existsSync(out) ? ` ${out} is as it was.` : '';
      output.say(`No file and no document fits: ${visible(model.about)}.${out ? ` Nothing was written.${old}` : ''}`);
      // Whoever asked for data gets it, of nothing; the exit code is that of whatever is not found.
      if (out === undefined && format === 'json') output.data((await renderReport(model, format)).trimEnd());
      return new Fault('RAP_NOT_FOUND', '').exitCode;
    }
    const text = await renderReport(model, format);
    if (out === undefined) output.data(text.trimEnd());
    else output.say(`Written to ${writeReport(out, text, { force: force ?? false })}`);
    return undefined;
  },
});

/** True where a report was asked for of something, and no file or document is of it. */
const isEmpty = ({ scope, files, documents }: ReportModel): boolean =>
  Object.keys(scope).length > 0 && files.in === 0 && documents.length === 0;

/** A folder as a whole path where it is written as a path; a bare name is that of a folder below one that was read. */
const placeOf = (folder: string): string => (/[/\\]|^\.{1,2}$/.test(folder) ? resolve(folder) : folder);

const formats: Readonly<Record<string, ReportFormat>> = {
  ...{ '': 'markdown', '.md': 'markdown', '.markdown': 'markdown', '.txt': 'markdown' },
  ...{ '.html': 'html', '.htm': 'html', '.json': 'json' },
};

/** The form that a file's ending stands for; Markdown without one. @throws Fault RAP_USAGE where no report is written in such files */
export function formatOf(file: string | undefined): ReportFormat {
  const ending = extname(file ?? '').toLowerCase();
  const format = Object.hasOwn(formats, ending) ? formats[ending] : undefined;
  if (format !== undefined) return format;
  throw new Fault('RAP_USAGE', `A report is no ${ending} file; nothing was written.`, {
    advice: 'End the name in .html, .md or .json, or say which of these it is to be with --format.',
  });
}
