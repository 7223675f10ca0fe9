import type { RelationKind } from '../../claims/relate.ts';
import { defineCommand, jsonOption } from '../command.ts';
import * as value from '../option-values.ts';

interface Options {
  readonly document?: string;
  readonly operation?: string;
  readonly updated?: boolean;
  readonly json?: boolean;
}

export const discrepancies = defineCommand<Options>({
  name: 'discrepancies',
  summary: 'show numbers that contradict each other or do not add up',
  description:
    'Two claims contradict each other only where the same thing of the same edition, time, place and stage is counted by ' +
    'numbers that exclude each other; what is planned, estimated or denied never does. Sums are checked inside each ' +
    'document, with room for rounding, about and over.',
  options: [
    { flags: '--document <doc>', description: 'those of one document: id, symbol or file name' },
    { flags: '--operation <name>', description: 'those of one operation' },
    { flags: '--updated', description: 'also what later documents changed without contradiction' },
    jsonOption,
  ],
  examples: ['rapporteur discrepancies', 'rapporteur discrepancies --operation nelegal --updated'],
  async run({ options: { json, document, operation, updated }, output, withStore }) {
    const { findDocument, listMismatches, listRelations } = await import('../../store/index.ts');
    const kinds: RelationKind[] = updated ? ['conflicting', 'updated'] : ['conflicting'];
    const found = await withStore(async (store) => {
      const filter = {
        ...(document === undefined ? {} : { document: (await findDocument(store, document)).id }),
        ...(operation === undefined ? {} : { operation }),
      };
      return { relations: await listRelations(store, { kinds, ...filter }), sums: await listMismatches(store, filter) };
    });
    const conflicts = found.relations.filter(({ relation }) => relation === 'conflicting').length;
    if (json) {
      output.json(found);
      return undefined;
    }
    const { checkAnswers, relationAnswers } = await import('../relation-answer.ts');
    const parts = [relationAnswers(found.relations, output), checkAnswers(found.sums, output)].filter(Boolean);
    if (parts.length > 0) output.data(parts.join('\n\n'));
    output.say(value.shownOf(conflicts, conflicts, 'contradiction'));
    output.say(value.shownOf(found.sums.length, found.sums.length, 'sum that does not fit', 'sums that do not fit'));
    return undefined;
  },
});
