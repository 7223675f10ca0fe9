import { z } from 'zod';
import { loadExtractors } from '../../extractors/index.ts';
import type { Body } from '../../extractors/organizations/body.ts';
import { linkRuleFile } from '../../extractors/organizations/index.ts';
import { type Linking, linkingOf } from '../../extractors/organizations/linking.ts';
import { type Evidence, ruleEvidence } from '../../src/core/evidence.ts';
import type { Readable } from '../../src/core/extractor.ts';
import type { Finding } from '../../src/core/mention.ts';
import { loadRuleFile, type RuleInfo, ruleShape } from '../../src/core/rule-file.ts';
import { bySpan, firstOverlap } from '../../src/core/span.ts';
import { tokenFrom } from '../../src/core/tokens.ts';
import { type Definition, definitionsIn } from '../linking/definitions.ts';
import { formsAgain } from '../linking/forms-again.ts';
import { groupNames, joinGroups } from '../linking/group-names.ts';
import { namedAgain } from '../linking/named-again.ts';
import { withOwnersBehind } from '../linking/owner-behind.ts';
import { pointBack } from '../linking/pointing-back.ts';
import { resolveShared } from '../linking/shared-names.ts';

let loaded: ReadonlyMap<string, RuleInfo> | undefined;
const rules = (): ReadonlyMap<string, RuleInfo> => {
  loaded ??= new Map(loadRuleFile(linkRuleFile, z.array(z.object(ruleShape).strict())).map((rule) => [rule.id, rule]));
  return loaded;
};

/** The rules that this stage finds mentions by, for `explain` and for tests. */
export const linkRules = (): readonly RuleInfo[] => [...rules().values()];

/**
 * Joins the mentions of one body across a document and finds those that only the document makes names: letters and short
 * names that a bracket defines, and head words that point back. Findings of other types are passed through.
 * @param findings may overlap with those of other types, but organizations must not overlap each other
 * @returns all findings in the order of the text; the mentions of one body share `entity`
 */
export function linkOrganizations(findings: readonly Finding[], document: Readable): Finding[] {
  const others = findings.filter((finding) => finding.type !== 'organization');
  const found = findings.filter((finding) => finding.type === 'organization').sort(bySpan);
  if (found.length === 0) return [...findings];
  const linking = linkingOf(document, () => loadExtractors().vocabulary);

  const first = withOwnersBehind(joined(resolveShared(found, linking, document), linking, document), linking);
  const more = again(first, linking);
  const named = [...first.filter((one) => !firstOverlap(more, one)), ...more].sort(bySpan);
  const definitions = definitionsIn(
    document.text,
    named,
    (form) => isPlace(form, linking),
    (position) => linking.reading.placeTo.has(tokenFrom(document.tokens, position)),
    (id, form) => id !== null && lettersOf(linking.names.lexicon.bodies.get(id)).includes(form),
  );
  const defined = applied(named, withIds(definitions, named, linking), document);
  const back = pointBack(defined, linking, document).map((pointer) =>
    finding('organizations/pointing-back', pointer, pointer.entity, pointer.lexiconId, [
      pointer.distance >= 0 && pointer.distance < 600
        ? { name: 'antecedent-near', weight: 0.5, note: `${pointer.entity} was named shortly before` }
        : { name: 'antecedent-far', weight: -0.3, note: `${pointer.entity} was not named shortly before` },
    ]),
  );
  return [...others, ...defined, ...back].sort(bySpan);
}

/** Unknown bodies whose names are written again where their shape alone did not tell. */
const again = (findings: readonly Finding[], linking: Linking): Finding[] =>
  namedAgain(findings, linking).map(({ as, ...span }) =>
    finding('organizations/named-again', span, as.entity!, as.value?.kind === 'name' ? as.value.lexiconId : null, [
      { name: 'repeated', weight: 0.3, note: 'the document names it more than once' },
    ]),
  );

/** Gives all mentions of a group its entity. */
function joined(findings: readonly Finding[], linking: Linking, document: Readable): Finding[] {
  return joinGroups(groupNames(findings, linking), linking, document)
    .flatMap((group) =>
      group.findings.map((finding): Finding => {
        const value = finding.value?.kind === 'name' ? finding.value : null;
        const evidence = [...finding.evidence, ...(group.link === null ? [] : [group.link])];
        if (value?.lexiconId == null && group.findings.length > 1) {
          evidence.push({ name: 'repeated', weight: 0.3, note: 'the document names it more than once' });
        }
        return {
          ...finding,
          evidence,
          entity: group.entity,
          value: value && { ...value, lexiconId: group.lexiconId },
        };
      }),
    )
    .sort(bySpan);
}

/** Adds what brackets define: the forms themselves, their later mentions, and the certainty they lend to the names. */
function applied(findings: readonly Finding[], definitions: readonly Definition[], document: Readable): Finding[] {
  if (definitions.length === 0) return [...findings];
  const again = formsAgain(document.text, document.tokens, definitions, findings);
  const entityAt = new Map(again.map((form) => [`${form.start}-${form.end}`, form]));
  const sure = (entity: string): Evidence => {
    const forms = new Set(definitions.filter((one) => one.entity === entity).map(({ form }) => `“${form}”`));
    const note = `the document says that ${[...forms].join(', ')} is short for ${entity}`;
    return { name: 'defined-in-document', weight: 0.7, note };
  };
  const defined = new Set(definitions.map((definition) => definition.entity));
  const kept = findings.map((one): Finding => {
    const form = entityAt.get(`${one.start}-${one.end}`);
    if (form) entityAt.delete(`${one.start}-${one.end}`);
    const entity = form?.entity ?? one.entity;
    if (entity === null || !defined.has(entity)) return one;
    const value = one.value?.kind === 'name' && form ? { ...one.value, lexiconId: form.lexiconId } : one.value;
    return { ...one, entity, value, evidence: [...one.evidence, sure(entity)] };
  });
  const added = [...entityAt.values()].map((form) =>
    finding(
      form.kind === 'letters' ? 'organizations/defined-acronym' : 'organizations/defined-name',
      form,
      form.entity,
      form.lexiconId,
      [sure(form.entity)],
    ),
  );
  return [...kept, ...added].sort(bySpan);
}

function finding(
  ruleId: string,
  { start, end }: { start: number; end: number },
  entity: string,
  lexiconId: string | null,
  evidence: readonly Evidence[],
): Finding {
  const { probability } = rules().get(ruleId)!;
  return {
    type: 'organization',
    start,
    end,
    rules: [ruleId],
    evidence: [ruleEvidence(ruleId, probability), ...evidence],
    entity,
    value: { kind: 'name', lexiconId },
  };
}

/** A form of a part of a name has the part's body, of which the name tells no more than what it is called. */
function withIds(definitions: readonly Definition[], named: readonly Finding[], { names }: Linking): Definition[] {
  const idOf = (entity: string): string | null => {
    const same = named.find((one) => one.entity === entity && one.value?.kind === 'name');
    if (same?.value?.kind === 'name' && same.value.lexiconId !== null) return same.value.lexiconId;
    return known(names).bodyIds.get(entity) ?? null;
  };
  return definitions.map((one) => (one.lexiconId === null ? { ...one, lexiconId: idOf(one.entity) } : one));
}

const lettersOf = (body: Body | undefined): readonly string[] =>
  body ? [...(body.acronym === undefined ? [] : [body.acronym]), ...body.acronyms, ...body.weak] : [];

const isPlace = (form: string, { names }: Linking): boolean => known(names).places.has(form);

/** The lexicons by name: each body's id, the first where two share a name, and the names of places. */
interface Known {
  readonly bodyIds: ReadonlyMap<string, string>;
  readonly places: ReadonlySet<string>;
}

const byNames = new WeakMap<Linking['names'], Known>();

function known(names: Linking['names']): Known {
  const before = byNames.get(names);
  if (before) return before;
  const bodyIds = new Map<string, string>();
  for (const { name, id } of names.lexicon.bodies.values()) if (!bodyIds.has(name)) bodyIds.set(name, id);
  const made = { bodyIds, places: new Set(names.places.all.flatMap((place) => [place.name, ...place.names])) };
  byNames.set(names, made);
  return made;
}
