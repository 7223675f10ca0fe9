import { Fault } from '../../core/errors.ts';
import { ownNameTypes } from '../../core/own-names.ts';
import { counted } from '../../report/words.ts';
import { defineCommand, jsonOption } from '../command.ts';
import * as value from '../option-values.ts';

/** What a person calls what each type names. */
const nouns = { organizations: 'bodies', operations: 'operations' } as const;

export const lexicon = defineCommand<{ least?: number; limit?: number; json?: boolean }>({
  name: 'lexicon',
  summary: 'propose unknown names for your own lexicon, and check that lexicon',
  description:
    'propose prints entries for bodies (or, with `operations`, for operations) that recur in your documents and that no lexicon ' +
    'knows, ready for organizations.yaml or operations.yaml in the lexicon folder (see `rapporteur config`); check the kind of ' +
    'each. check reads that folder and says what is in it, every fault of its files, and names that several entries have. Documents that are stored keep what older names made of them until ' +
    '`rapporteur reprocess --stale` reads them again.',
  arguments: [
    { name: '[action]', description: 'check unless told', choices: ['check', 'propose'] },
    { name: '[type]', description: 'of propose: organizations unless told', choices: [...ownNameTypes] },
  ],
  options: [
    {
      flags: '--least <documents>',
      description: 'of propose: in how many documents a name must stand, 2 unless told',
      parse: value.limit,
    },
    { flags: '--limit <count>', description: 'of propose: show at most so many; 50 unless told', parse: value.limit },
    jsonOption,
  ],
  examples: [
    'rapporteur lexicon propose',
    'rapporteur lexicon propose operations > operations.yaml',
    'rapporteur lexicon propose --least 5 > organizations.yaml',
    'rapporteur lexicon check',
  ],
  async run({ args: [action = 'check', given], options: { least = 2, limit = 50, json }, output, config, withStore }) {
    const { settings } = await config();
    if (action === 'propose') {
      const type = ownNameTypes.find((one) => one === given) ?? 'organizations';
      const { unknownNames } = await import('../../store/index.ts');
      const single = type === 'operations' ? 'operation' : 'organization';
      const found = await withStore((store) => unknownNames(store, single, least, limit));
      const { proposalText } = await import('../proposal-text.ts');
      if (json) output.json(found);
      else if (found.length > 0) output.data(proposalText(type, found).trimEnd());
      const one = type === 'operations' ? 'operation' : 'body';
      output.say(
        found.length === 0
          ? `No ${one} that the lexicons do not know is named in ${least} ${least === 1 ? 'document' : 'documents'} or more.`
          : `${counted(found.length, 'proposal')}; keep what is right in ${settings.lexicon}/${type}.yaml`,
      );
      return undefined;
    }
    if (given) throw new Fault('RAP_USAGE', '`lexicon check` checks every file and takes no type.');
    const { ownNameFiles, unreadNameFiles } = await import('../../core/own-names.ts');
    const { checkLexicon } = await import('../check-lexicon.ts');
    const { faults, shared } = checkLexicon();
    if (faults.length > 0) {
      for (const fault of faults) output.say(fault);
      throw new Fault('RAP_RULE', `Your lexicon has ${counted(faults.length, 'fault')} and cannot be read.`, {
        advice: 'Correct the files at the places named.',
      });
    }
    const { knownBodies } = await import('../../../extractors/organizations/own-bodies.ts');
    const { knownSeries } = await import('../../../extractors/operations/own-series.ts');
    const files = ownNameTypes.flatMap(ownNameFiles);
    const known = { organizations: knownBodies().length, operations: knownSeries().length };
    const unread = unreadNameFiles();
    if (json)
      output.json({
        folder: settings.lexicon,
        files,
        unread,
        shared,
        bodies: known.organizations,
        operations: known.operations,
      });
    else {
      const counts = ownNameTypes.map((type) => `${known[type]} ${nouns[type]} are known`);
      output.data([...(files.length === 0 ? [`no files in ${settings.lexicon}`] : files), ...counts].join('\n'));
    }
    for (const name of shared)
      output.say(
        `${name}; documents that use it must say which is meant. Give it to one of them, or as \`short\` to each.`,
      );
    const begin = ownNameTypes.join(' or ');
    for (const file of unread)
      output.say(`${file} is not read: a file of names begins with ${begin} and ends in .yaml.`);
    return undefined;
  },
});
