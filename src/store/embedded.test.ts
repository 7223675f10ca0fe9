import { type ChildProcess, spawn } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { afterEach, describe, expect, test } from '@jest/globals';
import pg from 'pg';
import { packageRoot } from '../core/package-root.ts';
import { type EmbeddedServer, embeddedState, removeEmbedded, startEmbedded } from './embedded.ts';
import { gone } from './embedded-server.ts';
import { startOf } from './process-identity.ts';

const root = process.getuid?.() === 0;
const patience = 120_000;
const compiled = join(packageRoot, 'dist', 'src', 'store', 'index.js');

const homes: string[] = [];
const servers: EmbeddedServer[] = [];
const programs: ChildProcess[] = [];
afterEach(async () => {
  for (const program of programs.splice(0)) program.kill('SIGKILL');
  for (const server of servers.splice(0)) await server.stop();
  for (const home of homes.splice(0)) {
    await removeEmbedded(home).catch(() => {});
    rmSync(home, { recursive: true, force: true });
  }
}, patience);

/** A home folder; as root it is closed to all others, as /root is. */
const newHome = (mode = 0o700): string => {
  const home = mkdtempSync(join(tmpdir(), 'rapporteur-home-'));
  chmodSync(home, mode);
  homes.push(home);
  return home;
};
const start = async (home: string): Promise<EmbeddedServer> => {
  const server = await startEmbedded(home);
  servers.push(server);
  return server;
};

/** One value from the server. */
async function ask(url: string, query: string): Promise<unknown> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => {});
  await client.connect();
  try {
    return (await client.query({ text: query, rowMode: 'array' })).rows[0]?.[0];
  } finally {
    await client.end();
  }
}
const kill9 = async (pid: number) => {
  process.kill(pid, 'SIGKILL');
  await gone(pid, 10_000);
};

interface Program {
  readonly process: ChildProcess;
  readonly info: { readonly url: string; readonly pid: number };
  /** Tells it to let go and waits until it has ended. */
  end(): Promise<void>;
}

/** A program of its own, in a session of its own as from another terminal, that holds the server until it is told to end. */
async function startProgram(
  home: string,
  ids: { uid?: number; gid?: number } = {},
  ending = 'await server.stop()',
): Promise<Program> {
  const code = `
    import { startEmbedded } from ${JSON.stringify(pathToFileURL(compiled).href)};
    const server = await startEmbedded(${JSON.stringify(home)});
    console.log(JSON.stringify({ url: server.url, pid: server.info.pid, account: server.info.account }));
    process.stdin.on('end', async () => { ${ending}; process.exit(0); }).resume();`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', code], { detached: true, cwd: '/', ...ids });
  programs.push(child);
  let errors = '';
  child.stderr.on('data', (chunk) => {
    errors += chunk;
  });
  const closed = new Promise<void>((resolve) => child.on('close', () => resolve()));
  const line = createInterface(child.stdout)[Symbol.asyncIterator]().next();
  const first = await Promise.race([line, closed.then(() => null)]);
  if (!first?.value) throw new Error(`The program ended: ${errors}`);
  return {
    process: child,
    info: JSON.parse(first.value),
    async end() {
      child.stdin.end();
      await closed;
    },
  };
}

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
      await starter.end();
      expect(await ask(third.url, 'select 1')).toBe(1);
      // Ctrl-C goes to every process of the terminal's foreground group.
      process.kill(-other.process.pid!, 'SIGINT');
      await gone(other.process.pid!, 10_000);
      expect(await ask(third.url, 'select 1')).toBe(1);
      const starterAgain = third.info.pid;
      await third.stop();
      expect(startOf(starterAgain)).toBeNull();
    },
    patience,
  );

  test(
    'stops with a program that exits without letting go',
    async () => {
      const home = newHome();
      const program = await startProgram(home, {}, '');
      await program.end();
      expect(await gone(program.info.pid, 20_000)).toBe(true);
      expect(embeddedState(home).running).toBe(false);
    },
    patience,
  );
});

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

describe('what cannot be', () => {
  test(
    'data of another major version is left alone, with a word on what to do',
    async () => {
      const home = newHome();
      const before = await start(home);
      await before.stop();
      const file = join(before.info.dataFolder, 'PG_VERSION');
      const version = readFileSync(file);
      writeFileSync(file, '12\n');
      await expect(start(home)).rejects.toMatchObject({
        code: 'RAP_DATABASE',
        message: expect.stringContaining('PostgreSQL 12'),
      });
      expect(readdirSync(join(home, 'postgres', 'users'))).toEqual([]);
      writeFileSync(file, version);
      await start(home);
    },
    patience,
  );

  test('a home that is a file, or lies in one, is named', async () => {
    const file = join(newHome(), 'a-file');
    writeFileSync(file, '');
    for (const home of [file, join(file, 'below')]) {
      await expect(startEmbedded(home)).rejects.toMatchObject({
        code: 'RAP_FOLDER',
        message: expect.stringContaining(file),
      });
    }
  });

  (root ? test.skip : test)(
    `a home that may not be written to is named${root ? ' (root may write everywhere)' : ''}`,
    async () => {
      const home = newHome(0o500);
      await expect(startEmbedded(home)).rejects.toMatchObject({
        code: 'RAP_FOLDER',
        message: expect.stringContaining(home),
      });
    },
  );

  test(
    'files that are no database, where the data is to be, are left alone',
    async () => {
      const home = newHome(0o755);
      const stranger = join(home, 'postgres', 'data', 'letter.txt');
      mkdirSync(dirname(stranger), { recursive: true });
      writeFileSync(stranger, 'Dear reader');
      await expect(startEmbedded(home)).rejects.toMatchObject({
        code: 'RAP_FOLDER',
        message: expect.stringContaining('not a database'),
      });
      expect(readFileSync(stranger, 'utf8')).toBe('Dear reader');
    },
    patience,
  );
});

describe('accounts', () => {
  const asRoot = root ? test : test.skip;
  const title = (words: string) => `${words}${root ? '' : ' (needs root)'}`;

  asRoot(
    title('as root with a closed home, the data lies where its account can reach it, closed to all others'),
    async () => {
      const home = newHome(0o700);
      const { info } = await start(home);
      expect(info.account).not.toBeNull();
      expect(info.dataFolder.startsWith(home)).toBe(false);
      const data = statSync(info.dataFolder);
      expect(data.uid).not.toBe(0);
      expect(data.mode & 0o777).toBe(0o700);
      expect(statSync(home).mode & 0o777).toBe(0o700);
    },
    patience,
  );

  asRoot(
    title('as root with an open home, the data lies in it; a home closed later is named'),
    async () => {
      const home = newHome(0o755);
      const server = await start(home);
      expect(server.info.dataFolder).toBe(join(home, 'postgres', 'data'));
      expect(statSync(server.info.dataFolder).mode & 0o777).toBe(0o700);
      await server.stop();
      chmodSync(home, 0o700);
      await expect(startEmbedded(home)).rejects.toMatchObject({
        code: 'RAP_FOLDER',
        message: expect.stringContaining('reach'),
      });
    },
    patience,
  );

  asRoot(
    title('data outside a temporary home goes when the home is gone, at the next first start'),
    async () => {
      const [lost, kept, next] = [newHome(), newHome(), newHome()];
      const servers = [await start(lost), await start(kept)];
      for (const server of servers) await server.stop();
      rmSync(lost, { recursive: true });
      await start(next);
      expect(servers.map((server) => existsSync(server.info.dataFolder))).toEqual([false, true]);
    },
    patience,
  );

  const nobody = root && /^nobody:[^:]*:(\d+):(\d+)/m.exec(readFileSync('/etc/passwd', 'utf8'));
  const ids = nobody ? { uid: Number(nobody[1]), gid: Number(nobody[2]) } : {};
  const open = nobody && openToAll(compiled);
  (open ? test : test.skip)(
    `as another user, all lies in the home, and root may use it too${open ? '' : ' (needs root, and a checkout that others may read)'}`,
    async () => {
      const home = newHome(0o700);
      chownSync(home, ids.uid!, ids.gid!);
      const program = await startProgram(home, ids);
      expect(program.info).toMatchObject({ account: null });
      expect(statSync(join(home, 'postgres', 'data')).uid).toBe(ids.uid);
      const server = await start(home);
      expect(server.info.pid).toBe(program.info.pid);
      await program.end();
      await kill9(server.info.pid);
      const again = await start(home);
      expect(again.info.account).toBe('nobody');
      for (const each of servers.splice(0)) await each.stop();
      // Root has left nothing behind that the owner could not use.
      const owner = await startProgram(home, ids);
      await owner.end();
    },
    patience,
  );
});

/** True where everybody may read a file, as far as modes say. */
function openToAll(file: string): boolean {
  if (!existsSync(file) || (statSync(file).mode & 0o004) === 0) return false;
  for (let folder = dirname(file); ; folder = dirname(folder)) {
    if ((statSync(folder).mode & 0o001) === 0) return false;
    if (folder === dirname(folder)) return true;
  }
}
