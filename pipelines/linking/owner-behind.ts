import { type Linking, tokensAt } from '../../extractors/organizations/linking.ts';
import { linkedBy } from '../../src/core/linked.ts';
import type { Finding } from '../../src/core/mention.ts';

const idOf = ({ value }: Finding): string | null => (value?.kind === 'name' ? value.lexiconId : null);

/**
 * Unknown bodies whose owner only points back (`Board of Governors of the Agency`): where the document names one single body
 * with that head, they are called by it (`Board of Governors of the International Atomic Energy Agency`), and are the body of the
 * lexicon that is called so. Others are left as they are: two agencies in one document tell of none.
 * @param findings the bodies of a document with their entities
 * @returns the same findings in the same order
 */
export function withOwnersBehind(findings: readonly Finding[], { reading, canon, names }: Linking): Finding[] {
  const { tokens, tables, joints, text } = reading;
  /** The one body of the lexicon that bears a head; null where several do. */
  const bearers = new Map<string, string | null>();
  for (const finding of findings) {
    const id = idOf(finding);
    for (const head of id === null ? [] : canon.headsOf(id)) {
      const known = bearers.get(head);
      bearers.set(head, known === undefined || known === id ? id : null);
    }
  }
  return findings.map((finding) => {
    const { from, to } = tokensAt(tokens, finding);
    const last = to - 1;
    if (idOf(finding) !== null || finding.value?.kind !== 'name' || last - 2 <= from) return finding;
    if (!tables.head(tokens.word[last]!) || tokens.word[last - 1] !== joints.the) return finding;
    if (tables.tail(tokens.word[last - 2]!) !== 'of') return finding;
    const id = bearers.get(canon.stemOf(tokens.word[last]!));
    const owner = id ? names.lexicon.bodies.get(id) : undefined;
    if (!owner) return finding;
    const organ = text.slice(tokens.start[from], tokens.end[last - 3]).replace(/\s+/g, ' ');
    const key = canon.keyOf(reading, from, last - 2);
    const words = [...new Set([...key.words, `@${owner.id}`])].sort();
    const body = canon.bodyFor({ ...key, words, text: words.join(' '), owners: [`@${owner.id}`] });
    const entity = body?.name ?? `${organ} of the ${owner.name}`;
    return {
      ...finding,
      entity,
      evidence: [
        ...finding.evidence,
        linkedBy(
          entity,
          `the only body of the document that “the ${text.slice(tokens.start[last], tokens.end[last])}” may mean`,
        ),
      ],
      value: { ...finding.value, lexiconId: body?.id ?? null },
    };
  });
}
