import { defineCommand } from '../command.ts';
import * as value from '../option-values.ts';
import { stopped } from '../stopped.ts';

export const serve = defineCommand<{ host?: string; port?: number }>({
  name: 'serve',
  summary: 'answer the same questions over HTTP, read only, on this machine',
  description:
    'Runs until Ctrl-C. Listens on 127.0.0.1 unless told otherwise; there is no password, so do not open it to a network ' +
    'that you do not trust. GET /api/openapi.json says what there is.',
  options: [
    { flags: '--host <address>', description: 'the address to listen on' },
    { flags: '--port <port>', description: 'the port to listen on; 0 takes any free one', parse: value.port },
  ],
  examples: ['rapporteur serve', 'rapporteur serve --port 8080'],
  endsItself: true,
  isService: true,
  async run({ options: { host, port }, globals, output, signal, config }) {
    const { settings } = await config({ host, port });
    const { openStore } = await import('../../store/index.ts');
    const { listen } = await import('../../api/listen.ts');
    const { createLogger } = await import('../../logging.ts');
    const where = { databaseUrl: settings.databaseUrl, home: settings.home };
    // Opened once for its tables to be brought up to date, then so that nothing can be written.
    const writable = await openStore(where);
    const store = await openStore({ ...where, readOnly: true }).finally(() => writable.close());
    try {
      const logger = createLogger({ level: globals.verbose ? 'debug' : settings.logLevel, file: settings.logFile });
      const { version } = await import('../version.ts');
      const api = await listen(store, { host: settings.host, port: settings.port, logger, version: version() });
      output.say(`Answering at ${api.url}/api/facts; ${api.url}/api/openapi.json says what there is. Ctrl-C ends it.`);
      await stopped(signal);
      await api.close();
    } finally {
      await store.close();
    }
    return undefined;
  },
});
