import type { Output } from './output.ts';

/** How far a long task is. */
export interface Progress {
  /** Says how many there are to do. */
  total(count: number): void;
  /** One more is done. */
  step(): void;
  /** So many of so many are done. */
  reach(done: number, count: number): void;
  /** Takes the bar away. */
  end(): void;
}

const nothing = () => undefined;
const silent: Progress = { total: nothing, step: nothing, reach: nothing, end: nothing };

/** A bar on the terminal; nothing at all where talk does not go to one. */
export async function progressBar(output: Pick<Output, 'progress'>, task: string): Promise<Progress> {
  if (!output.progress) return silent;
  const { SingleBar } = (await import('cli-progress')).default;
  const bar = new SingleBar({
    format: `${task} {bar} {value}/{total} {eta_formatted}`,
    stream: process.stderr,
    clearOnComplete: true,
    hideCursor: true,
    barCompleteChar: '█',
    barIncompleteChar: '░',
  });
  let started = false;
  const total = (count: number) => {
    if (started) bar.setTotal(count);
    else if (count > 0) bar.start(count, 0);
    started ||= count > 0;
  };
  return {
    total,
    step: () => (started ? bar.increment() : undefined),
    reach(done, count) {
      total(count);
      if (started) bar.update(done);
    },
    end: () => (started ? bar.stop() : undefined),
  };
}
