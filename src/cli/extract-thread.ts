/** The file that the thread behind `extract` runs, compiled: it gets paths and answers with what came of each. */
import { parentPort, workerData } from 'node:worker_threads';
import { extractDocument } from '../../pipelines/index.ts';
import { useOwnNames } from '../core/own-names.ts';
import type { ReadSettings } from '../read-options.ts';
import { extractFile, type FileExtraction } from './extract-file.ts';
import { asFault } from './fault-message.ts';

/** What the thread answers: what came of the file, or the parts of a fault, which an error loses on its way. */
export type ThreadAnswer =
  | { readonly ready: true }
  | { readonly done: FileExtraction }
  | { readonly fault: Pick<ReturnType<typeof asFault>, 'code' | 'message' | 'advice'> };

const { lexicon, ...settings } = workerData as ReadSettings & { readonly lexicon: string | null };
useOwnNames(lexicon);

/** Reads a few words, so that all rules are loaded. */
async function load(): Promise<ThreadAnswer> {
  await extractDocument(new TextEncoder().encode('On 3 May 2020.'), 'first.txt');
  return { ready: true };
}

/** `null` asks to load the rules, which is no document's time. */
parentPort!.on('message', async (path: string | null) => {
  let answer: ThreadAnswer;
  try {
    answer = path === null ? await load() : { done: await extractFile(path, settings) };
  } catch (error) {
    const { code, message, advice } = asFault(error);
    answer = { fault: { code, message, advice } };
  }
  parentPort!.postMessage(answer);
});
