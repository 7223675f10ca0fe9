import { statSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from '@jest/globals';
import { embeddedState } from './embedded-remove.ts';
import { gone } from './postmaster.ts';
import { startOf } from './process-identity.ts';
import { ask, endAll, newHome, patience, start, startProgram } from './test-embedded.ts';

afterEach(endAll, patience);

describe('the embedded server', () => {
  test(
    'is shared, is safe and speaks UTF-8, and stops when its last user leaves',
    async () => {
      const home = newHome();
      const first = await start(home);
      const second = await start(home);
      expect(second.info).toEqual(first.info);
      expect(embeddedState(home)).toEqual({ running: true, users: 2, dataFolder: first.info.dataFolder });
      expect(await ask(first.url, 'show listen_addresses')).toBe('127.0.0.1');
      expect(await ask(first.url, 'show fsync')).toBe('on');
      expect(await ask(first.url, `show timezone`)).toBe('UTC');
      expect(await ask(first.url, `select lower('ÉЖ') || ' ' || current_setting('server_encoding')`)).toBe('éж UTF8');
      await expect(ask(first.url.replace(/:[^:@]+@/, ':wrong@'), 'select 1')).rejects.toMatchObject({ code: '28P01' });
      expect(statSync(first.info.dataFolder).mode & 0o077).toBe(0);
      expect(statSync(join(home, 'postgres', 'cluster.json')).mode & 0o077).toBe(0);
      expect(statSync(first.info.logFile).mode & 0o077).toBe(0);
      await first.stop();
      await first.stop();
      expect(await ask(second.url, 'select 1')).toBe(1);
      await second.stop();
      expect(embeddedState(home)).toMatchObject({ running: false, users: 0 });
      expect(startOf(first.info.pid)).toBeNull();
    },
    patience,
  );

  test(
    'keeps its data from one start to the next',
    async () => {
      const home = newHome();
      const before = await start(home);
      await ask(before.url, 'create table kept as select 42 as answer');
      await before.stop();
      expect(await ask((await start(home)).url, 'select answer from kept')).toBe(42);
    },
    patience,
  );

  test(
    'started by several programs at once, is one',
    async () => {
      const home = newHome();
      const all = await Promise.all([startProgram(home), startProgram(home), startProgram(home)]);
      expect(new Set(all.map((program) => program.info.url)).size).toBe(1);
      await Promise.all(all.map((program) => program.end()));
      expect(embeddedState(home).running).toBe(false);
    },
    patience,
  );

  test(
    'lives on when its starter leaves, or is interrupted or killed in its terminal',
    async () => {
      const home = newHome();
      const starter = await startProgram(home);
      const other = await startProgram(home);
      const third = await start(home);
      // Ctrl-C goes to every process of the terminal's foreground group.
      process.kill(-starter.process.pid!, 'SIGINT');
      await gone(starter.process.pid!, 10_000);
      expect(await ask(third.url, 'select 1')).toBe(1);
      await other.end();
      expect(await ask(third.url, 'select 1')).toBe(1);
      expect(third.info.pid).toBe(starter.info.pid);
      await third.stop();
      expect(startOf(starter.info.pid)).toBeNull();
    },
    patience,
  );

  test(
    'stops with a program that exits without letting go',
    async () => {
      const home = newHome();
      const program = await startProgram(home, {}, '');
      await program.end();
      expect(await gone(program.info.pid, 90_000)).toBe(true);
      expect(embeddedState(home).running).toBe(false);
    },
    patience,
  );
});
