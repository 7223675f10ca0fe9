import { defineCommand, jsonOption } from '../command.ts';

export const doctor = defineCommand<{ json?: boolean }>({
  name: 'doctor',
  summary: 'check that everything the program needs is in order, and say what to do',
  description:
    'Checks Node, rules, folders, free space, the database, the queue and the port. Starts the embedded database when it ' +
    'does not run. Exit code 0 when nothing is wrong; warnings are not wrong.',
  options: [jsonOption],
  examples: ['rapporteur doctor'],
  async run({ options, output, config }) {
    const { examine } = await import('../examine.ts');
    const findings = await examine((await config()).settings, (finding) => {
      if (options.json) return;
      const { colors } = output;
      const mark = { ok: colors.green('ok     '), warning: colors.yellow('warning'), wrong: colors.red('wrong  ') };
      output.data(`${mark[finding.state]}  ${finding.what}: ${finding.found}`);
      if (finding.advice) output.data(`         ${finding.advice}`);
    });
    if (options.json) output.json(findings);
    return findings.some((finding) => finding.state === 'wrong') ? 5 : undefined;
  },
});
