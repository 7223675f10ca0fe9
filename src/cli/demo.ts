import {
  accessSync,
  constants,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { listCases } from '../../fixtures/cases.ts';
import { loadConfig, type Settings } from '../config.ts';
import { Fault } from '../core/errors.ts';
import { gatherReport } from '../report/gather.ts';
import { renderReport } from '../report/render.ts';
import { confidenceSentence, filesSentence } from '../report/summary.ts';
import { visible } from '../report/visible.ts';
import { demoQuestions } from './demo-questions.ts';
import { type Engine, withEngine } from './engine.ts';
import type { Output } from './output.ts';
import { program } from './program-name.ts';
import { progressBar } from './progress.ts';
import { startRuntime } from './runtime.ts';
import { shellWord } from './shell-word.ts';
import { writeReport } from './write-report.ts';

/** The longest that reading the samples may take, in ms. */
const patience = 50_000;

/** The demonstration's own home: below the one that is set, or where that cannot be written to, a temporary one. */
export function demoHome(home: string): string {
  let nearest = home;
  while (!existsSync(nearest)) nearest = dirname(nearest);
  try {
    accessSync(nearest, constants.W_OK);
    return join(home, 'demo');
  } catch {
    return join(tmpdir(), `rapporteur-demo-${process.getuid?.() ?? 'user'}`);
  }
}

/** What a demonstration puts into its home. */
const parts = ['postgres', 'inbox', 'processed', 'failed', 'reports'];

/**
 * Removes a demonstration from its home: the database, and the folders that it made. Anything else in there is somebody's
 * own and stays; where no demonstration has run, all of it.
 * @throws Fault RAP_DATABASE where somebody uses it
 */
export async function removeDemo(home: string): Promise<void> {
  if (!existsSync(join(home, 'postgres'))) return;
  const { removeEmbedded } = await import('../store/index.ts');
  await removeEmbedded(home);
  for (const part of parts) rmSync(join(home, part), { recursive: true, force: true });
  if (readdirSync(home).length === 0) rmdirSync(home);
}

/**
 * Shows the whole way from file to answer.
 * @param home the demonstration's own
 * @param asked the one that is set, by which `demo --clean --home ${shellWord(asked)}` finds it again
 * @returns the exit code
 */
export async function runDemo(
  home: string,
  asked: string,
  output: Output,
  signal: AbortSignal,
  verbose: boolean,
): Promise<number> {
  // Nothing of the environment but the home folder: the demonstration is the same everywhere.
  const { settings } = loadConfig({ env: { HOME: process.env.HOME }, flags: { home, port: 0, stableMs: 200 } });
  output.say(`Starting in ${home} …`);
  return withEngine(settings, verbose ? 'debug' : 'fatal', async (engine) => {
    const names = dropSamples(settings);
    const bar = await progressBar(output, 'reading');
    bar.total(names);
    const runtime = await startRuntime(engine, { inbox: true, workers: true, http: true }, () => bar.step());
    try {
      output.say(`${names} sample files are in the inbox ${settings.inbox}.`);
      await untilIdle(runtime.inbox!.idle(), signal);
      bar.end();
      if (signal.aborted) return 0;
      await answer(engine, output);
      const { total } = await askOverHttp(`${runtime.url}/api/facts`);
      output.data(`\nThe same over HTTP: GET ${runtime.url}/api/facts told of ${total} claims.`);
      await conclude(engine, asked, output);
      return 0;
    } finally {
      bar.end();
      await runtime.close();
    }
  });
}

/** A file that cannot be read, to show what becomes of one. */
const emptyFile = 'empty.txt';

/** Copies the samples into the inbox, with a second copy of one and an empty file. @returns how many there are */
function dropSamples({ inbox }: Settings): number {
  const cases = listCases();
  mkdirSync(inbox, { recursive: true });
  for (const { file } of cases) copyFileSync(file, join(inbox, basename(file)));
  const [first] = cases;
  copyFileSync(first!.file, join(inbox, `copy-of-${basename(first!.file)}`));
  writeFileSync(join(inbox, emptyFile), '');
  return cases.length + 2;
}

async function untilIdle(idle: Promise<void>, signal: AbortSignal): Promise<void> {
  const timer = new AbortController();
  const late = sleep(patience, 'late', { signal: AbortSignal.any([timer.signal, signal]) }).catch(() => null);
  const outcome = await Promise.race([idle, late]);
  timer.abort();
  if (outcome !== 'late') return;
  throw new Fault('RAP_INTERNAL', `The samples were not read within ${patience / 1000} s.`, {
    advice: 'The machine may be very busy; run it again, or with --verbose to see what happens.',
  });
}

async function answer({ store }: Engine, output: Output): Promise<void> {
  const { bold, dim } = output.colors;
  for (const { question, command, ask } of demoQuestions) {
    const answered = await ask(store, output);
    output.data(`\n${bold(question)}\n${dim(`$ rapporteur ${command}`)}\n\n${answered || 'The documents do not say.'}`);
  }
}

async function askOverHttp(url: string): Promise<{ total: number }> {
  const response = await fetch(url);
  if (!response.ok) throw new Fault('RAP_INTERNAL', `${url} answered with ${response.status}.`);
  return (await response.json()) as { total: number };
}

async function conclude({ store, settings }: Engine, asked: string, output: Output): Promise<void> {
  const model = await gatherReport(store, {}, new Date());
  const path = writeReport(join(settings.reports, 'confidence.html'), await renderReport(model, 'html'));
  output.data(`\n${filesSentence(model)}\n${confidenceSentence(model)}`);
  for (const { name, problem } of model.arrivals.filter((file) => file.problem)) {
    const purpose = name === emptyFile ? ' (on purpose)' : '';
    output.data(`Failed${purpose}: ${visible(name)}: ${visible(problem!.message)}`);
  }
  output.data(
    [
      '',
      `The confidence report:  ${path}`,
      `Ask on:                 ${program()} facts --home ${shellWord(settings.home)}`,
      `Keep it running:        ${program()} up --home ${shellWord(settings.home)}`,
      `Remove all of it:       ${program()} demo --clean --home ${shellWord(asked)}`,
    ].join('\n'),
  );
}
