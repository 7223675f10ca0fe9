import { defineCommand } from '../command.ts';
import * as value from '../option-values.ts';
import { stopped } from '../stopped.ts';

export const serve = defineCommand<{ host?: string; port?: number; readOnly?: boolean }>({
  name: 'serve',
  summary: 'answer the same questions over HTTP, and take verdicts, on this machine',
  description:
    'Runs until Ctrl-C. Listens on 127.0.0.1 unless told otherwise; there is no password, so do not open it to a network ' +
    'that you do not trust. GET /api/openapi.json says what there is.',
  options: [
    { flags: '--host <address>', description: 'the address to listen on' },
    { flags: '--port <port>', description: 'the port to listen on; 0 takes any free one', parse: value.port },
    {
      flags: '--read-only',
      description: 'change no documents, verdicts or tables; refuse a database of an older version',
    },
  ],
  examples: ['rapporteur serve', 'rapporteur serve --port 8080'],
  endsItself: true,
  isService: true,
  async run({ options: { host, port, readOnly }, globals, output, signal, config }) {
    const { settings } = await config({ host, port });
    const { openStore } = await import('../../store/index.ts');
    const { listen } = await import('../../api/listen.ts');
    const { createLogger } = await import('../../logging.ts');
    const where = { databaseUrl: settings.databaseUrl, home: settings.home };
    // Opened first for its tables to be brought up to date; then verdicts alone are written to it. Who only reads changes nothing.
    const writable = readOnly ? null : await openStore({ ...where, connections: 2 });
    try {
      const store = await openStore({ ...where, readOnly: true });
      try {
        const logger = createLogger({ level: globals.verbose ? 'debug' : settings.logLevel, file: settings.logFile });
        const { version } = await import('../version.ts');
        const about = { host: settings.host, port: settings.port, logger, version: version() };
        const api = await listen(store, { ...about, writer: writable });
        output.say(
          `Answering at ${api.url}/api/facts; ${api.url}/api/openapi.json says what there is. Ctrl-C ends it.`,
        );
        await stopped(signal);
        await api.close();
      } finally {
        await store.close();
      }
    } finally {
      await writable?.close();
    }
    return undefined;
  },
});
