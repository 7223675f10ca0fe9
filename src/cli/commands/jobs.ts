import { Fault } from '../../core/errors.ts';
import { visible } from '../../report/visible.ts';
import { defineCommand, jsonOption } from '../command.ts';
import * as value from '../option-values.ts';

interface Options {
  readonly limit?: number;
  readonly offset?: number;
  readonly json?: boolean;
}

export const jobs = defineCommand<Options>({
  name: 'jobs',
  summary: 'list the jobs of the queue, and try failed ones again or discard them',
  description:
    'list shows what became of the latest attempts; failed shows the jobs that failed for good; retry puts one of those, ' +
    'or all, back into the queue; discard takes it out, and its file stays recorded as failed.',
  arguments: [
    { name: '[action]', description: 'list unless told', choices: ['list', 'failed', 'retry', 'discard'] },
    { name: '[job]', description: 'of retry and discard: the id of a job or its beginning, or all' },
  ],
  options: [...value.paging(50), jsonOption],
  examples: ['rapporteur jobs', 'rapporteur jobs failed', 'rapporteur jobs retry 3f2a9c', 'rapporteur jobs retry all'],
  async run({ args: [action = 'list', job], options, output, config, withStore }) {
    const { settings } = await config();
    const { withQueue } = await import('../queue-access.ts');
    const { deadJobTable, outcomeTable } = await import('../job-tables.ts');
    const { limit = 50, offset = 0 } = options;
    if ((action === 'retry' || action === 'discard') && job === undefined) {
      throw new Fault('RAP_USAGE', `Say which job to ${action}: its id, the beginning of its id, or all.`, {
        advice: 'List failed jobs with `rapporteur jobs failed`.',
      });
    }
    if ((action === 'list' || action === 'failed') && job !== undefined) {
      throw new Fault('RAP_USAGE', `\`jobs ${action}\` lists all jobs and takes no id.`, {
        advice: 'Try one again with `rapporteur jobs retry ID`, or take it out with `rapporteur jobs discard ID`.',
      });
    }
    await withStore(async (store) => {
      if (action === 'list') {
        const { listJobOutcomes } = await import('../../store/index.ts');
        const outcomes = await listJobOutcomes(store, { limit, offset });
        if (options.json) output.json(outcomes);
        else if (outcomes.length > 0) output.data(outcomeTable(outcomes, output.width));
        else output.say('No jobs so far.');
        return;
      }
      await withQueue(store, settings, async (queue) => {
        if (action === 'failed') {
          const failed = await queue.failed({ offset, limit });
          if (options.json) output.json(failed);
          else if (failed.length > 0) output.data(deadJobTable(failed, output.width));
          else output.say('No failed jobs.');
          return;
        }
        const { discardJobs, retryJobs } = await import('../../queue/index.ts');
        const act = action === 'retry' ? retryJobs : discardJobs;
        const done = await act({ store, queue }, job!);
        if (options.json) output.json(done);
        else
          for (const { job: one } of done)
            output.data(`${action === 'retry' ? 'waits again' : 'discarded'}: ${visible(one.name)}`);
        if (done.length === 0) output.say('No failed jobs.');
        if (action === 'retry' && done.length > 0) output.say('They are read as soon as `rapporteur up` runs.');
      });
    });
    return undefined;
  },
});
