import type { EntityFilter } from '../../store/index.ts';
import { defineCommand, jsonOption } from '../command.ts';
import * as value from '../option-values.ts';

const types = {
  organizations: 'organization',
  operations: 'operation',
  persons: 'person',
  places: 'place',
} as const;

export const entities = defineCommand<EntityFilter & { json?: boolean }>({
  name: 'entities',
  summary: 'list the organizations, operations, persons and places that documents name',
  description: 'Different names of one body or operation series are one entry, with every form that the documents use.',
  arguments: [{ name: '[type]', description: 'only those of one type', choices: Object.keys(types) }],
  options: [
    { flags: '--text <name>', description: 'those with this name, part of it, or a similar one' },
    { flags: '--document <doc>', description: 'those named in one document: id, symbol or file name' },
    ...value.paging(50),
    jsonOption,
  ],
  examples: ['rapporteur entities operations', 'rapporteur entities organizations --text council'],
  async run({ args, options: { json, document, ...filter }, output, withStore }) {
    const { findDocument, listEntities } = await import('../../store/index.ts');
    const type = types[args[0] as keyof typeof types];
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
