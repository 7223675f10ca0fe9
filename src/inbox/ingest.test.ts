import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { packageRoot } from '../core/package-root.ts';
import { createLogger } from '../logging.ts';
import { type DocumentQueue, openQueue } from '../queue/index.ts';
import { until } from '../queue/test-servers.ts';
import { openStore, type Store, status } from '../store/index.ts';
import { type IngestOptions, type IngestProgress, ingestPaths } from './ingest.ts';

const base = realpathSync(mkdtempSync(join(tmpdir(), 'ingest-')));
const logger = createLogger({ level: 'silent' });
const limits = { workers: 2, maxSeconds: 60, maxBytes: 100_000, lockMs: 2000 };
afterAll(() => rmSync(base, { recursive: true, force: true }));

const statement = (number: string | number) =>
  `Statement ${number}\n\nThe Secretariat of the OSCE met in Vienna on 5 May 2015. It reported ${number} cases in 2014.\n`;
const write = (folder: string, name: string, words: string) => {
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  writeFileSync(join(folder, name), words);
  return words;
};

describe('ingestPaths', () => {
  const home = join(base, 'home');
  let store: Store;
  let queue: DocumentQueue;
  beforeAll(async () => {
    store = await openStore({ home });
    queue = await openQueue({ databaseUrl: store.url, attempts: 1 });
  });
  afterAll(async () => {
    await queue.close();
    await store.close();
  });
  const ingest = (paths: string[], options: Partial<IngestOptions> = {}) =>
    ingestPaths(paths, { store, queue, home, logger, rulesVersion: 'r1', ...limits, ...options });
  const folderOf = () => mkdtempSync(join(base, 'docs-'));
  const nothing = { stored: 0, duplicates: 0, known: 0, failed: [], waiting: 0, closed: [], left: [] };

  test('files are stored, copies are duplicates, what cannot be read fails by name, and the sum is right', async () => {
    const folder = folderOf();
    const words = write(folder, 'a.txt', statement(randomUUID()));
    write(folder, 'sub/copy.txt', words);
    write(folder, 'b.txt', statement(randomUUID()));
    write(folder, 'empty.txt', '');
    write(folder, 'large.txt', 'x'.repeat(limits.maxBytes + 1));
    write(folder, '.hidden', 'no');
    const before = (await status(store)).files;
    expect(await ingest([folder])).toEqual({
      ...nothing,
      batch: expect.stringMatching(/^ingest-\d{8}-\d{4}-[0-9a-f]{4}$/),
      files: 5,
      stored: 2,
      duplicates: 1,
      failed: [
        { path: join(folder, 'empty.txt'), problem: expect.objectContaining({ code: 'empty-file' }) },
        { path: join(folder, 'large.txt'), problem: expect.objectContaining({ code: 'too-large' }) },
      ],
      left: [{ path: join(folder, '.hidden'), why: 'hidden' }],
      seconds: expect.any(Number),
    });
    const { files } = await status(store);
    expect(files).toEqual({
      in: before.in + 5,
      stored: before.stored + 2,
      duplicates: before.duplicates + 1,
      failed: before.failed + 2,
      waiting: 0,
    });
    expect(readdirSync(folder).sort()).toEqual(['.hidden', 'a.txt', 'b.txt', 'empty.txt', 'large.txt', 'sub']);
  });

  test('the same folder a second time adds nothing', async () => {
    const folder = folderOf();
    const words = write(folder, 'a.txt', statement(randomUUID()));
    write(folder, 'b.txt', words);
    write(folder, 'empty.txt', '');
    const { batch } = await ingest([folder]);
    const before = await status(store);
    // All three are of the batch that brought them, the one that cannot be read, too; and a second time is no batch.
    expect(before.batches[0]).toMatchObject({ id: batch, kind: 'ingest', files: 3 });
    const again = await ingest([folder]);
    expect(again).toMatchObject({ files: 3, stored: 0, duplicates: 0, known: 2, failed: [{}], batch: null });
    const { lastSavedAt, bytes, ...after } = await status(store);
    expect(after).toEqual(expect.objectContaining({ files: before.files, documents: before.documents }));
    expect(lastSavedAt).toEqual(before.lastSavedAt);
  });

  test('a path that is named twice, or in two ways, is one file', async () => {
    const folder = folderOf();
    write(folder, 'a.txt', statement(randomUUID()));
    symlinkSync('a.txt', join(folder, 'link.txt'));
    const paths = [folder, 'a.txt', join(folder, 'link.txt')];
    expect(await ingest(paths, { cwd: folder })).toMatchObject({
      files: 1,
      stored: 1,
      left: [{ why: 'a symbolic link' }],
    });
  });

  test('a copy of what fails, fails too', async () => {
    const folder = folderOf();
    const words = randomUUID();
    write(folder, 'a.bin', `\x7fELF\0\0\0\x01${words}`);
    write(folder, 'b.bin', `\x7fELF\0\0\0\x01${words}`);
    const { failed } = await ingest([folder]);
    expect(failed.map((each) => each.path)).toEqual([join(folder, 'a.bin'), join(folder, 'b.bin')]);
  });

  test('a file that failed before is tried again', async () => {
    const folder = folderOf();
    write(folder, 'a.txt', statement(randomUUID()));
    const broken = join(base, 'broken.mjs');
    writeFileSync(broken, 'export default () => { throw new Error("no connection"); };');
    expect((await ingest([folder], { processor: broken })).failed).toMatchObject([{ problem: { code: 'gave-up' } }]);
    expect(await ingest([folder])).toMatchObject({ files: 1, stored: 1, failed: [] });
    expect(await queue.failed()).not.toContainEqual(expect.objectContaining({ code: 'gave-up' }));
  });

  test('a path that does not exist is a fault, and nothing of the others is taken', async () => {
    const folder = folderOf();
    write(folder, 'a.txt', statement(randomUUID()));
    const before = (await status(store)).files;
    await expect(ingest([folder, join(folder, 'no')])).rejects.toMatchObject({ code: 'RAP_INPUT' });
    expect((await status(store)).files).toEqual(before);
  });

  test('progress ends with all files settled', async () => {
    const folder = folderOf();
    for (let n = 0; n < 5; n++) write(folder, `${n}.txt`, statement(randomUUID()));
    const seen: IngestProgress[] = [];
    await ingest([folder], { onProgress: (progress) => seen.push(progress) });
    expect(seen.at(-1)).toEqual({ files: 5, settled: 5, complete: true });
    expect(seen.every((now, index) => index === 0 || now.settled >= seen[index - 1]!.settled)).toBe(true);
  });

  test('ended early, what is not read stays waiting, and the next run finishes it', async () => {
    const folder = folderOf();
    for (let n = 0; n < 5; n++) write(folder, `${n}.txt`, statement(randomUUID()));
    const slow = join(base, 'slow.mjs');
    writeFileSync(slow, 'export default () => new Promise((resolve) => setTimeout(resolve, 60000));');
    const end = new AbortController();
    const onProgress = ({ complete }: IngestProgress) => complete && end.abort();
    const early = await ingest([folder], { processor: slow, signal: end.signal, onProgress });
    expect(early).toMatchObject({ files: 5, stored: 0, waiting: 5 });
    expect((await status(store)).files.waiting).toBe(5);
    expect(await ingest([folder])).toMatchObject({ files: 5, stored: 5, waiting: 0 });
  });
});

describe('kill -9 in the middle of an ingest', () => {
  /** Runs an ingest in a process of its own; each line that it prints is the number of settled files. */
  const run = (home: string, folder: string): ChildProcess => {
    const from = (path: string) => JSON.stringify(pathToFileURL(join(packageRoot, 'dist/src', path)).href);
    const program = `
      import { openStore } from ${from('store/index.js')};
      import { openQueue } from ${from('queue/index.js')};
      import { ingestPaths } from ${from('inbox/index.js')};
      import { createLogger } from ${from('logging.js')};
      const home = ${JSON.stringify(home)};
      const store = await openStore({ home });
      const queue = await openQueue({ databaseUrl: store.url });
      await ingestPaths([${JSON.stringify(folder)}], {
        store, queue, home, rulesVersion: 'r1', logger: createLogger({ level: 'error' }), ...${JSON.stringify(limits)},
        onProgress: ({ settled }) => console.log(settled),
      });
      await queue.close();
      await store.close();
    `;
    return spawn(process.execPath, ['--input-type=module', '--eval', program], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
  };
  const ended = (child: ChildProcess) =>
    new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)));

  /** Every row of every table, without times and without what counts the tries. */
  const rows = async (home: string) => {
    const store = await openStore({ home });
    try {
      const { rows: tables } = await store.pool.query<{ name: string }>(
        `select table_name as name from information_schema.tables
         where table_schema = 'rapporteur' and table_type = 'BASE TABLE' order by 1`,
      );
      const all: Record<string, unknown> = {};
      for (const { name } of tables.filter((table) => !/outcome|migration|installation|batches/.test(table.name))) {
        const { rows: found } = await store.pool.query<{ row: Record<string, unknown> }>(
          `select to_jsonb(t) as row from rapporteur.${name} t`,
        );
        all[name] = found
          .map(({ row }) =>
            JSON.stringify(Object.entries(row).filter(([column]) => !column.endsWith('_at') && column !== 'batch')),
          )
          .sort();
      }
      return all;
    } finally {
      await store.close();
    }
  };

  test('and then again: the same rows as an undisturbed run', async () => {
    const folder = join(base, 'many');
    for (let n = 0; n < 30; n++) write(folder, `${n}.txt`, statement(n).repeat(10));
    write(folder, 'copy.txt', statement(0).repeat(10));
    write(folder, 'empty.txt', '');
    const [killed, calm] = [join(base, 'killed'), join(base, 'calm')];

    const first = run(killed, folder);
    let settled = 0;
    first.stdout!.on('data', (lines: Buffer) => {
      settled = Number(String(lines).trim().split('\n').at(-1));
    });
    await until('some files to be settled', () => settled >= 5);
    first.kill('SIGKILL');
    await ended(first);
    expect(settled).toBeLessThan(32);

    expect(await ended(run(killed, folder))).toBe(0);
    expect(await ended(run(calm, folder))).toBe(0);
    const [after, undisturbed] = [await rows(killed), await rows(calm)];
    expect(Object.keys(undisturbed)).toContain('documents');
    expect(undisturbed.documents).toHaveLength(30);
    expect(after).toEqual(undisturbed);
  });
});
