import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { canReach, canRun, runnableBinaries, serverAccount } from './embedded-account.ts';
import { type Binaries, complete, completeInPlace, copyBinaries, installedBinaries } from './embedded-binaries.ts';
import { portTaken, startFault, stillEnding } from './embedded-faults.ts';
import { folderFault } from './embedded-files.ts';
import { tryLock, unlock, withLock } from './embedded-lock.ts';
import { lives, startOf, thisProcess } from './process-identity.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'rapporteur-parts-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('binaries', () => {
  /** An installation as npm leaves it when install scripts are not run: without links and, here, without modes. */
  const bare = (name: string): Binaries => {
    const copy = copyBinaries(installedBinaries(), join(folder, name), 0o755);
    const lib = join(copy.folder, 'lib');
    for (const entry of readdirSync(lib, { withFileTypes: true }))
      if (entry.isSymbolicLink()) rmSync(join(lib, entry.name));
    chmodSync(join(copy.folder, 'bin', 'postgres'), 0o644);
    return copy;
  };

  test('are completed with the links and rights that an install script would have given', () => {
    const installed = bare('a');
    expect(complete(installed.folder)).toBe(false);
    const [link] = JSON.parse(readFileSync(join(installed.folder, 'pg-symlinks.json'), 'utf8')) as { target: string }[];
    if (link) symlinkSync('nowhere', join(installed.folder, '..', link.target));
    completeInPlace(installed.folder);
    completeInPlace(installed.folder);
    expect(complete(installed.folder)).toBe(true);
    expect(canRun(installed, null)).toBe(true);
  });

  test('that cannot be reached by the account, or not be completed, are copied once', () => {
    const installed = bare('b');
    chmodSync(join(folder, 'b'), process.getuid?.() === 0 ? 0o700 : 0o500);
    chmodSync(join(installed.folder, 'lib'), 0o500);
    const account = serverAccount(folder);
    const parent = join(folder, 'copies');
    chmodSync(folder, 0o755);
    const found = runnableBinaries(installed, account, [join(folder, 'b', 'inside'), parent]);
    expect(canRun(found, account)).toBe(true);
    expect(found.folder.startsWith(parent)).toBe(true);
    const made = statSync(found.folder).ctimeMs;
    expect(runnableBinaries(installed, account, [join(folder, 'b', 'inside'), parent]).folder).toBe(found.folder);
    expect(statSync(found.folder).ctimeMs).toBe(made);
    expect(readdirSync(parent)).toHaveLength(1);
    chmodSync(join(installed.folder, 'lib'), 0o700);
    chmodSync(join(folder, 'b'), 0o700);
  });

  test('know which folders the account can reach', () => {
    const account = serverAccount(folder);
    const closed = join(folder, 'closed');
    mkdirSync(join(closed, 'inside'), { recursive: true });
    const binaries = runnableBinaries(installedBinaries(), account, [join(folder, 'copies')]);
    expect(canReach(binaries, account, join(closed, 'inside'))).toBe(true);
    chmodSync(closed, 0o000);
    expect(canReach(binaries, account, join(closed, 'inside'))).toBe(false);
    chmodSync(closed, 0o700);
  });
});

describe('the lock', () => {
  test('lets one in at a time, and is given back also when the work fails', async () => {
    const file = join(folder, 'lock-1');
    let inside = 0;
    let most = 0;
    const work = () =>
      withLock(file, async () => {
        most = Math.max(most, ++inside);
        await new Promise((resolve) => setTimeout(resolve, 5));
        inside--;
      });
    await Promise.all([...Array(8)].map(work));
    expect(most).toBe(1);
    await expect(withLock(file, () => Promise.reject(new Error('no luck')))).rejects.toThrow('no luck');
    expect(tryLock(file)).toBe(true);
    expect(tryLock(file)).toBe(false);
    unlock(file);
  });

  test('of a dead process is taken over', () => {
    const file = join(folder, 'lock-2');
    writeFileSync(file, JSON.stringify({ pid: process.pid, start: 'another time' }));
    expect(tryLock(file)).toBe(true);
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(thisProcess());
  });
});

test('a process is known by its id and start', () => {
  expect(lives(thisProcess())).toBe(true);
  expect(lives({ pid: process.pid, start: 'another time' })).toBe(false);
  for (const none of [0, -1, 1.5, Number.NaN, 2 ** 40]) expect(startOf(none)).toBeNull();
});

describe('what the server says when it does not start', () => {
  test.each([
    ['FATAL:  could not write lock file "postmaster.pid": No space left on device', 'RAP_FOLDER', 'full'],
    ['FATAL:  database files are incompatible with server', 'RAP_DATABASE', 'another version'],
    ['FATAL:  could not create shared memory segment: Cannot allocate memory', 'RAP_DATABASE', 'shared memory'],
    ['PANIC:  could not locate a valid checkpoint record', 'RAP_DATABASE', 'damaged'],
    ['FATAL:  data directory "/x" has wrong ownership', 'RAP_FOLDER', 'may not use'],
    ['FATAL:  something new', 'RAP_DATABASE', 'something new'],
    ['', 'RAP_DATABASE', 'it said nothing'],
  ])('%s', (log, code, words) => {
    const fault = startFault(log, '/the/data', '/the/log');
    expect(fault).toMatchObject({ code, message: expect.stringContaining(words) });
    expect(fault.message).toContain('/the/log');
    expect(fault.advice).not.toBe('');
  });

  test('is told from what passes', () => {
    expect(portTaken('LOG:  could not bind IPv4 address "127.0.0.1": Address already in use')).toBe(true);
    expect(stillEnding('FATAL:  pre-existing shared memory block (key 1, ID 2) is still in use')).toBe(true);
    expect(portTaken('FATAL:  no') || stillEnding('FATAL:  no')).toBe(false);
  });

  test('a folder on a full disk is named with what to do', () => {
    const fault = folderFault(Object.assign(new Error('ENOSPC'), { code: 'ENOSPC' }), '/the/folder');
    expect(fault).toMatchObject({ code: 'RAP_FOLDER', message: expect.stringMatching(/\/the\/folder .*full/) });
    expect(fault.advice).toContain('Make room');
  });
});
