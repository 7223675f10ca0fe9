import { type DocumentKind, documentKinds } from '../../core/document.ts';
import { Fault } from '../../core/errors.ts';
import { counted } from '../../report/words.ts';
import { defineCommand, jsonOption } from '../command.ts';
import * as value from '../option-values.ts';
import { type PdfChoices, pdfFlags, pdfOptions } from '../pdf-options.ts';

interface Options extends PdfChoices {
  readonly stale?: boolean;
  readonly all?: boolean;
  readonly kind?: DocumentKind;
  readonly since?: Date;
  readonly dryRun?: boolean;
  readonly json?: boolean;
}

export const reprocess = defineCommand<Options>({
  name: 'reprocess',
  summary: 'read documents again that are stored, by the rules as they are now',
  description:
    'Their bytes are kept, so the files are not needed. --dry-run reads them, keeps nothing, and says which claims and ' +
    'mentions would be gained, lost and changed, with the sentences, and which verdicts would be orphaned. Reviews and what you said of who is who stay. A document that cannot be read any ' +
    'more stays as it was. Files that failed are tried again with `rapporteur jobs retry all`.',
  arguments: [{ name: '[docs...]', description: 'documents by id, symbol, file name or title' }],
  options: [
    { flags: '--stale', description: 'those that other rules have read than this program has now' },
    { flags: '--all', description: 'every document' },
    { flags: '--kind <kind>', description: 'those of one kind', choices: documentKinds },
    {
      flags: '--since <time>',
      description: 'those saved since: a day, a time or an age such as 12h',
      parse: value.moment(),
    },
    { flags: '--dry-run', description: 'change nothing, and say what would change' },
    ...pdfOptions,
    jsonOption,
  ],
  examples: [
    'rapporteur reprocess --stale --dry-run',
    'rapporteur reprocess --stale',
    'rapporteur reprocess S/PV.7796',
  ],
  endsItself: true,
  async run({ args, options, globals, output, signal, config }) {
    const { settings, sources } = await config(pdfFlags(options));
    if (args.length === 0 && !options.stale && !options.all && !options.kind && !options.since) {
      throw new Fault(
        'RAP_USAGE',
        'Say which documents to read again: some by name, or --stale, --kind, --since or --all.',
      );
    }
    const { quietLevel, withEngine } = await import('../engine.ts');
    const { chooseDocuments, compareReadings } = await import('../reprocess-documents.ts');
    const { differenceText } = await import('../difference-text.ts');
    const { progressBar } = await import('../progress.ts');
    const level = quietLevel(settings, sources.logLevel === 'default', globals.verbose);
    return withEngine(settings, level, async (engine) => {
      const documents = await chooseDocuments(engine.store, args, options, engine.rulesVersion);
      const bar = await progressBar(output, 'reading');
      const onProgress = (done: number, of: number) => bar.reach(done, of);
      if (options.dryRun) {
        const found = await compareReadings(engine, documents, signal, onProgress).finally(() => bar.end());
        if (options.json) output.json(found);
        else output.data(differenceText(found));
        return undefined;
      }
      const { reprocess: readAgain } = await import('../../inbox/reprocess.ts');
      const { home, workers, maxSeconds, maxBytes, ocr, password } = settings;
      const limits = { home, workers, maxSeconds, maxBytes, ocr, password };
      const summary = await readAgain(documents, { ...engine, ...limits, signal, onProgress }).finally(() => bar.end());
      for (const { name, message, code } of summary.failed) output.warn(`${name}: ${message} (${code})`);
      if (options.json) output.json(summary);
      else {
        const { done, failed, waiting } = summary;
        output.data(
          `${counted(summary.documents, 'document')}: ${done} read again + ${failed.length} failed and stay as they were + ${waiting} waiting.`,
        );
      }
      return summary.failed.length > 0 ? 1 : undefined;
    });
  },
});
