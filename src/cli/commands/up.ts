import { Fault } from '../../core/errors.ts';
import { visible } from '../../report/visible.ts';
import { counted } from '../../report/words.ts';
import { defineCommand } from '../command.ts';
import * as value from '../option-values.ts';
import { type PdfChoices, pdfFlags, pdfOptions } from '../pdf-options.ts';
import { stopped } from '../stopped.ts';

interface Options extends PdfChoices {
  readonly inbox: boolean;
  readonly workers: boolean | number;
  readonly http: boolean;
  readonly host?: string;
  readonly port?: number;
  readonly watch?: string;
}

export const up = defineCommand<Options>({
  name: 'up',
  summary: 'watch the inbox, read what is dropped there, and answer over HTTP',
  description:
    'Runs until Ctrl-C. Files that were read move to the folder processed; those that could not be read move to failed, ' +
    'with a note beside them that says what was wrong and what to do. Parts can be left out, and run elsewhere on the ' +
    'same database.',
  options: [
    { flags: '--no-inbox', description: 'do not watch the inbox' },
    { flags: '--no-workers', description: 'do not read documents; they wait for workers elsewhere' },
    { flags: '--no-http', description: 'do not answer over HTTP' },
    { flags: '--watch <folder>', description: 'watch this folder instead of the inbox that is set' },
    { flags: '--host <address>', description: 'the address to listen on' },
    { flags: '--port <port>', description: 'the port to listen on; 0 takes any free one', parse: value.port },
    ...pdfOptions,
  ],
  examples: ['rapporteur up', 'rapporteur up --no-http', 'rapporteur up --no-inbox --no-http'],
  endsItself: true,
  isService: true,
  async run({ options, globals, output, signal, config }) {
    const parts = { inbox: options.inbox, workers: options.workers !== false, http: options.http };
    if (!parts.inbox && !parts.workers && !parts.http) throw new Fault('RAP_USAGE', 'Nothing is left to run.');
    const { settings } = await config({
      inbox: options.watch,
      host: options.host,
      port: options.port,
      ...pdfFlags(options),
    });
    const { withEngine } = await import('../engine.ts');
    const { startRuntime } = await import('../runtime.ts');
    const level = globals.verbose ? 'debug' : globals.quiet ? 'error' : settings.logLevel;
    await withEngine(settings, level, async (engine) => {
      const runtime = await startRuntime(engine, parts);
      if (parts.inbox) output.say(`Watching ${visible(settings.inbox)}; drop documents there.`);
      if (parts.workers) output.say(`Reading with ${counted(settings.workers, 'worker')}.`);
      if (runtime.url) output.say(`Answering at ${runtime.url}/api/facts.`);
      output.say('Ctrl-C ends it. Ask in another terminal: `rapporteur facts`.');
      await stopped(signal);
      output.say('Ending; what is at work is finished or taken up next time.');
      await runtime.close();
    });
    return undefined;
  },
});
