import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, describe, expect, test } from '@jest/globals';
import { embeddedState } from './embedded-remove.ts';
import { gone } from './postmaster.ts';
import { startOf } from './process-identity.ts';
import { ask, endAll, kill9, newHome, patience, programs, start, startProgram } from './test-embedded.ts';

afterEach(endAll, patience);

describe('recovery', () => {
  test(
    'after kill -9 of the server: the next command starts it again',
    async () => {
      const home = newHome();
      const program = await startProgram(home);
      await ask(program.info.url, 'create table kept as select 42 as answer');
      program.process.kill('SIGKILL');
      await kill9(program.info.pid);
      const server = await start(home);
      expect(server.info.pid).not.toBe(program.info.pid);
      expect(await ask(server.url, 'select answer from kept')).toBe(42);
    },
    patience,
  );

  test(
    'after kill -9 of the server under a program that goes on: it is back under the same address',
    async () => {
      const home = newHome();
      const server = await start(home);
      await kill9(server.info.pid);
      let answer: unknown = null;
      for (let i = 0; i < 200 && answer === null; i++) {
        await pause(100);
        answer = await ask(server.url, 'select 1').catch(() => null);
      }
      expect(answer).toBe(1);
      await server.stop();
      expect(embeddedState(home).running).toBe(false);
    },
    patience,
  );

  test(
    'after kill -9 of the program: its server is used, and stopped when the next user leaves',
    async () => {
      const home = newHome();
      const program = await startProgram(home);
      await kill9(program.process.pid!);
      expect(startOf(program.info.pid)).not.toBeNull();
      const server = await start(home);
      expect(server.info.pid).toBe(program.info.pid);
      await server.stop();
      expect(startOf(program.info.pid)).toBeNull();
    },
    patience,
  );

  test(
    'after kill -9 in the middle of the first start, at any moment',
    async () => {
      for (const moment of [100, 300, 600]) {
        const home = newHome();
        const starting = startProgram(home).catch(() => null);
        await pause(moment);
        for (const program of programs.splice(0)) program.kill('SIGKILL');
        await starting;
        const server = await start(home);
        expect(await ask(server.url, 'select 1')).toBe(1);
        expect(readdirSync(dirname(server.info.dataFolder)).filter((name) => name.startsWith('init-'))).toEqual([]);
      }
    },
    patience,
  );

  test(
    'from files that dead programs left: lock, users, pid file, drafts',
    async () => {
      const home = newHome();
      const before = await start(home);
      const { dataFolder } = before.info;
      await before.stop();
      const state = join(home, 'postgres');
      const dead = JSON.stringify({ pid: process.pid, start: 'another time' });
      writeFileSync(join(state, 'lock'), dead);
      writeFileSync(join(state, 'lock.break'), dead);
      writeFileSync(join(state, 'users', '4711-dead'), dead);
      writeFileSync(join(state, 'users', '4712-dead'), '');
      mkdirSync(join(dirname(dataFolder), 'init-half-done', 'data'), { recursive: true });
      // The pid of a process that lives but is no server, as after a restart of the machine.
      writeFileSync(
        join(dataFolder, 'postmaster.pid'),
        `${process.pid}\n${dataFolder}\n1\n1\n\n127.0.0.1\n1 1\nready   \n`,
      );
      expect(embeddedState(home).running).toBe(false);
      const server = await start(home);
      expect(await ask(server.url, 'select 1')).toBe(1);
      await server.stop();
      expect(embeddedState(home).running).toBe(false);
      expect(readdirSync(join(state, 'users'))).toEqual([]);
    },
    patience,
  );

  test(
    'from a lock that was made and never filled',
    async () => {
      const home = newHome();
      mkdirSync(join(home, 'postgres'), { recursive: true });
      writeFileSync(join(home, 'postgres', 'lock'), '');
      expect(await ask((await start(home)).url, 'select 1')).toBe(1);
    },
    patience,
  );

  test(
    'from a lost or broken cluster file: the data is kept under a new password',
    async () => {
      const home = newHome();
      const file = join(home, 'postgres', 'cluster.json');
      const before = await start(home);
      await ask(before.url, 'create table kept as select 42 as answer');
      await before.stop();
      for (const damage of [() => rmSync(file), () => writeFileSync(file, '{"port":')]) {
        damage();
        const server = await start(home);
        expect(server.url).not.toBe(before.url);
        expect(await ask(server.url, 'select answer from kept')).toBe(42);
        await server.stop();
      }
    },
    patience,
  );

  test(
    'from a home that is removed under it: the server ends all the same',
    async () => {
      const home = newHome();
      const server = await start(home);
      rmSync(home, { recursive: true });
      await server.stop();
      expect(await gone(server.info.pid, 90_000)).toBe(true);
    },
    patience,
  );

  test(
    'from a port that was taken meanwhile',
    async () => {
      const home = newHome();
      const before = await start(home);
      await before.stop();
      const other = createServer().listen(before.info.port, '127.0.0.1');
      await new Promise((resolve) => other.once('listening', resolve));
      try {
        const server = await start(home);
        expect(server.info.port).not.toBe(before.info.port);
        expect(await ask(server.url, 'select 1')).toBe(1);
      } finally {
        other.close();
      }
    },
    patience,
  );
});
