import { Fault } from '../../src/core/errors.ts';
import { loadNameFile } from '../../src/core/name-file.ts';
import { ownNameFiles } from '../../src/core/own-names.ts';
import { type Body, lexiconFiles, lexiconShape, plainBodies } from './body.ts';

/**
 * Every body that is known: those of the program's lexicon, and those of the user's own. An own entry with the id of a known
 * body gives that body further names, and its name goes before the known one; its other fields are added where it has any.
 * @throws Fault RAP_RULE where a file is wrong or an own entry belongs to a body that nobody knows
 */
export function knownBodies(): Body[] {
  const bodies = new Map<string, Body>();
  for (const file of lexiconFiles)
    for (const body of loadNameFile(file, lexiconShape, plainBodies)) bodies.set(body.id, body);
  for (const file of ownNameFiles('organizations')) {
    const own = loadNameFile(file, lexiconShape, plainBodies);
    for (const body of own) bodies.set(body.id, joined(bodies.get(body.id), body));
    for (const { id, parent, beside } of own) {
      const unknown = [...(parent === undefined ? [] : [parent]), ...beside].find((other) => !bodies.has(other));
      if (unknown === undefined) continue;
      throw new Fault('RAP_RULE', `${file}: rule ${id}: there is no body with the id ${unknown}.`, {
        advice: 'Correct `parent` or `beside`, or add an entry with that id.',
      });
    }
  }
  return [...bodies.values()];
}

function joined(known: Body | undefined, own: Body): Body {
  if (!known) return own;
  const both = (list: 'acronyms' | 'names' | 'short' | 'weak' | 'beside' | 'resolutions') => [
    ...new Set([...known[list], ...own[list]]),
  ];
  const renamed = known.name === own.name ? [] : [known.name];
  const acronym = own.acronym ?? known.acronym;
  const acronyms = [...both('acronyms'), ...(known.acronym && known.acronym !== acronym ? [known.acronym] : [])];
  return {
    ...known,
    ...own,
    ...(acronym ? { acronym } : {}),
    acronyms,
    names: [...new Set([...renamed, ...both('names')])],
    short: both('short'),
    weak: both('weak'),
    beside: both('beside'),
    resolutions: both('resolutions'),
  };
}
