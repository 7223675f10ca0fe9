import { Fault } from '../../core/errors.ts';
import { defineCommand, jsonOption } from '../command.ts';

export const timeline = defineCommand<{ type?: 'operation' | 'organization'; json?: boolean }>({
  name: 'timeline',
  summary: 'show what documents tell of a body or operation, in order, with gaps',
  description:
    'Meetings held and announced by number and date, appointments and agreements, the figures of each edition of an ' +
    'operation, and what later documents changed. What does not fit is pointed out: numbers that are missing, what was ' +
    'announced and never told of again, one meeting on two days. --json also gives names and documents.',
  arguments: [{ name: '<entity>', description: 'an organization or operation, by any of its names' }],
  options: [
    { flags: '--type <type>', description: 'what the name is meant to be', choices: ['operation', 'organization'] },
    jsonOption,
  ],
  examples: ['rapporteur timeline nelegal', 'rapporteur timeline csto --type organization --json'],
  async run({ args: [name], options: { type, json }, output, withStore }) {
    const { timelineOf } = await import('../../store/index.ts');
    const found = await withStore((store) => timelineOf(store, name!, type));
    if (!found) {
      throw new Fault('RAP_NOT_FOUND', `No ${type ?? 'organization or operation'} is called “${name}”.`, {
        advice: 'List them with `rapporteur entities organizations` or `rapporteur entities operations`.',
      });
    }
    if (json) output.json(found);
    else {
      const { timelineText } = await import('../timeline-text.ts');
      output.data(timelineText(found, output));
    }
    return undefined;
  },
});
