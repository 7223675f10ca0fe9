import { defineCommand, jsonOption } from '../command.ts';

export const ingest = defineCommand<{ json?: boolean }>({
  name: 'ingest',
  summary: 'read files and folders into the store, once',
  description:
    'Files stay where they are. Those that came in before are not read again, so an ingest that was broken off can be ' +
    'started again. Exit code 1 when some files failed.',
  arguments: [{ name: '<paths...>', description: 'files, and folders with everything below them' }],
  options: [jsonOption],
  examples: ['rapporteur ingest speeches/', 'rapporteur ingest statement.pdf --json'],
  endsItself: true,
  async run({ args, options, globals, output, signal, config }) {
    const { settings, sources } = await config();
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
