import { basename, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { Fault } from '../core/errors.ts';
import { ownNamesFolder } from '../core/own-names.ts';
import { packageRoot } from '../core/package-root.ts';
import { problem } from '../core/problem.ts';
import type { ReadSettings } from '../read-options.ts';
import type { FileExtraction } from './extract-file.ts';
import type { ThreadAnswer } from './extract-thread.ts';

/** How long past its time a file may take, since a reader that looks at the clock itself tells more. */
const grace = 2;
/** The seconds that a new thread may take to load the rules; a slow machine takes some. No document's time counts for it. */
const loading = 120;

/** Extracts files one after the other. */
export interface BoundedExtract {
  /** What came of a file; one that takes too long or too much memory gives a problem, and the next file goes on. */
  extract(path: string): Promise<FileExtraction>;
  close(): Promise<void>;
}

/**
 * Extracts in a thread of its own, since code that computes can only be stopped from outside: with the limits that a
 * worker of the queue has. The thread is begun anew after it had to be ended.
 * @param memoryMb the most memory for the thread's heap, in MiB
 * @throws Fault from `extract`, where a rule file is wrong
 */
export function boundedExtract(settings: ReadSettings, memoryMb = 4096): BoundedExtract {
  let thread: Worker | null = null;
  const start = () =>
    new Worker(join(packageRoot, 'dist', 'src', 'cli', 'extract-thread.js'), {
      workerData: { ...settings, lexicon: ownNamesFolder() },
      resourceLimits: { maxOldGenerationSizeMb: memoryMb },
    });
  const end = async () => {
    await thread?.terminate();
    thread = null;
  };
  return {
    async extract(path) {
      let answer: Answer = { ready: true };
      if (!thread) {
        thread = start();
        answer = await ask(thread, null, loading);
      }
      if (typeof answer !== 'string' && 'ready' in answer)
        answer = await ask(thread, path, settings.maxSeconds + grace);
      if (typeof answer !== 'string') {
        if ('ready' in answer)
          throw new Fault('RAP_INTERNAL', `The thread that reads ${basename(path)} gave no answer.`);
        if ('done' in answer) return answer.done;
        const { code, message, advice } = answer.fault;
        throw new Fault(code, message, { advice });
      }
      await end();
      return { failed: problem(answer, messages[answer](basename(path), settings.maxSeconds), { fatal: true }) };
    },
    close: end,
  };
}

const messages = {
  'too-slow': (name: string, seconds: number) =>
    `${name} took longer than the ${seconds} s that a document may take. Split it, or raise the limit.`,
  'out-of-memory': (name: string) => `${name} needs more memory than reading may use. Split it.`,
};

type Answer = ThreadAnswer | 'too-slow' | 'out-of-memory';

/** The thread's answer to one path, or why there is none. `patience` is in seconds. */
function ask(thread: Worker, path: string | null, patience: number): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => settle(() => resolve('too-slow')), patience * 1000);
    const onMessage = (answer: ThreadAnswer) => settle(() => resolve(answer));
    const onError = (error: NodeJS.ErrnoException) =>
      settle(() => (error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? resolve('out-of-memory') : reject(error)));
    const settle = (act: () => void) => {
      clearTimeout(timer);
      thread.off('message', onMessage).off('error', onError);
      act();
    };
    thread.on('message', onMessage).on('error', onError);
    thread.postMessage(path);
  });
}
