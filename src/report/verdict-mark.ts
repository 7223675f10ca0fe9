import type { VerdictMark } from '../store/index.ts';

/** `review: correct`, `review: reject, disputed`, `review: accept of another reading`. */
export const verdictMark = ({ verdict, outdated, disputed }: VerdictMark): string =>
  `review: ${verdict}${outdated ? ' of another reading' : ''}${disputed ? ', disputed' : ''}`;
