import { Fault } from '../../core/errors.ts';
import { counted } from '../../report/words.ts';
import { defineCommand, jsonOption } from '../command.ts';

export const compare = defineCommand<{ all?: boolean; json?: boolean }>({
  name: 'compare',
  summary: 'hold two documents, or the editions of an operation, side by side',
  description:
    'Two documents: which of their figures are the same, rounded, updated, of a narrower or wider scope, of another thing, ' +
    'or conflicting, each with the reason and both sentences. One operation, also some of its editions (nelegal-2022 ' +
    'nelegal-2023): what each edition came to, thing by thing.',
  arguments: [{ name: '<names...>', description: 'two documents (id, symbol or file name), or an operation' }],
  options: [{ flags: '--all', description: 'also pairs that count different things' }, jsonOption],
  examples: ['rapporteur compare PC.DEL/1022/16 PC.DEL/2217/23', 'rapporteur compare nelegal'],
  async run({ args, options: { all, json }, output, withStore }) {
    const { compareDocuments, compareEditions, findDocument, resolveName } = await import('../../store/index.ts');
    await withStore(async (store) => {
      const operations = await Promise.all(args.map((name) => resolveName(store, 'operation', name)));
      const named = operations.map((matches) => matches.filter(({ by }) => by !== 'similar'));
      if (named.every((matches) => matches.length > 0)) {
        const names = [...new Set(named.flat().map(({ name }) => name))];
        const only = named.some((matches) => matches[0]!.editions.length === 0)
          ? []
          : named.flat().flatMap(({ editions }) => editions);
        const comparison = await compareEditions(store, names, only);
        if (json) return output.json({ operations: names, ...comparison });
        const { editionTable } = await import('../edition-table.ts');
        if (comparison.rows.length > 0) output.data(editionTable(comparison, output.width));
        output.say(
          `${names.join(', ')}: ${counted(comparison.rows.length, 'thing')} counted in ${counted(comparison.editions.length, 'edition')}.`,
        );
        return undefined;
      }
      if (args.length !== 2)
        throw new Fault(
          'RAP_USAGE',
          `“${args.join('”, “')}”: no operation has such a name, and documents are compared two by two.`,
          {
            advice:
              'Name two documents, or one operation; see `rapporteur documents` and `rapporteur entities operations`.',
          },
        );
      const [a, b] = [await findDocument(store, args[0]!), await findDocument(store, args[1]!)];
      const comparison = await compareDocuments(store, a.id, b.id);
      if (json) return output.json(comparison);
      const { relationAnswers } = await import('../relation-answer.ts');
      const shown = comparison.relations.filter(({ relation }) => all || relation !== 'different');
      if (shown.length > 0) output.data(relationAnswers(shown, output));
      const left = comparison.relations.length - shown.length;
      output.say(
        `${counted(shown.length, 'pair')} of claims shown${left > 0 ? `, ${left} of different things left out (--all)` : ''}.`,
      );
      output.say(
        `Only in the first: ${counted(comparison.onlyA.length, 'figure')}; only in the second: ${counted(comparison.onlyB.length, 'figure')}. ` +
          'Counted are figures that can be compared: they say what they count, and of which operation, or when and where.',
      );
      return undefined;
    });
    return undefined;
  },
});
