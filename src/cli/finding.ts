import { asFault } from './fault-message.ts';

/** One thing that `doctor` looked at. */
export interface Finding {
  readonly what: string;
  readonly state: 'ok' | 'warning' | 'wrong';
  readonly found: string;
  /** What to do about it. */
  readonly advice?: string;
}

/** Makes a finding. */
export const finding = (what: string, state: Finding['state'], found: string, advice?: string): Finding => ({
  what,
  state,
  found,
  ...(advice ? { advice } : {}),
});

/** The finding that a fault amounts to. */
export function wrong(what: string, error: unknown): Finding {
  const { message, advice } = asFault(error);
  return finding(what, 'wrong', message, advice);
}
