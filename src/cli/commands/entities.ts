import { Fault } from '../../core/errors.ts';
import type { EntityFilter } from '../../store/index.ts';
import { defineCommand, jsonOption } from '../command.ts';
import { answerQuestion, entityQuestions } from '../entity-questions.ts';
import type { JudgementOptions } from '../judge-entities.ts';
import * as value from '../option-values.ts';

const types = {
  organizations: 'organization',
  operations: 'operation',
  persons: 'person',
  places: 'place',
} as const;

/** What a person may say of who is who. */
const actions = ['merge', 'split', 'rename', 'same', 'not-same', 'undo'] as const;

export const entities = defineCommand<EntityFilter & JudgementOptions & { json?: boolean }>({
  name: 'entities',
  summary: 'list the bodies, operations, persons and places named, and say who is who',
  description:
    'Different names of one body or operation series are one entry, with every form that the documents use. merge NAME INTO ' +
    'and same NAME OTHER make two entries one; split NAME FORM takes one form out of an entry, and not-same FORM NAME does so ' +
    'and forbids to join them again; rename NAME NEW-NAME calls it otherwise. Each is kept for ever and holds for documents ' +
    'that come in later, too; history lists them, undo NUMBER takes one back. show NAME is the page of one entry: its names, meetings, documents and who names it, and, of an operation, its kinds, ' +
    'runners, dates and stages with the documents that say so. alike proposes entries that are probably the same, with what ' +
    'their names have in common.',
  arguments: [
    {
      name: '[what]',
      description: 'a type to list, or what to do',
      choices: [...Object.keys(types), ...actions, ...entityQuestions],
    },
    { name: '[names...]', description: 'the names it is about; of several words in quotes' },
  ],
  options: [
    {
      flags: '--type <type>',
      description: 'of show, alike and judgements: what kind the names are',
      choices: Object.values(types),
    },
    {
      flags: '--as <name>',
      description: 'of split: what the form is called from then on; as it is written unless told',
    },
    { flags: '--note <text>', description: 'of a judgement: why' },
    { flags: '--reviewer <name>', description: 'of a judgement: who says so' },
    { flags: '--text <name>', description: 'those with this name, part of it, or a similar one' },
    { flags: '--document <doc>', description: 'those named in one document: id, symbol or file name' },
    ...value.paging(50),
    jsonOption,
  ],
  examples: [
    'rapporteur entities operations',
    'rapporteur entities organizations --text council',
    'rapporteur entities show nelegal',
    'rapporteur entities show OSCE --json',
    'rapporteur entities alike --type organization',
    'rapporteur entities merge "Water Board" "National Water Authority"',
    'rapporteur entities split "Water Board" "the Board"',
  ],
  async run({ args: [what, ...names], options, output, withStore }) {
    const { json, document, type: kind, as, note, reviewer, ...filter } = options;
    const question = entityQuestions.find((one) => one === what);
    if (question) {
      await answerQuestion[question]({ names, type: kind, json: json ?? false, output, withStore });
      return undefined;
    }
    const action = actions.find((one) => one === what);
    if (action) {
      const { judgeFromWords } = await import('../judge-entities.ts');
      await judgeFromWords({
        action,
        names,
        options: { type: kind, as: as || undefined, note: note || undefined, reviewer: reviewer || undefined },
        json: json ?? false,
        output,
        withStore,
      });
      return undefined;
    }
    if (names.length > 0)
      throw new Fault('RAP_USAGE', `\`entities ${what}\` lists them all and takes no name.`, {
        advice: `Look for one with --text: rapporteur entities ${what} --text ${JSON.stringify(names[0])}`,
      });
    const { findDocument, listEntities } = await import('../../store/index.ts');
    const type = kind ?? types[what as keyof typeof types];
    const list = await withStore(async (store) => {
      const one = document === undefined ? {} : { document: (await findDocument(store, document)).id };
      return listEntities(store, { limit: 50, ...filter, ...one, ...(type ? { type } : {}) });
    });
    if (json) {
      output.json(list);
      return undefined;
    }
    const { entityTable } = await import('../entity-table.ts');
    if (list.entities.length > 0) output.data(entityTable(list.entities, output.width));
    output.say(value.shownOf(list.entities.length, list.total, 'entity', 'entities'));
    return undefined;
  },
});
