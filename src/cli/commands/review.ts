import { Fault } from '../../core/errors.ts';
import { factTypes } from '../../core/fact.ts';
import { mentionTypes } from '../../core/mention.ts';
import { defineCommand, jsonOption } from '../command.ts';
import * as value from '../option-values.ts';

interface Options {
  readonly accept?: boolean;
  readonly reject?: boolean;
  readonly correct?: string[];
  readonly undo?: boolean;
  readonly verdict?: string;
  readonly history?: boolean;
  readonly agreement?: boolean;
  readonly note?: string;
  readonly reviewer?: string;
  readonly type?: string;
  readonly document?: string;
  readonly limit?: number;
  readonly json?: boolean;
}

export const review = defineCommand<Options>({
  name: 'review',
  summary: 'judge what was found, first what a verdict teaches most; or set one verdict',
  description:
    'In a terminal it shows one mention or claim after the other and takes one key a verdict; each is kept at once, and what is ' +
    'reviewed is left out the next time. First comes what a verdict teaches most: how unsure the program is, p (1 - p) of the ' +
    'confidence p, times the claims that depend on it, where a mention that no claim cites counts as a quarter of one. With a ' +
    'document and an id it sets one verdict and asks nothing. --json prints the queue, and verdicts whose words are gone from ' +
    'their document as `orphaned`. Verdicts are never changed: --undo adds one that takes the last one back. Rejected claims are ' +
    'left out of `facts`, corrected values shown as corrected. --correct takes FIELD=VALUE, several in turn, and `none` for ' +
    'nothing; corrections of several fields add up, and --accept or --reject ends them: it says that what was read is right or ' +
    'wrong. To confirm a correction of somebody else, give it, too. import FILE makes verdicts of a JSON export of Label Studio.',
  arguments: [
    { name: '[doc]', description: 'of one verdict: the document, by id, symbol or file name; or `import`' },
    { name: '[id]', description: 'the id of the mention or claim, as the queue prints it; of import, the file' },
  ],
  options: [
    { flags: '--accept', description: 'it is right' },
    { flags: '--reject', description: 'it is wrong, and claims of it are left out' },
    { flags: '--correct <changes...>', description: 'what is right: min=500, counted=persons, text="the words"' },
    {
      flags: '--undo',
      description: 'take back --verdict, or the last one on it (of --reviewer, where a name is given)',
    },
    { flags: '--verdict <id>', description: 'of --undo: which verdict, by the id that its answer names' },
    { flags: '--history', description: 'print the verdicts of a document, or on one id, also those taken back' },
    { flags: '--agreement', description: 'tell how far reviewers agree, and what they judge differently' },
    { flags: '--note <text>', description: 'of one verdict: why' },
    { flags: '--reviewer <name>', description: 'who judges; the queue then leaves out only what this person reviewed' },
    {
      flags: '--type <type>',
      description: 'of the queue: mentions and claims of this type',
      choices: [...new Set([...mentionTypes, ...factTypes])],
    },
    { flags: '--document <doc>', description: 'of the queue: of one document' },
    { flags: '--limit <count>', description: 'of the queue: at most so many; 50 unless told', parse: value.limit },
    jsonOption,
  ],
  examples: [
    'rapporteur review --reviewer Ana --type figure',
    'rapporteur review --json',
    'rapporteur review import labels.json --reviewer Ana',
    'rapporteur review PC.DEL/1022/16 figure-2931-2943 --accept',
    'rapporteur review PC.DEL/1022/16 figure-2931-2943 --history',
    'rapporteur review PC.DEL/1022/16 figure-2931-2943 --correct counted=violations edition=2015 --note checked',
  ],
  async run({ args: [doc, id], options, output, withStore }) {
    checkOne(doc, options);
    const { setVerdict } = await import('../set-verdict.ts');
    if (doc === 'import') {
      const { importReviews } = await import('../import-reviews.ts');
      await withStore((store) => importReviews(store, id, options, output));
      return undefined;
    }
    if (options.history) {
      if (doc === undefined) throw new Fault('RAP_USAGE', 'Say of which document: rapporteur review DOC --history');
      const { printHistory } = await import('../verdict-history.ts');
      await withStore((store) => printHistory(store, doc, id, output, options.json));
      return undefined;
    }
    if (options.agreement) {
      const { printAgreement } = await import('../reviewer-agreement.ts');
      await withStore((store) => printAgreement(store, doc ?? options.document, output, options.json));
      return undefined;
    }
    if (doc !== undefined) {
      await withStore((store) => setVerdict(store, doc, id, options, output));
      return undefined;
    }
    if (
      options.accept ||
      options.reject ||
      options.correct ||
      options.undo ||
      options.verdict ||
      options.note !== undefined
    )
      throw new Fault('RAP_USAGE', 'Say what the verdict is on: rapporteur review DOC ID --accept');
    const { attachedReviews, findDocument, reviewQueue } = await import('../../store/index.ts');
    return withStore(async (store) => {
      const document = options.document === undefined ? undefined : (await findDocument(store, options.document)).id;
      const queue = await reviewQueue(store, { limit: 50, ...options, document });
      const attached = await attachedReviews(store, { documents: document === undefined ? undefined : [document] });
      const orphaned = attached.filter(({ now }) => now === null);
      if (options.json) {
        output.json({ ...queue, orphaned });
        return undefined;
      }
      if (!process.stdin.isTTY || !process.stdout.isTTY) {
        throw new Fault('RAP_USAGE', 'Reviewing asks for keys and needs a terminal.', {
          advice:
            'Print the queue with `rapporteur review --json`, and set single verdicts with `rapporteur review DOC ID --accept`, --reject or --correct FIELD=VALUE.',
        });
      }
      const { reviewAtTerminal } = await import('../review-terminal.ts');
      await reviewAtTerminal(store, queue, orphaned.length, options.reviewer ?? null, output);
      return undefined;
    });
  },
});

/** What one verdict is said with; a question or an import beside it would drop it. */
const ofVerdict = ['accept', 'reject', 'correct', 'undo', 'verdict', 'note'] as const;

/** @throws Fault RAP_USAGE where several things are asked for at once, of which only one would be done */
function checkOne(doc: string | undefined, options: Options): void {
  const asked = [
    ...(doc === 'import' ? ['import'] : []),
    ...(['history', 'agreement'] as const).filter((name) => options[name]).map((name) => `--${name}`),
  ];
  const given = ofVerdict.filter((name) => options[name] !== undefined && options[name] !== false);
  const all = [...asked, ...given.map((name) => `--${name}`)];
  if (asked.length > 0 && all.length > 1)
    throw new Fault('RAP_USAGE', `${all.join(' and ')} do not go together; nothing was kept.`, {
      advice: 'Give one verdict, or ask one question, at a time.',
    });
}
