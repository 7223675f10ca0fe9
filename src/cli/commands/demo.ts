import { defineCommand } from '../command.ts';

export const demo = defineCommand<{ clean?: boolean }>({
  name: 'demo',
  summary: 'show the whole way from file to answer, on sample documents',
  description:
    'Starts an embedded database, workers, an inbox and the HTTP API in a home of its own, drops sample documents into ' +
    'the inbox, asks a few questions, writes a confidence report and ends. Needs no network and no other server.',
  options: [{ flags: '--clean', description: 'remove what an earlier demonstration left' }],
  examples: ['rapporteur demo', 'rapporteur demo --clean'],
  endsItself: true,
  async run({ options, globals, output, signal, config }) {
    const { demoHome, removeDemo, runDemo } = await import('../demo.ts');
    const asked = (await config()).settings.home;
    const home = demoHome(asked);
    if (options.clean) {
      await removeDemo(home);
      output.say(`Removed ${home}.`);
      return undefined;
    }
    return runDemo(home, asked, output, signal, globals.verbose);
  },
});
