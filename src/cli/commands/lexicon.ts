import { counted } from '../../report/words.ts';
import { defineCommand, jsonOption } from '../command.ts';
import * as value from '../option-values.ts';

export const lexicon = defineCommand<{ least?: number; limit?: number; json?: boolean }>({
  name: 'lexicon',
  summary: 'propose unknown bodies for your own lexicon, and check that lexicon',
  description:
    'propose prints entries for bodies that recur in your documents and that no lexicon knows, ready for organizations.yaml ' +
    'in the lexicon folder (see `rapporteur config`); check the kind of each. check reads that folder and says what is in it. ' +
    'Documents that are stored keep what older names made of them until `rapporteur reprocess --stale` reads them again.',
  arguments: [{ name: '[action]', description: 'check unless told', choices: ['check', 'propose'] }],
  options: [
    {
      flags: '--least <documents>',
      description: 'of propose: in how many documents a body must be named, 2 unless told',
      parse: value.limit,
    },
    { flags: '--limit <count>', description: 'of propose: show at most so many; 50 unless told', parse: value.limit },
    jsonOption,
  ],
  examples: [
    'rapporteur lexicon propose',
    'rapporteur lexicon propose --least 5 > organizations.yaml',
    'rapporteur lexicon check',
  ],
  async run({ args: [action = 'check'], options: { least = 2, limit = 50, json }, output, config, withStore }) {
    const { settings } = await config();
    if (action === 'propose') {
      const { unknownBodies } = await import('../../store/index.ts');
      const bodies = await withStore((store) => unknownBodies(store, least, limit));
      const { proposalText } = await import('../proposal-text.ts');
      if (json) output.json(bodies);
      else if (bodies.length > 0) output.data(proposalText(bodies).trimEnd());
      output.say(
        bodies.length === 0
          ? `No body that the lexicons do not know is named in ${least} ${least === 1 ? 'document' : 'documents'} or more.`
          : `${counted(bodies.length, 'proposal')}; keep what is right in ${settings.lexicon}/organizations.yaml`,
      );
      return undefined;
    }
    const { ownNameFiles } = await import('../../core/own-names.ts');
    const { knownBodies } = await import('../../../extractors/organizations/own-bodies.ts');
    const files = ownNameFiles('organizations');
    const known = knownBodies().length;
    if (json) output.json({ folder: settings.lexicon, files, bodies: known });
    else
      output.data(
        `${files.length === 0 ? `no files in ${settings.lexicon}` : files.join('\n')}\n${known} bodies are known`,
      );
    return undefined;
  },
});
