import { documentKinds } from '../../core/document.ts';
import { defineCommand, jsonOption } from '../command.ts';
import * as value from '../option-values.ts';
import type { Choice } from '../reprocess-documents.ts';

export const rules = defineCommand<Choice & { json?: boolean }>({
  name: 'rules',
  summary: 'see what a file of your own names would change, before you keep it',
  description:
    'test FILE reads the stored documents with that file among your own names, in the place of one of the same name, ' +
    'keeps nothing, and says which claims and mentions would be gained, lost and changed, with the sentences, and which verdicts ' +
    'would be orphaned. The file is called like those of the lexicon folder: organizations*.yaml or ' +
    'operations*.yaml.',
  arguments: [
    { name: '<action>', description: 'what to do', choices: ['test'] },
    { name: '<file>', description: 'a file of names, in the form of the lexicon folder' },
    { name: '[docs...]', description: 'only these documents, by id, symbol, file name or title' },
  ],
  options: [
    { flags: '--kind <kind>', description: 'only documents of one kind', choices: documentKinds },
    {
      flags: '--since <time>',
      description: 'only those saved since: a day, a time or an age such as 12h',
      parse: value.moment(),
    },
    jsonOption,
  ],
  examples: ['rapporteur rules test organizations.yaml', 'rapporteur rules test operations-region.yaml PC.DEL/1022/16'],
  endsItself: true,
  async run({ args: [, file, ...names], options, output, signal, config, withStore }) {
    const { settings } = await config();
    const { withTrialNames } = await import('../trial-names.ts');
    const { rulesVersion } = await import('../../../pipelines/rules.ts');
    const { chooseDocuments, compareReadings } = await import('../reprocess-documents.ts');
    const { differenceText } = await import('../difference-text.ts');
    const { progressBar } = await import('../progress.ts');
    // The version of the rules as they are, before the file is among them.
    const version = rulesVersion();
    return withTrialNames(file!, settings.lexicon, () =>
      withStore(async (store) => {
        const documents = await chooseDocuments(store, names, options, version);
        const stale = documents.filter((document) => document.rulesVersion !== version).length;
        const bar = await progressBar(output, 'reading');
        const found = await compareReadings({ store, settings }, documents, signal, (done, of) =>
          bar.reach(done, of),
        ).finally(() => bar.end());
        if (options.json) output.json(found);
        else output.data(differenceText(found));
        if (stale > 0)
          output.warn(
            `${stale} of these were stored by other rules than the program has now; what those changed is among the differences. Run \`rapporteur reprocess --stale\` first to see the file's own.`,
          );
        return undefined;
      }),
    );
  },
});
