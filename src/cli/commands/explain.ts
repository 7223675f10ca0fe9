import { Fault } from '../../core/errors.ts';
import { defineCommand, jsonOption } from '../command.ts';

export const explain = defineCommand<{ json?: boolean }>({
  name: 'explain',
  summary: 'say why a mention or claim is there, or why a document is of its kind',
  description:
    'Shows the quote, the value, what reviewers said of it, what spoke for and against it, and the rules that found it with their examples and ' +
    'how often they were right so far; of a document alone, which signs in its text say what kind it is.',
  arguments: [
    { name: '<doc>', description: 'a document: id, the beginning of an id, symbol or file name' },
    { name: '[mention]', description: 'the id of a mention or claim, as `rapporteur show` and `facts` print it' },
  ],
  options: [jsonOption],
  examples: ['rapporteur explain PC.DEL/1022/16 figure-2931-2943', 'rapporteur explain PC.DEL/1022/16'],
  async run({ args: [doc, mention], options, output, withStore }) {
    const { attachedReviews, findDocument, getRecord, listReviewed } = await import('../../store/index.ts');
    const { record, reviewed, attached } = await withStore(async (store) => {
      const { id } = await findDocument(store, doc!);
      return {
        record: await getRecord(store, id),
        reviewed: mention === undefined ? [] : await listReviewed(store),
        attached: await attachedReviews(store, { documents: [id] }),
      };
    });
    if (mention === undefined && record) {
      const { kind, kindConfidence, kindReasons } = record.document;
      const { kindText } = await import('../explanation-text.ts');
      if (options.json) output.json({ kind, kindConfidence, kindReasons });
      else output.data(kindText(record.document, output));
      return undefined;
    }
    const { explain: explainIn } = await import('../../core/explain.ts');
    const { allRules } = await import('../../report/rules.ts');
    const { trackRecords } = await import('../../report/track-record.ts');
    const trackOf = trackRecords(reviewed);
    const found = record && explainIn(record, mention!, allRules(), trackOf);
    if (!found) {
      throw new Fault('RAP_NOT_FOUND', `The document has no mention or claim ${mention}.`, {
        advice: `List them with \`rapporteur show ${doc} --mentions\`.`,
      });
    }
    // What a claim says is also what its figure is read as: whoever corrected that corrected the claim.
    const chief = record!.facts.find(({ id }) => id === mention)?.mentions[0];
    const verdicts = attached.filter(({ now }) => now !== null && (now === mention || now === chief));
    if (options.json) {
      output.json({ ...found, verdicts });
      return undefined;
    }
    const { explanationText } = await import('../explanation-text.ts');
    const { fieldsRead, verdictInWords } = await import('../../report/verdict-in-words.ts');
    const said = verdicts.map((one) => {
      const line = verdictInWords(one, fieldsRead(record!, one.now!));
      return one.now === mention ? line : `${line} (of its words, ${one.now})`;
    });
    output.data(explanationText(found, said, output, trackOf));
    return undefined;
  },
});
