import type { Logger } from '../logging.ts';

/**
 * Waits until the program is told to stop: SIGINT (Ctrl-C) or SIGTERM. The promise resolves with the signal, and the
 * caller closes what it opened, in reverse order. A second signal ends the program at once, with the exit code that
 * shells expect of it (130 or 143); what was at work then is taken over by another worker.
 * @param stop ends the waiting without a signal
 */
export function onShutdown(logger: Logger, stop?: AbortSignal): Promise<NodeJS.Signals | null> {
  return new Promise((resolve) => {
    let told = false;
    const hear = (signal: NodeJS.Signals) => {
      if (told) process.exit(signal === 'SIGINT' ? 130 : 143);
      told = true;
      logger.info({ signal }, 'stopping; the same signal again stops at once');
      resolve(signal);
    };
    process.on('SIGINT', hear);
    process.on('SIGTERM', hear);
    stop?.addEventListener('abort', () => {
      process.off('SIGINT', hear);
      process.off('SIGTERM', hear);
      resolve(null);
    });
  });
}
