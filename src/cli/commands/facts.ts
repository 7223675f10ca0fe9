import { documentKinds } from '../../core/document.ts';
import { factTypes } from '../../core/fact.ts';
import { modalities } from '../../core/modality.ts';
import type { FactFilter } from '../../store/index.ts';
import { defineCommand, jsonOption } from '../command.ts';
import * as value from '../option-values.ts';

export const facts = defineCommand<FactFilter & { json?: boolean }>({
  name: 'facts',
  summary: 'answer with what the documents claim, each claim with its quote',
  description:
    'Every claim is shown with the words that it was taken from, the document that makes it, and how sure the program is ' +
    'that it read it right. Whether it is so, the program does not judge. --min and --max compare the numbers that the text says: ' +
    'over 180,000 is found by --min 100000, not by --min 200000 and by no --max; up to 500 by --max 500 and by no --min. ' +
    'What a document does not say to be so (what it denies, plans, calls for ' +
    'or holds possible) is shown, too, with these words before it; --modality asserted leaves it out. Claims that a reviewer rejected are left out; what was corrected is marked so.',
  options: [
    { flags: '--operation <name>', description: 'results of an operation, also of one edition (nelegal-2015)' },
    { flags: '--organization <name>', description: 'claims that name this organization' },
    { flags: '--counted <words>', description: 'what is counted or what happened to it (deported)' },
    { flags: '--year <year>', description: 'claims about this year', parse: value.year },
    { flags: '--from <day>', description: 'claims about this day, month or year and later', parse: value.day('first') },
    { flags: '--to <day>', description: 'claims about this day, month or year and earlier', parse: value.day('last') },
    { flags: '--min <number>', description: 'numbers said to be this or more', parse: value.number() },
    { flags: '--max <number>', description: 'numbers said to be this or less', parse: value.number() },
    { flags: '--unit <unit>', description: '1 for counts, %, a currency (USD) or a unit (kg)' },
    { flags: '--type <type>', description: 'claims of this type', choices: factTypes },
    { flags: '--modality <how>', description: 'claims said in this way', choices: modalities },
    { flags: '--speaker <name>', description: 'claims of whoever has this name or part of it' },
    { flags: '--kind <kind>', description: 'claims in documents of this kind', choices: documentKinds },
    { flags: '--confidence <least>', description: 'claims at least this sure, from 0 to 1', parse: value.confidence },
    { flags: '--document <doc>', description: 'claims of one document: id, symbol or file name' },
    { flags: '--text <query>', description: 'claims whose sentence holds these words' },
    { flags: '--rejected', description: 'also claims that a reviewer rejected' },
    ...value.paging(50),
    jsonOption,
  ],
  examples: [
    'rapporteur facts --operation nelegal --year 2015',
    'rapporteur facts --counted deported --min 10000',
    'rapporteur facts --operation nelegal --modality planned',
    'rapporteur facts --organization csto --type meeting --json',
  ],
  async run({ options: { json, document, ...filter }, output, withStore }) {
    const { findDocument, listFacts } = await import('../../store/index.ts');
    const list = await withStore(async (store) => {
      const one = document === undefined ? {} : { document: (await findDocument(store, document)).id };
      return listFacts(store, { limit: 50, ...filter, ...one });
    });
    if (json) {
      output.json(list);
      return undefined;
    }
    const { factAnswers, namesAsked } = await import('../fact-answer.ts');
    if (list.facts.length > 0) output.data(factAnswers(list.facts, output));
    for (const line of namesAsked(list, filter)) output.say(line);
    output.say(value.shownOf(list.facts.length, list.total, 'claim'));
    return undefined;
  },
});
