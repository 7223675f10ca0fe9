/** The file that the thread behind `extract` runs, compiled: it gets paths and answers with what came of each. */
import { parentPort, workerData } from 'node:worker_threads';
import type { ReadSettings } from '../read-options.ts';
import { extractFile, type FileExtraction } from './extract-file.ts';
import { asFault } from './fault-message.ts';

/** What the thread answers: what came of the file, or the parts of a fault, which an error loses on its way. */
export type ThreadAnswer =
  | { readonly done: FileExtraction }
  | { readonly fault: Pick<ReturnType<typeof asFault>, 'code' | 'message' | 'advice'> };

parentPort!.on('message', async (path: string) => {
  let answer: ThreadAnswer;
  try {
    answer = { done: await extractFile(path, workerData as ReadSettings) };
  } catch (error) {
    const { code, message, advice } = asFault(error);
    answer = { fault: { code, message, advice } };
  }
  parentPort!.postMessage(answer);
});
