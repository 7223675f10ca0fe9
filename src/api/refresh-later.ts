/** Something that is brought up to date behind the back of whoever changed it. */
export interface RefreshLater {
  /** Asks for it; one that is asked for while another runs comes behind it, and several of these are one. */
  ask(): void;
  /** Waits until nothing is asked for any more. */
  done(): Promise<void>;
}

/**
 * Runs a refresh after what asks for it was answered, one at a time.
 * @param failed is told of a refresh that went wrong; the next one is run all the same
 */
export function refreshLater(refresh: () => Promise<unknown>, failed: (error: unknown) => void): RefreshLater {
  let running: Promise<void> | null = null;
  let asked = false;
  const run = async () => {
    while (asked) {
      asked = false;
      await refresh().catch(failed);
    }
    running = null;
  };
  return {
    ask() {
      asked = true;
      running ??= run();
    },
    done: async () => {
      await running;
    },
  };
}
