import type { Body } from '../../extractors/organizations/body.ts';
import type { Linking } from '../../extractors/organizations/linking.ts';
import type { Evidence } from '../../src/core/evidence.ts';
import { linkedBy } from '../../src/core/linked.ts';
import type { Finding } from '../../src/core/mention.ts';
import { tokenFrom } from '../../src/core/tokens.ts';
import { likeliestOf, nearestOf } from './nearest.ts';
import type { Stretches } from './whose-name.ts';

const namedToo = 'its name, which several bodies bear: the document names this one, its owner or its state';

/** Says that the document names neither a bearer of the name nor its owner. */
export const unnamed: Evidence = {
  name: 'bearer-unnamed',
  weight: -0.3,
  note: 'the document does not say otherwise whose name it is',
};

/**
 * Decides whose a shared name is (`Permanent Council`): the body's that the document also names otherwise, else that of the
 * owner named last before it, or of one named far more often where that was some way back, else of the owner named first; bodies of states (`National Unity Government`) are told apart
 * by the state that stands behind the name, else by the one named last. Where nothing is named, the only bearer is taken,
 * and of several none; a body of a state is never taken where its state is not named.
 */
export function resolveShared(
  findings: readonly Finding[],
  { names, reading }: Linking,
  { sentences }: Stretches,
): Finding[] {
  const { lexicon } = names;
  const stateAt = new Map<string, number[]>();
  for (const { from, place } of reading.placeFrom.values()) {
    const list = stateAt.get(place.id);
    if (list) list.push(reading.tokens.start[from]!);
    else stateAt.set(place.id, [reading.tokens.start[from]!]);
  }
  /** Where each body is named, other than by a shared name. */
  const places = new Map<string, number[]>();
  for (const finding of findings) {
    if (finding.rules[0] === 'organizations/shared-name' || finding.value?.kind !== 'name') continue;
    const id = finding.value.lexiconId;
    if (id === null) continue;
    const list = places.get(id);
    if (list) list.push(finding.start);
    else places.set(id, [finding.start]);
  }

  /** Of the bodies of states, the one whose state follows the name (`in Afghanistan`), else is named nearest. */
  function ofState(bodies: readonly Body[], end: number): Body | null {
    const behind = reading.placeFrom.get(tokenFrom(reading.tokens, end) + 1)?.place.id;
    const own = bodies.filter((body) => body.state !== undefined);
    return own.find((body) => body.state === behind) ?? nearestOf(own, (body) => stateAt.get(body.state!) ?? [], end);
  }

  const known = new Map<string, readonly number[]>();
  /** Where any owner of a body is named. */
  function ownerPlaces(body: Body): readonly number[] {
    const places = known.get(body.id) ?? placesOfOwners(body);
    known.set(body.id, places);
    return places;
  }
  const placesOfOwners = (body: Body): number[] =>
    lexicon
      .owners(body)
      .flatMap((id) => places.get(id) ?? [])
      .sort((a, b) => a - b);

  function bearer(bodies: readonly Body[], position: number, end: number): { body: Body; sure: boolean } | null {
    // Councils of states pass no numbered resolutions.
    const stateless = bodies.filter((body) => body.state === undefined);
    if (stateless.length === 1 && resolution.test(reading.text.slice(end, end + 40)))
      return { body: stateless[0]!, sure: true };
    for (const placesOf of [(body: Body) => places.get(body.id) ?? [], ownerPlaces]) {
      const { likeliest, equal } = likeliestOf(bodies, placesOf, position, sentences);
      if (equal) return null;
      if (likeliest) return { body: likeliest, sure: true };
    }
    const stated = ofState(bodies, end);
    if (stated) return { body: stated, sure: true };
    return bodies.length === 1 && bodies[0]!.state === undefined ? { body: bodies[0]!, sure: false } : null;
  }

  return findings.map((finding) => {
    if (finding.rules[0] !== 'organizations/shared-name' || finding.value?.kind !== 'name') return finding;
    const text = reading.text.slice(finding.start, finding.end);
    const found = bearer(lexicon.sharing(text), finding.start, finding.end);
    return {
      ...finding,
      evidence: [
        ...finding.evidence,
        ...(found?.sure ? [] : [unnamed]),
        ...(found ? [linkedBy(found.body.name, found.sure ? namedToo : 'its name, which no other body bears')] : []),
      ],
      entity: found?.body.name ?? text.replace(/\s+/g, ' '),
      value: { ...finding.value, lexiconId: found?.body.id ?? null },
    };
  });
}

/** A resolution with its number and year, right behind the name of who passed it. */
const resolution = /^\s+resolutions?\s+\d{1,4}\s*\(\d{4}\)/;
