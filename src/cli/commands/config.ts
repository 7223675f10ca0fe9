import { defineCommand, jsonOption } from '../command.ts';

export const config = defineCommand<{ json?: boolean }>({
  name: 'config',
  summary: 'print every setting, its value and where it came from',
  description:
    'Settings come from, the later over the earlier: defaults, rapporteur.yaml in the home folder, the environment, flags. ' +
    'Passwords are masked.',
  options: [jsonOption],
  examples: ['rapporteur config', 'RAPPORTEUR_WORKERS=4 rapporteur config --json'],
  async run({ options, output, config: readConfig }) {
    const { describeConfig } = await import('../../config.ts');
    const read = await readConfig();
    const settings = describeConfig(read);
    if (options.json) {
      output.json({ file: read.file, settings });
      return undefined;
    }
    const { table } = await import('../layout.ts');
    output.data(
      table(
        settings,
        [
          { head: 'setting', cell: (s) => s.name },
          { head: 'value', cell: (s) => (s.value === null ? '-' : String(s.value)) },
          { head: 'from', cell: (s) => (s.source === 'environment' ? s.variable : s.source) },
          { head: 'what it is', cell: (s) => s.description },
        ],
        output.width,
      ),
    );
    output.say(read.file === null ? 'No settings file.' : `Settings file: ${read.file}`);
    return undefined;
  },
});
