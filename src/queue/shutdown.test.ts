import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import { packageRoot } from '../core/package-root.ts';

const url = (path: string) => JSON.stringify(pathToFileURL(join(packageRoot, 'dist/src', path)).href);

/** A program that says what it does: it begins, hears a signal, and takes `ms` to end. */
const start = (ms: number): ChildProcess => {
  const program = `
    import { onShutdown } from ${url('queue/shutdown.js')};
    import { createLogger } from ${url('logging.js')};
    const alive = setInterval(() => {}, 1000);
    const stopping = onShutdown(createLogger({ level: 'silent' }));
    console.log('begun');
    console.log(await stopping);
    setTimeout(() => { clearInterval(alive); console.log('ended'); process.exit(0); }, ${ms});
  `;
  return spawn(process.execPath, ['--input-type=module', '--eval', program], { stdio: ['ignore', 'pipe', 'inherit'] });
};
const said = (child: ChildProcess, word: string, so: { far: string } = { far: '' }) =>
  new Promise<{ far: string }>((resolve) => {
    child.stdout!.on('data', (chunk) => {
      so.far += chunk;
      if (so.far.includes(word)) resolve(so);
    });
  });
const exit = (child: ChildProcess) => new Promise<number | null>((resolve) => child.once('close', resolve));

describe('onShutdown', () => {
  test.each(['SIGINT', 'SIGTERM'] as const)('%s lets the program end by itself', async (signal) => {
    const child = start(50);
    const output = await said(child, 'begun');
    child.kill(signal);
    expect(await exit(child)).toBe(0);
    expect(output.far.split('\n')).toEqual(['begun', signal, 'ended', '']);
  });

  test.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('a second %s ends it at once with %i', async (signal, code) => {
    const child = start(600_000);
    const output = await said(child, 'begun');
    child.kill(signal);
    await said(child, signal, output);
    child.kill(signal);
    expect(await exit(child)).toBe(code);
  });
});
