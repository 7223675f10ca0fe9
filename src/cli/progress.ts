import type { Output } from './output.ts';

/** How far a long task is. */
export interface Progress {
  /** Says how many there are to do. */
  total(count: number): void;
  /** One more is done. */
  step(name?: string): void;
  /** Takes the bar away. */
  end(): void;
}

const silent: Progress = { total: () => undefined, step: () => undefined, end: () => undefined };

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
  return {
    total(count) {
      if (started) bar.setTotal(count);
      else if (count > 0) bar.start(count, 0);
      started = started || count > 0;
    },
    step: () => (started ? bar.increment() : undefined),
    end: () => (started ? bar.stop() : undefined),
  };
}
