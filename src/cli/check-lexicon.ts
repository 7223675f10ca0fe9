import { readFileSync } from 'node:fs';
import { type Series, seriesFile, seriesKey, seriesShape } from '../../extractors/operations/own-series.ts';
import { type Body, lexiconFiles, lexiconShape, plainBodies } from '../../extractors/organizations/body.ts';
import { fold } from '../core/fold.ts';
import { loadNameFile } from '../core/name-file.ts';
import { type OwnNameType, ownNameFiles } from '../core/own-names.ts';
import { faultsIn } from '../core/rule-file.ts';

/** An entry of a lexicon with the names that must be its own. */
interface Entry {
  readonly id: string;
  readonly names: readonly string[];
  /** The file of the user's that it stands in; null for those of the program. */
  readonly file: string | null;
  readonly parent: string | undefined;
}

/** What is wrong with the user's own names: `faults` keep them from being read, `shared` are names of several entries. */
export interface LexiconCheck {
  readonly faults: readonly string[];
  readonly shared: readonly string[];
}

const ofBody = ({ name, names, acronym, acronyms, id, parent }: Body, file: string | null): Entry => ({
  id,
  file,
  parent,
  names: [name, ...names, ...(acronym === undefined ? [] : [acronym]), ...acronyms],
});
const ofSeries = ({ name, names, id }: Series, file: string | null): Entry => ({
  id,
  file,
  parent: undefined,
  names: [name, ...names],
});

/** Reads every file of the user's own names and says all that is wrong with them, not only the first fault. */
export function checkLexicon(): LexiconCheck {
  const bodies = check(
    'organizations',
    (file) => faultsIn(readFileSync(file, 'utf8'), file, lexiconShape),
    (file) => loadNameFile(file, lexiconShape, plainBodies).map((body) => ofBody(body, file)),
    lexiconFiles.flatMap((file) => loadNameFile(file, lexiconShape, plainBodies).map((body) => ofBody(body, null))),
    (name) => (name === name.toUpperCase() ? name : fold(name)),
  );
  const series = check(
    'operations',
    (file) => faultsIn(readFileSync(file, 'utf8'), file, seriesShape),
    (file) => loadNameFile(file, seriesShape).map((one) => ofSeries(one, file)),
    loadNameFile(seriesFile, seriesShape).map((one) => ofSeries(one, null)),
    seriesKey,
  );
  return {
    // Two series of one name cannot be told apart, so that their names are not read.
    faults: [...bodies.faults, ...series.faults, ...series.shared],
    shared: bodies.shared,
  };
}

function check(
  type: OwnNameType,
  faultsOf: (file: string) => readonly string[],
  entriesOf: (file: string) => Entry[],
  program: readonly Entry[],
  keyOf: (name: string) => string,
): LexiconCheck {
  const files = ownNameFiles(type).map((file) => ({ file, faults: faultsOf(file) }));
  const own = files.flatMap(({ file, faults }) => (faults.length === 0 ? entriesOf(file) : []));
  const all = [...program, ...own];
  const ids = new Set(all.map(({ id }) => id));
  const whole = files.every(({ faults }) => faults.length === 0);
  // Where a file cannot be read nobody knows which entries it has.
  const orphans = own.filter(({ parent }) => whole && parent !== undefined && !ids.has(parent));
  return {
    faults: [
      ...files.flatMap(({ faults }) => faults),
      ...orphans.map(({ file, id, parent }) => `${file}: rule ${id}: there is no body with the id ${parent}`),
    ],
    shared: sharedNames(all, keyOf),
  };
}

/** Names that several entries have, one of them at least the user's own. */
function sharedNames(entries: readonly Entry[], keyOf: (name: string) => string): string[] {
  const bearers = new Map<string, { name: string; entries: Entry[] }>();
  for (const entry of entries) {
    for (const name of new Set(entry.names)) {
      const known = bearers.get(keyOf(name));
      if (known) known.entries.push(entry);
      else bearers.set(keyOf(name), { name, entries: [entry] });
    }
  }
  return [...bearers.values()].flatMap(({ name, entries: some }) => {
    const own = some.find(({ file }) => file !== null);
    const ids = [...new Set(some.map(({ id }) => id))];
    return own && ids.length > 1 ? [`${own.file}: “${name}” is a name of several entries: ${ids.join(', ')}`] : [];
  });
}
