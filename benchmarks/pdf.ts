/**
 * The speed of reading PDFs into clean text beside plain pdf-parse (`getText`) on the same files in the same run, in turns.
 *
 *   npm run bench:pdf:speed [-- FOLDER]     FOLDER holds PDFs; those of the project's fixtures are used where it is left out
 *
 * Each of the two has a thread of its own, as it would have a process of its own: loading pdf-parse replaces built-in functions
 * by slower ones for everybody in the thread, and the reader puts the built-in ones back. In one thread, each would be measured
 * with what the other left behind.
 */
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { packageRoot } from '../src/core/package-root.ts';
import { median } from './measure.ts';

const sides = ['ours', 'plain'] as const;
type Side = (typeof sides)[number];
type Run = (bytes: Uint8Array) => Promise<unknown>;

/** How each side reads a file. What it needs is loaded in its own thread only. */
const load: Record<Side, () => Promise<Run>> = {
  async ours() {
    const { readDocument } = await import('../pipelines/read/index.ts');
    return (bytes) => readDocument(bytes, 'bench.pdf');
  },
  async plain() {
    const { PDFParse } = await import('pdf-parse');
    return async (bytes) => {
      const parser = new PDFParse({ data: new Uint8Array(bytes), verbosity: 0 });
      try {
        await parser.getText();
      } finally {
        await parser.destroy();
      }
    };
  },
};

/** In a thread: reads each file that it is sent and answers with the milliseconds it took. */
async function serve(side: Side): Promise<void> {
  const run = await load[side]();
  parentPort!.on('message', async (file: string) => {
    const bytes = readFileSync(file);
    const start = process.hrtime.bigint();
    await run(bytes);
    parentPort!.postMessage(Number(process.hrtime.bigint() - start) / 1e6);
  });
}

async function compare(): Promise<void> {
  const rounds = 9;
  const folder = process.argv[2] ?? join(packageRoot, 'fixtures');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.pdf'))
    .sort();
  const threads = { ours: thread('ours'), plain: thread('plain') };
  const time = async (side: Side, name: string): Promise<number> => {
    threads[side].postMessage(join(folder, name));
    const [milliseconds] = (await once(threads[side], 'message')) as [number];
    return milliseconds;
  };

  // Every file once beforehand: code that has run often is compiled, and the first file would pay for that alone.
  for (const name of files) for (const side of sides) await time(side, name);
  console.log(
    `${files.length} PDFs, median of ${rounds} rounds in milliseconds, after one of all files for warming up`,
  );
  const sums = { ours: 0, plain: 0 };
  for (const name of files) {
    const times: Record<Side, number[]> = { ours: [], plain: [] };
    for (let round = 0; round < rounds; round++) {
      for (const side of round % 2 === 0 ? sides : sides.toReversed()) times[side].push(await time(side, name));
    }
    const [own, other] = [median(times.ours), median(times.plain)];
    sums.ours += own;
    sums.plain += other;
    console.log(
      `${name.padEnd(56)} rapporteur ${own.toFixed(0).padStart(6)}  pdf-parse ${other.toFixed(0).padStart(6)}  ${(own / other).toFixed(2)}x`,
    );
  }
  console.log(`all together: ${(sums.ours / sums.plain).toFixed(2)} times the time of pdf-parse`);
  for (const side of sides) await threads[side].terminate();
}

const thread = (side: Side): Worker => new Worker(new URL(import.meta.url), { workerData: side });

if (isMainThread) await compare();
else await serve(workerData as Side);
