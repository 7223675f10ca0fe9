/** Runs the compiled command line, for tests. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packageRoot } from '../core/package-root.ts';
import { removeEmbedded } from '../store/index.ts';

export const bin = join(packageRoot, 'bin', 'rapporteur.js');

/** What a run came to. */
export interface Run {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/**
 * A temporary folder, and the way to remove it with the databases of the homes in it, whose data may lie elsewhere.
 */
export function temporaryFolder(): { readonly path: string; remove(...homes: string[]): Promise<void> } {
  const path = mkdtempSync(join(tmpdir(), 'rapporteur-cli-'));
  return {
    path,
    async remove(...homes) {
      for (const home of homes) await removeEmbedded(home);
      rmSync(path, { recursive: true, force: true });
    },
  };
}

/** The environment of a run: nothing of the tester's own settings, and a home of its own. */
export const environment = (home: string): NodeJS.ProcessEnv => ({
  PATH: process.env.PATH,
  HOME: home,
  RAPPORTEUR_HOME: home,
  RAPPORTEUR_WORKERS: '1',
});

/** Starts a run. */
export const start = (args: readonly string[], env: NodeJS.ProcessEnv, node: readonly string[] = []): ChildProcess =>
  spawn(process.execPath, [...node, bin, ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] });

/** Waits for a run to end. */
export function ended(child: ChildProcess): Promise<Run> {
  let [stdout, stderr] = ['', ''];
  child.stdout!.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  child.stderr!.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, stdout, stderr }));
  });
}

/** Runs the command line to its end. */
export const run = (args: readonly string[], env: NodeJS.ProcessEnv, node: readonly string[] = []): Promise<Run> =>
  ended(start(args, env, node));

/** Waits until a stream has said something that matches; gives the match. */
export function heard(child: ChildProcess, stream: 'stdout' | 'stderr', wanted: RegExp): Promise<RegExpExecArray> {
  let all = '';
  return new Promise((resolve, reject) => {
    child[stream]!.on('data', (text: Buffer | string) => {
      all += text;
      const match = wanted.exec(all);
      if (match) resolve(match);
    });
    child.on('close', (code) => reject(new Error(`it ended with ${code} and had said: ${all}`)));
  });
}
