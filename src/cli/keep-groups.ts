import type { Logger } from '../logging.ts';
import { refreshGroups, type Store } from '../store/index.ts';

/** How long after one look the next one comes; a look costs next to nothing where no document came in. */
const pauseMs = 15_000;

/**
 * Goes on telling apart the claims of groups that documents touch, so that whoever only reads finds them done.
 * @returns what ends it; waits for the look that is going on
 */
export function keepGroups(store: Store, logger: Logger): () => Promise<void> {
  let ended = false;
  let timer: NodeJS.Timeout | undefined;
  let look: Promise<void> = Promise.resolve();
  const next = () => {
    timer = setTimeout(() => {
      look = refreshGroups(store)
        .then(() => undefined)
        // The answers are worked out anew by then; only their cost grows.
        .catch((error: Error) =>
          logger.warn({ reason: error.message }, 'claims could not be told apart; tried again later'),
        )
        .then(() => {
          if (!ended) next();
        });
    }, pauseMs);
    timer.unref();
  };
  next();
  return async () => {
    ended = true;
    clearTimeout(timer);
    await look;
  };
}
