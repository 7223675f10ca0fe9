import { defineCommand, jsonOption } from '../command.ts';
import { type PdfChoices, pdfFlags, pdfOptions } from '../pdf-options.ts';

export const ingest = defineCommand<PdfChoices & { json?: boolean }>({
  name: 'ingest',
  summary: 'read files and folders into the store, once',
  description:
    'Files stay where they are. Those that came in before are not read again, so an ingest that was broken off can be ' +
    'started again. Exit code 1 when some files failed.',
  arguments: [{ name: '<paths...>', description: 'files, and folders with everything below them' }],
  options: [...pdfOptions, jsonOption],
  examples: ['rapporteur ingest speeches/', 'rapporteur ingest statement.pdf --json'],
  endsItself: true,
  async run({ args, options, globals, output, signal, config }) {
    const { settings, sources } = await config(pdfFlags(options));
    const { quietLevel, withEngine } = await import('../engine.ts');
    const { ingestPaths } = await import('../../inbox/index.ts');
    const { progressBar } = await import('../progress.ts');
    const level = quietLevel(settings, sources.logLevel === 'default', globals.verbose);
    const summary = await withEngine(settings, level, async (engine) => {
      const bar = await progressBar(output, 'reading');
      try {
        return await ingestPaths(args, {
          ...engine,
          home: settings.home,
          workers: settings.workers,
          maxSeconds: settings.maxSeconds,
          maxBytes: settings.maxBytes,
          ocr: settings.ocr,
          password: settings.password,
          signal,
          onProgress: ({ files, settled }) => bar.reach(settled, files),
        });
      } finally {
        bar.end();
      }
    });
    if (options.json) output.json(summary);
    const { failureLines, ingestText } = await import('../ingest-text.ts');
    for (const line of failureLines(summary)) output.warn(line);
    if (!options.json) output.data(ingestText(summary));
    return summary.failed.length > 0 || summary.closed.length > 0 ? 1 : undefined;
  },
});
