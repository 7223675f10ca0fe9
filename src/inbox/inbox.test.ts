import { randomUUID } from 'node:crypto';
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { createLogger } from '../logging.ts';
import { type DocumentQueue, openQueue, retryJobs, startWorkers, type Workers } from '../queue/index.ts';
import { until } from '../queue/test-servers.ts';
import { getOriginal, listArrivals, listDocuments, openStore, type Store, status } from '../store/index.ts';
import { arrive } from './arrive.ts';
import { makeInTray } from './in-tray.ts';
import { type Inbox, type InboxFile, type InboxOptions, openInbox } from './index.ts';

const home = mkdtempSync(join(tmpdir(), 'inbox-'));
const limits = { workers: 1, maxSeconds: 60, maxBytes: 100_000 };
const logged: string[] = [];
const logger = createLogger({ level: 'info', stream: { write: (line) => void logged.push(line) } });
let store: Store;
let queue: DocumentQueue;
let workers: Workers | null = null;
let inbox: Inbox | null = null;
let folder: string;
let left: InboxFile[];

const work = async () => {
  workers = await startWorkers({ store, queue, home, logger, ...limits, onSettled: () => inbox?.look() });
};
beforeAll(async () => {
  store = await openStore({ home });
  queue = await openQueue({ databaseUrl: store.url });
  await work();
});
afterAll(async () => {
  await workers?.close();
  await queue.close();
  await store.close();
  rmSync(home, { recursive: true, force: true });
});

beforeEach(() => {
  folder = mkdtempSync(join(home, 'case-'));
  left = [];
  logged.length = 0;
  mkdirSync(join(folder, 'inbox'));
});
afterEach(async () => {
  await inbox?.close();
  inbox = null;
});

const options = (): InboxOptions => ({
  store,
  queue,
  rulesVersion: 'r1',
  logger,
  folders: { inbox: join(folder, 'inbox'), processed: join(folder, 'processed'), failed: join(folder, 'failed') },
  maxBytes: limits.maxBytes,
  pollInterval: 0,
  stableMs: 50,
  onFile: (file) => left.push(file),
});
const open = async (other: Partial<InboxOptions> = {}) => {
  inbox = await openInbox({ ...options(), ...other });
  return inbox;
};

/** A statement that nobody has made before, so that tests do not see each other's documents. */
const statement = () =>
  `The Secretariat met on 5 May 2015 in Vienna. It reported 1,200 cases. Number ${randomUUID()}.\n`;
const drop = (name: string, words = statement()) => {
  const path = join(folder, 'inbox', name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, words);
  return words;
};
const seen = (count: number) => until(`${count} files to leave the inbox`, () => left.length >= count);
const names = (sub: string): string[] =>
  existsSync(join(folder, sub))
    ? readdirSync(join(folder, sub), { recursive: true, withFileTypes: true })
        .filter((entry) => !entry.isDirectory())
        .map((entry) => join(entry.parentPath, entry.name).slice(join(folder, sub).length + 1))
        .sort()
    : [];
const files = async () => (await status(store)).files;
const documentsWith = async (words: string) => {
  const sha256 = (await listArrivals(store, { limit: 10_000 })).flatMap((arrival) => arrival.sha256 ?? []);
  const kept = await Promise.all([...new Set(sha256)].map((hash) => getOriginal(store, hash)));
  return kept.filter((original) => original?.bytes.toString('utf8') === words).length;
};

describe('the inbox', () => {
  test('a file that is dropped is stored and moves to processed, with its sub-folders as tags', async () => {
    await open();
    drop('osce/2016/statement.txt');
    await seen(1);
    expect(left[0]).toMatchObject({ state: 'stored', problem: null });
    expect([names('inbox'), names('processed'), names('failed')]).toEqual([[], ['osce/2016/statement.txt'], []]);
    expect((await listDocuments(store, { tag: '2016' })).documents.map((d) => d.tags)).toContainEqual(['2016', 'osce']);
  });

  test('a file that cannot be read moves to failed, with a note of what was wrong and what to do', async () => {
    await open();
    drop('un/empty.txt', '');
    await seen(1);
    expect([names('inbox'), names('processed')]).toEqual([[], []]);
    expect(names('failed')).toEqual(['un/empty.txt', 'un/empty.txt.error.json']);
    expect(JSON.parse(readFileSync(join(folder, 'failed/un/empty.txt.error.json'), 'utf8'))).toEqual({
      file: 'empty.txt',
      code: 'empty-file',
      problem: expect.stringContaining('empty.txt'),
      whatToDo: expect.stringContaining('drop it into the inbox again'),
      at: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
      arrival: expect.any(String),
    });
  });

  test('a file over the limit fails without being loaded', async () => {
    await open();
    const before = await files();
    const words = drop('large.txt', 'x'.repeat(limits.maxBytes + 1));
    await seen(1);
    expect(left[0]?.problem?.code).toBe('too-large');
    expect(names('failed')).toEqual(['large.txt', 'large.txt.error.json']);
    expect(await documentsWith(words)).toBe(0);
    expect(await files()).toEqual({ ...before, in: before.in + 1, failed: before.failed + 1 });
  });

  test('a copy is recorded as a duplicate and leaves the inbox too', async () => {
    await open();
    const before = await files();
    const words = drop('one.txt');
    drop('two.txt', words);
    await seen(2);
    expect(left.map((file) => file.state).sort()).toEqual(['duplicate', 'stored']);
    expect(names('processed')).toEqual(['one.txt', 'two.txt']);
    const { stored, duplicates } = before;
    expect(await files()).toEqual({ ...before, in: before.in + 2, stored: stored + 1, duplicates: duplicates + 1 });
  });

  test('a copy of what turns out unreadable goes to failed with it', async () => {
    await workers?.close();
    await open();
    const words = `\x7fELF\0\0\0\x01${randomUUID()}`;
    drop('one.bin', words);
    drop('two.bin', words);
    await until(
      'both to be recorded',
      async () => logged.filter((line) => line.includes('waits to be read')).length === 2,
    );
    await work();
    await seen(2);
    expect(left.map((file) => file.state)).toEqual(['failed', 'failed']);
    expect(left[0]?.problem).toEqual(left[1]?.problem);
    expect([names('inbox'), names('processed'), names('failed').length]).toEqual([[], [], 4]);
  });

  test('a name that was there before gets a number, and nothing is overwritten', async () => {
    await open();
    const [first, second] = [drop('a.txt'), statement()];
    await seen(1);
    drop('a.txt', second);
    await seen(2);
    expect(names('processed')).toEqual(['a (2).txt', 'a.txt']);
    expect(readFileSync(join(folder, 'processed/a.txt'), 'utf8')).toBe(first);
    expect(readFileSync(join(folder, 'processed/a (2).txt'), 'utf8')).toBe(second);
  });

  test('files that are there before it is opened are taken', async () => {
    drop('a.txt');
    drop('sub/b.txt');
    await open();
    await seen(2);
    expect(names('processed')).toEqual(['a.txt', 'sub/b.txt']);
  });

  test('a file is read when it is whole', async () => {
    // Writing it takes longer than it must be unchanged; each pause, on a busy machine too, does not.
    await open({ stableMs: 1500 });
    let words = drop('slow.txt', 'The Secretariat met.');
    for (let piece = 0; piece < 20; piece++) {
      await sleep(100);
      const more = ` It reported ${piece} cases of ${randomUUID()}.`;
      appendFileSync(join(folder, 'inbox/slow.txt'), more);
      words += more;
    }
    await seen(1);
    expect(left).toHaveLength(1);
    expect(await documentsWith(words)).toBe(1);
    expect(readFileSync(join(folder, 'processed/slow.txt'), 'utf8')).toBe(words);
  });

  test('hidden files, partial downloads and links stay where they are, unread', async () => {
    const secret = statement();
    writeFileSync(join(folder, 'outside.txt'), secret);
    mkdirSync(join(folder, 'outside'));
    writeFileSync(join(folder, 'outside/inner.txt'), secret);
    symlinkSync(join(folder, 'outside.txt'), join(folder, 'inbox/link.txt'));
    symlinkSync(join(folder, 'outside'), join(folder, 'inbox/linked'));
    const before = await files();
    const it = await open();
    drop('.hidden.txt');
    drop('a.pdf.part');
    drop('~$b.docx');
    symlinkSync(join(folder, 'outside.txt'), join(folder, 'inbox/later.txt'));
    drop('seen.txt');
    await seen(1);
    await it.idle();
    expect(names('inbox')).toEqual(['.hidden.txt', 'a.pdf.part', 'later.txt', 'link.txt', 'linked', '~$b.docx']);
    expect(names('processed')).toEqual(['seen.txt']);
    expect(await documentsWith(secret)).toBe(0);
    expect((await files()).in).toBe(before.in + 1);
    expect(logged.filter((line) => line.includes('a symbolic link'))).toHaveLength(3);
  });

  test('a path that leads out of the inbox is not followed, whoever names it', async () => {
    const secret = statement();
    mkdirSync(join(folder, 'outside'));
    writeFileSync(join(folder, 'outside/inner.txt'), secret);
    symlinkSync(join(folder, 'outside'), join(folder, 'inbox/linked'));
    const root = realpathSync(join(folder, 'inbox'));
    const tray = makeInTray(root, options());
    tray.consider(join(root, 'linked/inner.txt'));
    await until('the path to be left', () => tray.size() === 0);
    await tray.close();
    expect(await documentsWith(secret)).toBe(0);
    expect(logged.join()).toContain('in a folder outside the inbox');
  });

  test('a download is taken when it gets its name, and not the empty file that holds the place', async () => {
    const it = await open();
    drop('a.txt', '');
    drop('a.Xy12.txt.part');
    await sleep(400);
    expect(left).toEqual([]);
    renameSync(join(folder, 'inbox/a.Xy12.txt.part'), join(folder, 'inbox/a.txt'));
    await seen(1);
    await it.idle();
    expect(left.map((file) => file.state)).toEqual(['stored']);
  });

  test('an empty file does not wait for a download that was broken off', async () => {
    await open();
    drop('empty.txt.part');
    const longAgo = Date.now() / 1000 - 600;
    utimesSync(join(folder, 'inbox/empty.txt.part'), longAgo, longAgo);
    drop('empty.txt', '');
    await seen(1);
    expect(left[0]).toMatchObject({ state: 'failed', problem: { code: 'empty-file' } });
  });

  test("an empty file does not wait for another file's download", async () => {
    await open();
    drop('unfinished.txt.part');
    drop('empty.txt', '');
    await seen(1);
    expect(left[0]).toMatchObject({ state: 'failed', problem: { code: 'empty-file' } });
  });

  test.each(['line\nbreak.txt', 'up\\..\\..\\up.txt', 'a...txt', '-rf.txt', '%2e%2e%2fup.txt', "o'clock; drop.txt"])(
    'the name %j does no harm',
    async (name) => {
      const it = await open();
      drop(name);
      // The watcher takes backslashes for slashes; the look through the folder does not.
      await it.idle();
      await seen(1);
      expect(names('processed')).toEqual([name]);
      expect(readdirSync(folder).sort()).toEqual(['failed', 'inbox', 'processed']);
      for (const line of logged) expect(JSON.parse(line)).toHaveProperty('msg');
    },
  );

  test('a file that was recorded when the program was killed is read and moved, and counts once', async () => {
    drop('a.txt');
    const before = await files();
    // Recorded, its job not added.
    const path = join(folder, 'inbox/a.txt');
    expect((await arrive(options(), { path, name: 'a.txt', tags: [] })).kind).toBe('queued');
    await open();
    await seen(1);
    expect(names('processed')).toEqual(['a.txt']);
    expect(await files()).toEqual({ ...before, in: before.in + 1, stored: before.stored + 1 });
  });

  test('a file that was stored but not moved when the program was killed is moved, and counts once', async () => {
    const words = drop('a.txt');
    await open();
    await seen(1);
    const after = await files();
    await inbox?.close();
    drop('a.txt', words);
    await open();
    await seen(2);
    // The same bytes under the same name need no second place.
    expect([names('inbox'), names('processed')]).toEqual([[], ['a.txt']]);
    expect(await files()).toEqual(after);
  });

  test('a file that changes while it waits is read again, and moved only then', async () => {
    await workers?.close();
    await open();
    const first = drop('a.txt');
    await until('the file to wait', async () => (await queue.counts()).waiting === 1);
    const second = drop('a.txt');
    await work();
    await seen(1);
    expect(readFileSync(join(folder, 'processed/a.txt'), 'utf8')).toBe(second);
    expect([await documentsWith(first), await documentsWith(second)]).toEqual([1, 1]);
    expect(left).toHaveLength(1);
  });

  test('a failed file whose job is tried again with success moves to processed', async () => {
    await workers?.close();
    const broken = join(home, 'broken.mjs');
    writeFileSync(broken, 'export default () => { throw new Error("no connection"); };');
    const single = await openQueue({ databaseUrl: store.url, attempts: 1 });
    await open({ queue: single });
    workers = await startWorkers({ store, queue, home, logger, ...limits, processor: broken });
    drop('csto/a.txt');
    await seen(1);
    expect(left[0]).toMatchObject({ state: 'failed', problem: { code: 'gave-up' } });
    expect(names('failed')).toEqual(['csto/a.txt', 'csto/a.txt.error.json']);
    await workers.close();
    await work();
    const [dead] = await queue.failed();
    await retryJobs({ store, queue }, dead!.id);
    await until('the file to be recovered', async () => {
      await inbox?.idle();
      return names('processed').length === 1;
    });
    expect([names('processed'), names('failed')]).toEqual([['csto/a.txt'], []]);
    await single.close();
  });

  test('a file that somebody goes on writing to after it was read is read again, whole', async () => {
    await open();
    const begun = drop('sub/slow.txt');
    await seen(1);
    expect(names('processed')).toEqual(['sub/slow.txt']);
    const rest = statement();
    // The writer's file is the same one, under whatever name.
    appendFileSync(join(folder, 'processed/sub/slow.txt'), rest);
    await until('the whole file to be read', async () => {
      await inbox?.idle();
      return left.length === 2;
    });
    expect([await documentsWith(begun), await documentsWith(begun + rest)]).toEqual([1, 1]);
    expect([names('inbox'), names('processed')]).toEqual([[], ['sub/slow.txt']]);
    expect(logged.join()).toContain('was written to after it had been read');
    await inbox?.idle();
    await inbox?.idle();
    expect(left).toHaveLength(2);
  });

  test('a failed file whose job succeeds later stays where another one stands under its name', async () => {
    await workers?.close();
    const broken = join(home, 'broken.mjs');
    writeFileSync(broken, 'export default () => { throw new Error("no connection"); };');
    const single = await openQueue({ databaseUrl: store.url, attempts: 1 });
    await open({ queue: single });
    workers = await startWorkers({ store, queue, home, logger, ...limits, processor: broken });
    drop('a.txt');
    await seen(1);
    await workers.close();
    await work();
    const other = statement();
    writeFileSync(join(folder, 'failed/a.txt'), other);
    const [dead] = await queue.failed();
    await retryJobs({ store, queue }, dead!.id);
    await until('the first to be stored', async () => (await files()).waiting === 0);
    await inbox?.idle();
    expect([names('processed'), names('failed')]).toEqual([[], ['a.txt', 'a.txt.error.json']]);
    expect(readFileSync(join(folder, 'failed/a.txt'), 'utf8')).toBe(other);
    await single.close();
  });

  test('a job whose file was stored meanwhile is let go and not tried again', async () => {
    await workers?.close();
    const broken = join(home, 'broken.mjs');
    writeFileSync(broken, 'export default () => { throw new Error("no connection"); };');
    const single = await openQueue({ databaseUrl: store.url, attempts: 1 });
    await open({ queue: single });
    workers = await startWorkers({ store, queue, home, logger, ...limits, processor: broken });
    const words = drop('a.txt');
    await seen(1);
    await workers.close();
    await work();
    const [dead] = await queue.failed();
    // Newer rules make it another job.
    await inbox?.close();
    await open({ queue: single, rulesVersion: 'r2' });
    drop('a.txt', words);
    await seen(2);
    expect(left[1]).toMatchObject({ state: expect.stringMatching(/stored|duplicate/) });
    const before = await files();
    await retryJobs({ store, queue }, dead!.id);
    expect(await files()).toEqual(before);
    expect((await queue.failed()).map(({ id }) => id)).not.toContain(dead!.id);
    await single.close();
  });

  test('polling finds files too', async () => {
    await open({ pollInterval: 50 });
    drop('sub/a.txt');
    await seen(1);
    expect(names('processed')).toEqual(['sub/a.txt']);
  });

  test('a folder that cannot be used is a fault that names it', async () => {
    const blocked = join(folder, 'file/processed');
    writeFileSync(join(folder, 'file'), '');
    await expect(open({ folders: { ...options().folders, processed: blocked } })).rejects.toMatchObject({
      code: 'RAP_FOLDER',
      message: expect.stringContaining(`processed folder ${JSON.stringify(blocked)}`),
    });
  });
});
