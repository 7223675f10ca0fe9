import { Fault } from '../../core/errors.ts';
import type { Predictable } from '../../eval/predict-spans.ts';
import type { ScoredType } from '../../eval/scores.ts';
import { defineCommand, jsonOption } from '../command.ts';

interface Options {
  readonly gold?: string;
  readonly spans?: string;
  readonly facts?: string;
  readonly documents?: string;
  readonly records?: string;
  readonly type?: ScoredType;
  readonly types?: string;
  readonly drop?: boolean;
  readonly subset?: string;
  readonly as?: Predictable;
  readonly out?: string;
  readonly errors?: boolean;
  readonly json?: boolean;
}

export const evaluate = defineCommand<Options>({
  name: 'eval',
  summary: 'score the extractors against annotated documents or an open test set',
  description:
    'With --gold, every NAME.txt beside a NAME.gold.json in the folder is extracted and held against what the annotator ' +
    'marked. With --spans, the texts of a test set are: one object a line with id, text and gold, a list of spans with ' +
    'type, start, end and maybe value; its texts are taken as they stand. Figures are ' +
    'then held against the gold without the words that bound them, of the one kind that its type names (number, ' +
    'currency, dimension, percentage), and durations count as dates, as TIMEX3 has it. With --facts, the documents that a list ' +
    'names are held against the facts that a reader found in them; fixtures/seeds.yaml shows the form.',
  options: [
    { flags: '--gold <folder>', description: 'annotated documents' },
    { flags: '--records <file>', description: 'with --gold: score these records (from `extract --format jsonl`)' },
    {
      flags: '--type <type>',
      description: 'with --gold: score one type alone',
      choices: ['organization', 'operation', 'date', 'figure'],
    },
    { flags: '--spans <file>', description: 'an open test set, as JSON Lines' },
    { flags: '--types <types>', description: 'with --spans: the gold types to ask for, with commas between' },
    { flags: '--drop', description: 'with --spans: gold of other types is as good as not there' },
    { flags: '--subset <key>', description: 'with --spans: ask only for gold that bears this key' },
    {
      flags: '--as <what>',
      description: 'with --spans: what to look for (else told from the gold types)',
      choices: ['date', 'figure', 'organization', 'sentence', 'speech'],
    },
    { flags: '--facts <file>', description: 'a list of the facts in documents, as YAML' },
    { flags: '--documents <folder>', description: 'with --facts: where the documents are' },
    { flags: '--out <file>', description: 'write the records or predictions to this file, as JSON Lines' },
    { flags: '--errors', description: 'print each thing that was wrong, one a line' },
    jsonOption,
  ],
  examples: [
    'rapporteur eval --gold my-annotations',
    'rapporteur eval --gold my-annotations --type figure --errors',
    'rapporteur eval --spans dates.jsonl --types DATE --as date --out predictions.jsonl',
  ],
  async run({ options, output, signal }) {
    if ([options.gold, options.spans, options.facts].filter((one) => one !== undefined).length !== 1) {
      throw new Fault(
        'RAP_USAGE',
        'Say what to score against: --gold FOLDER, --spans FILE or --facts FILE, one of them.',
      );
    }
    if ((options.facts === undefined) !== (options.documents === undefined)) {
      throw new Fault('RAP_USAGE', '--facts FILE and --documents FOLDER go together.');
    }
    const { evaluateFacts, evaluateGold, evaluateSpans } = await import('../../eval/evaluate.ts');
    const told = await import('../progress.ts');
    const bar = await told.progressBar(output, 'extracting');
    const result =
      options.gold !== undefined
        ? await evaluateGold({ ...options, gold: options.gold }, bar, signal)
        : options.facts !== undefined
          ? await evaluateFacts({ facts: options.facts, documents: options.documents! }, bar, signal)
          : await evaluateSpans({ ...options, spans: options.spans! }, bar, signal);
    bar.end();
    for (const warning of result.warnings) output.warn(warning);
    if (options.json) output.json(options.errors ? result.scores : { ...result.scores, errors: undefined });
    else {
      output.data(result.text);
      if (options.errors) for (const error of result.scores.errors) output.jsonLine(error);
    }
    return undefined;
  },
});
