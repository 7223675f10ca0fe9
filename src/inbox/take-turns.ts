/** Runs at most so many at the same time; the others take turns, first come first served. */
export interface Turns {
  <T>(act: () => Promise<T>): Promise<T>;
  /** Resolves when nothing runs and nothing waits. */
  done(): Promise<void>;
}

/** @param most how many run at the same time */
export function takeTurns(most: number): Turns {
  const waiting: (() => void)[] = [];
  const idle: (() => void)[] = [];
  let running = 0;
  const run = async <T>(act: () => Promise<T>): Promise<T> => {
    // Whoever ends hands the turn on, so that `running` stays as it is.
    if (running === most) await new Promise<void>((resolve) => waiting.push(resolve));
    else running += 1;
    try {
      return await act();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else running -= 1;
      if (running === 0) for (const resolve of idle.splice(0)) resolve();
    }
  };
  const done = async (): Promise<void> => {
    if (running > 0) await new Promise<void>((resolve) => idle.push(resolve));
  };
  return Object.assign(run, { done });
}
