import { dateInWords } from '../report/date-in-words.ts';
import type { Claim } from './claim.ts';

/**
 * How the scope of one claim stands to that of another in one respect: `equal`; `narrower` or `wider` than the other;
 * `different`, so that they cannot be compared; or `unsure`. A silence is where one of them only does not say.
 */
export interface Scope {
  readonly is: 'equal' | 'narrower' | 'wider' | 'different' | 'unsure';
  readonly silent?: boolean;
  /** In words that go on after `one … the other`; empty where it is equal. */
  readonly why: string;
}

const equal: Scope = { is: 'equal', why: '' };
const different = (why: string): Scope => ({ is: 'different', why });
const unsure = (why: string): Scope => ({ is: 'unsure', why });

/** All respects in which scopes are compared, the thing that is counted first. */
export function scopesOf(a: Claim, b: Claim): Scope[] {
  return [
    counted(a, b),
    action(a, b),
    edition(a, b),
    stage(a, b),
    period(a, b),
    place(a, b),
    speaker(a, b),
    part(a, b),
  ];
}

function counted({ key: a }: Claim, { key: b }: Claim): Scope {
  if (a.head !== b.head) return different(`one counts ${a.head}, the other ${b.head}`);
  const more = (x: readonly string[], y: readonly string[]) => x.filter((word) => !y.includes(word));
  const [onlyA, onlyB] = [more(a.modifiers, b.modifiers), more(b.modifiers, a.modifiers)];
  if (onlyA.length === 0 && onlyB.length === 0) return equal;
  if (onlyA.length > 0 && onlyB.length > 0)
    return different(`one is of ${onlyA.join(', ')}, the other of ${onlyB.join(', ')}`);
  return { is: onlyA.length > 0 ? 'narrower' : 'wider', why: `only one is of ${[...onlyA, ...onlyB].join(', ')}` };
}

function action({ key: a }: Claim, { key: b }: Claim): Scope {
  if (a.action === b.action) return equal;
  if (a.action !== null && b.action !== null)
    return different(`one says ${a.action}, the other ${b.action}, of what is counted`);
  return unsure(`only one says what happened to it (${a.action ?? b.action})`);
}

/** The years that an edition covers do not go into it: that is what periods are for. */
function edition(a: Claim, b: Claim): Scope {
  if (a.operation !== b.operation) return different('they are of different operations');
  if (a.severalYears !== b.severalYears && a.operation !== null)
    return { is: a.severalYears ? 'wider' : 'narrower', why: 'only one is of several years' };
  if (a.edition === b.edition) return equal;
  if (a.edition !== null && b.edition !== null) return different(`they are of ${a.edition} and of ${b.edition}`);
  // An edition that is a year is told by a period, too.
  const year = a.edition ?? b.edition!;
  const other = a.edition === null ? a : b;
  const inYear = other.days.first?.slice(0, 4) === year && other.days.last?.slice(0, 4) === year;
  return inYear ? equal : unsure(`only one names the edition (${year})`);
}

function stage(a: Claim, b: Claim): Scope {
  if (a.stage === b.stage)
    return a.stage === null && a.stageUnsure !== b.stageUnsure ? unsure('one may be of a stage') : equal;
  if (a.stage !== null && b.stage !== null) return different(`they are of stages ${a.stage} and ${b.stage}`);
  if ((a.stage === null && a.stageUnsure) || (b.stage === null && b.stageUnsure))
    return unsure('one may be of a stage');
  const why = `only one is of stage ${a.stage ?? b.stage}`;
  return { is: a.stage === null ? 'wider' : 'narrower', silent: true, why };
}

function period(a: Claim, b: Claim): Scope {
  const [x, y] = [a.days, b.days];
  // A number as of a day tells nothing of when it began.
  if (a.asOf || b.asOf) return equal;
  if (a.severalYears !== b.severalYears) return equal;
  if (x.first === y.first && x.last === y.last) {
    if (x.first !== null || x.last !== null) return equal;
    return a.operation !== null && a.edition !== null && a.edition === b.edition
      ? equal
      : unsure('neither says of which time it is');
  }
  const known = (days: typeof x) => days.first !== null || days.last !== null;
  if (!known(x) || !known(y)) {
    const said = dateInWords(a.period ?? b.period ?? '');
    if (a.operation === null || a.edition === null || a.edition !== b.edition)
      return unsure(`only one says of which time it is (${said})`);
    return { is: known(x) ? 'narrower' : 'wider', silent: true, why: `only one is of ${said} alone` };
  }
  const [low, high] = ['0000', '9999'];
  const [af, al, bf, bl] = [x.first ?? low, x.last ?? high, y.first ?? low, y.last ?? high];
  const why = `they are of ${timeInWords(a)} and of ${timeInWords(b)}`;
  if (al < bf || bl < af) return different(why);
  if (bf <= af && al <= bl) return { is: 'narrower', why };
  if (af <= bf && bl <= al) return { is: 'wider', why };
  return different(why);
}

const timeInWords = ({ period, edition }: Claim): string => (period === null ? `${edition}` : dateInWords(period));

function place(a: Claim, b: Claim): Scope {
  if (a.place === b.place) return equal;
  if (a.place !== null && b.place !== null) return different(`one is of ${a.place}, the other of ${b.place}`);
  const why = `only one is of ${a.place ?? b.place}`;
  return a.operation === null ? unsure(why) : { is: a.place === null ? 'wider' : 'narrower', silent: true, why };
}

/** A State may speak of its own share only: claims without a place that are made for different States do not compete. */
function speaker(a: Claim, b: Claim): Scope {
  if (a.actor !== b.actor && (a.actor !== null || b.actor !== null)) {
    if (a.actor !== null && b.actor !== null) return different(`one is of what ${a.actor} did, the other ${b.actor}`);
    return unsure(`only one says who did it (${a.actor ?? b.actor})`);
  }
  if (a.noTotal || b.noTotal) return unsure('one is no total');
  if (a.saidFor === b.saidFor || (a.place !== null && a.place === b.place)) return equal;
  return unsure('one may be told of the share of a single State');
}

function part(a: Claim, b: Claim): Scope {
  if (!a.part && !b.part) return equal;
  if (a.part && b.part) return equal;
  return { is: a.part ? 'narrower' : 'wider', silent: true, why: 'one is a part of another figure' };
}
