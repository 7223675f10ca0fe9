/** One thing whose speed is measured: it gets the whole text and does all of its work before it returns. */
export interface Contender {
  readonly name: string;
  readonly run: (text: string) => unknown | Promise<unknown>;
}

/** A contender's speed in megabytes (10^6 bytes of UTF-8) a second: the median of its rounds, with the slowest and fastest. */
export interface Speed {
  readonly name: string;
  readonly slowest: number;
  readonly median: number;
  readonly fastest: number;
}

/**
 * Times contenders on the same texts in the same process, in turns, so that a busy machine slows all of them alike. Rounds
 * before the first are for warming up and not counted: a worker reads documents for hours, and what is timed sooner is how
 * fast V8 compiles.
 */
export async function measure(
  contenders: readonly Contender[],
  texts: readonly string[],
  rounds: number,
  warmUp = 1,
): Promise<Speed[]> {
  const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  const speeds = new Map<string, number[]>(contenders.map(({ name }) => [name, []]));
  for (let round = -warmUp; round < rounds; round++) {
    for (const { name, run } of contenders) {
      const start = process.hrtime.bigint();
      for (const text of texts) await run(text);
      const seconds = Number(process.hrtime.bigint() - start) / 1e9;
      if (round >= 0) speeds.get(name)!.push(bytes / 1e6 / seconds);
    }
  }
  return [...speeds].map(([name, all]) => {
    const sorted = all.sort((a, b) => a - b);
    return { name, slowest: sorted[0]!, median: median(sorted), fastest: sorted.at(-1)! };
  });
}

/** The middle one of numbers, of two the higher. */
export const median = (numbers: readonly number[]): number => [...numbers].sort((a, b) => a - b)[numbers.length >> 1]!;
