import { createInterface, emitKeypressEvents, type Key } from 'node:readline';

/** Reads single keys and lines from a terminal, in turn. */
export interface TerminalKeys {
  /** The next key's letter; null for Ctrl-C, Ctrl-D and the end of the input. */
  key(): Promise<string | null>;
  /** A line that answers a question; null where it is called off by Ctrl-C or Ctrl-D. */
  line(question: string): Promise<string | null>;
}

/** Keys of a terminal. The terminal is as it was before whenever no key is waited for. */
export function terminalKeys(input: NodeJS.ReadStream, output: NodeJS.WritableStream): TerminalKeys {
  emitKeypressEvents(input);
  return {
    key: () =>
      new Promise((resolve) => {
        const end = (letter: string | null) => {
          input.off('keypress', onKey).off('end', onEnd);
          input.setRawMode(false);
          input.pause();
          resolve(letter);
        };
        const onKey = (text: string | undefined, key: Key) =>
          end(key.ctrl && (key.name === 'c' || key.name === 'd') ? null : (text ?? '?'));
        const onEnd = () => end(null);
        input.on('keypress', onKey).on('end', onEnd);
        input.setRawMode(true);
        input.resume();
      }),
    line: (question) =>
      new Promise((resolve) => {
        const asker = createInterface({ input, output });
        let answer: string | null = null;
        asker.on('SIGINT', () => asker.close()).on('close', () => resolve(answer));
        asker.question(question, (line) => {
          answer = line;
          asker.close();
        });
      }),
  };
}
