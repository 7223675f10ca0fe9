import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';
import pg from 'pg';
import { packageRoot } from '../core/package-root.ts';
import { type EmbeddedServer, startEmbedded } from './embedded.ts';
import { removeEmbedded } from './embedded-remove.ts';
import { gone } from './postmaster.ts';

/** True where the tests run as root. */
export const root = process.getuid?.() === 0;
/** How long one test may take: a first start is slow on a busy machine. */
export const patience = 180_000;
/** The compiled program, for programs of their own. */
export const compiled = join(packageRoot, 'dist', 'src', 'store', 'index.js');

const homes: string[] = [];
export const servers: EmbeddedServer[] = [];
/** The programs and servers that are still to be ended after a test. */
export const programs: ChildProcess[] = [];
/** Ends and removes all that a test has started. */
export async function endAll(): Promise<void> {
  for (const program of programs.splice(0)) program.kill('SIGKILL');
  for (const server of servers.splice(0)) await server.stop();
  for (const home of homes.splice(0)) {
    await removeEmbedded(home).catch(() => {});
    rmSync(home, { recursive: true, force: true });
  }
}

/** A home folder; as root it is closed to all others, as /root is. */
export const newHome = (mode = 0o700): string => {
  const home = mkdtempSync(join(tmpdir(), 'rapporteur-home-'));
  chmodSync(home, mode);
  homes.push(home);
  return home;
};
/** Takes a hold that is let go after the test. */
export const start = async (home: string): Promise<EmbeddedServer> => {
  const server = await startEmbedded(home);
  servers.push(server);
  return server;
};

/** One value from the server. */
export async function ask(url: string, query: string): Promise<unknown> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => {});
  await client.connect();
  try {
    return (await client.query({ text: query, rowMode: 'array' })).rows[0]?.[0];
  } finally {
    await client.end();
  }
}
/** Kills a process and waits until it is gone. */
export const kill9 = async (pid: number) => {
  process.kill(pid, 'SIGKILL');
  await gone(pid, 10_000);
};

/** A program of its own that holds the server. */
export interface Program {
  readonly process: ChildProcess;
  readonly info: { readonly url: string; readonly pid: number };
  /** Tells it to let go and waits until it has ended. */
  end(): Promise<void>;
}

/** A program of its own, in a session of its own as from another terminal, that holds the server until it is told to end. */
export async function startProgram(
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
