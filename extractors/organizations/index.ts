import { z } from 'zod';
import { type Evidence, ruleEvidence } from '../../src/core/evidence.ts';
import { defineExtractor, type Readable } from '../../src/core/extractor.ts';
import { linkedBy } from '../../src/core/linked.ts';
import type { Finding } from '../../src/core/mention.ts';
import { oneSpaced } from '../../src/core/one-spaced.ts';
import { loadRuleFile, ruleShape } from '../../src/core/rule-file.ts';
import { placeFiles } from '../places/lexicon.ts';
import { type Body, lexiconFiles } from './body.ts';
import { canonOf } from './canonical.ts';
import { remember } from './linking.ts';
import { longest } from './longest.ts';
import { namesOf } from './names.ts';
import { ownedNames } from './owned.ts';
import type { Reading } from './reading.ts';
import { findShapes } from './shapes.ts';
import { specialFinder } from './special.ts';
import { tableFiles } from './tables.ts';

const patterns = 'extractors/organizations/patterns.yaml';
/** The rules of the stage that links bodies across a document; they belong to the version of all rules. */
export const linkRuleFile = 'extractors/organizations/links.yaml';
const shape = z.array(z.object(ruleShape).strict());

/** A name before it is weighed against those that overlap it. */
interface Candidate {
  readonly from: number;
  readonly to: number;
  readonly rule: string;
  readonly body: Body | null;
  /** Several bodies bear the name; which one is meant is for the document to say. */
  readonly shared: boolean;
  readonly several?: boolean;
}

/**
 * Finds named bodies: those of the lexicon, and unknown ones by the shape of their names. Findings do not overlap; the
 * longest name wins, and the names inside it are kept as its parts.
 */
export const organizations = defineExtractor({
  type: 'organization',
  files: [patterns, linkRuleFile, ...tableFiles, ...lexiconFiles, ...placeFiles],
  compile(vocabulary) {
    const rules = loadRuleFile(patterns, shape);
    const ruleFor = new Map(rules.map((rule) => [rule.id, rule]));
    const names = namesOf(vocabulary);
    const canon = canonOf(names, vocabulary);
    const specials = specialFinder(names, vocabulary);
    const ruleOfForm = { name: 'name', acronym: 'acronym', short: 'shared-name', weak: 'weak-name' } as const;

    function candidates(reading: ReturnType<typeof names.read>): Candidate[] {
      const all: Candidate[] = [];
      for (const { from, to, form, bodies } of reading.hits) {
        const several = bodies.length > 1;
        all.push({ from, to, rule: ruleOfForm[form], body: bodies[0]!, shared: several || form === 'short', several });
      }
      for (const { from, to, body } of ownedNames(reading, names.lexicon))
        all.push({ from, to, rule: 'owned-name', body, shared: false });
      for (const { from, to, rule, body } of specials(reading)) {
        all.push({ from, to, rule, body: body ?? null, shared: false });
        // Longer names are built on it as on a name of the lexicon.
        if (body) reading.bodyFrom.set(from, { from, to, form: 'name', bodies: [body] });
      }
      for (const { from, to, rule } of findShapes(reading)) all.push({ from, to, rule, body: null, shared: false });
      return all;
    }

    /** The name that all mentions of the body share, as far as the mention alone says it, and its id in the lexicon. */
    function entityOf(reading: Reading, { from, to, body }: Candidate): { entity: string; lexiconId: string | null } {
      if (body) return { entity: body.name, lexiconId: body.id };
      const key = canon.keyOf(reading, from, to);
      const same = canon.bodyFor(key);
      if (same) return { entity: same.name, lexiconId: same.id };
      return { entity: canon.officeFor(key) ?? written(reading, from, to), lexiconId: null };
    }

    function finding(reading: Reading, candidate: Candidate, inside: readonly Candidate[]): Finding {
      // Inside a longer name nobody decides which of several bodies a shared name means.
      const parts = inside.filter(({ several }) => !several);
      const { tokens } = reading;
      const span = ({ from, to }: Candidate) => ({ start: tokens.start[from]!, end: tokens.end[to - 1]! });
      const { entity, lexiconId } = entityOf(reading, candidate);
      const rule = ruleFor.get(`organizations/${candidate.rule}`)!;
      const evidence: Evidence[] = [ruleEvidence(rule.id, rule.probability)];
      if (lexiconId !== null && candidate.body === null) {
        const note = `the lexicon knows it as ${entity}: the same words in another order, spelling or translation`;
        evidence.push({ name: 'lexicon', weight: 1, note });
      } else if (candidate.body !== null && candidate.rule !== 'shared-name') {
        evidence.push(linkedBy(entity, wayOf(candidate, written(reading, candidate.from, candidate.to))));
      }
      if (candidate.shared) {
        evidence.push({ name: 'shared-name', weight: -0.4, note: 'several bodies bear this name' });
      }
      return {
        type: 'organization',
        ...span(candidate),
        rules: [rule.id],
        evidence,
        entity,
        value: {
          kind: 'name',
          lexiconId,
          ...(parts.length > 0 && {
            parts: parts.map((part) => ({ ...span(part), entity: entityOf(reading, part).entity })),
          }),
        },
      };
    }

    return {
      rules,
      find(document: Readable) {
        const reading = names.read(document.text, document.tokens, document.sentences);
        remember(document.tokens, { reading, names, canon, vocabulary });
        return longest(candidates(reading)).map(({ name, parts }) => finding(reading, name, parts));
      },
    };
  },
});

/** By which of its names a body of the lexicon was found, in words. */
function wayOf({ rule, body }: Candidate, text: string): string {
  if (rule === 'acronym') return `its acronym ${text}`;
  if (rule === 'weak-name')
    return `“${text}”, a name that counts where the document names the body otherwise, its owner, or one beside which it is named`;
  if (rule === 'owned-name') return `the part of its name behind the body that it belongs to`;
  if (text.toLowerCase() === body!.name.toLowerCase()) return 'its name';
  return `“${text}”, another name, spelling or transliteration that the lexicon has`;
}

/** The words of the name on one line. */
const written = ({ text, tokens }: Reading, from: number, to: number): string =>
  oneSpaced(text.slice(tokens.start[from], tokens.end[to - 1]));
