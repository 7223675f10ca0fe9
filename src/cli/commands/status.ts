import { defineCommand, jsonOption } from '../command.ts';

export const status = defineCommand<{ json?: boolean }>({
  name: 'status',
  summary: 'print what came in, what became of it and what the store holds',
  description: 'Files in are always the sum of those stored, duplicates, failed and waiting.',
  options: [jsonOption],
  examples: ['rapporteur status', 'rapporteur status --json'],
  async run({ options, output, config, withStore }) {
    const { status: storeStatus } = await import('../../store/index.ts');
    const { queueCounts } = await import('../queue-access.ts');
    const { settings } = await config();
    const { known, queue, embedded } = await withStore(async (store) => ({
      known: await storeStatus(store),
      queue: await queueCounts(store, settings, output),
      embedded: store.embedded,
    }));
    if (options.json) {
      output.json({ ...known, queue, embedded });
      return undefined;
    }
    const { statusText } = await import('../status-text.ts');
    const { rulesVersion } = await import('../../../pipelines/rules.ts');
    output.data(statusText(known, queue, embedded, rulesVersion()));
    return undefined;
  },
});
