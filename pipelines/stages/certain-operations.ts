import type { Finding } from '../../src/core/mention.ts';
import { overlaps } from '../../src/core/span.ts';

/** Rules whose shape alone cannot tell an operation's name from a people's or a body's. */
const weak: ReadonlySet<string> = new Set([
  'operations/name-before-head',
  'operations/head-before-name',
  'operations/dated',
  'operations/repeated',
]);

/**
 * Leaves out operations that rest on a weak shape where the same words are a place, a people or a body (`the Kyrgyz
 * exercise`, `the Europol operation`), and the repeats of a series that nothing else supports.
 */
export function certainOperations(operations: readonly Finding[], names: readonly Finding[]): Finding[] {
  const certain = operations.filter(
    (operation) => !isWeak(operation) || !names.some((name) => overlaps(name, operation)),
  );
  const supported = new Set(certain.filter((o) => o.rules[0] !== 'operations/repeated').map((o) => o.entity));
  return certain.filter((operation) => supported.has(operation.entity));
}

/** A series of the lexicon with its edition (`Interaction-2016`) is no body, whatever else bears its name. */
const isKnownEdition = ({ value, evidence }: Finding): boolean =>
  value?.kind === 'operation' && value.edition !== null && evidence.some((sign) => sign.name === 'in-lexicon');

const isWeak = (operation: Finding): boolean => weak.has(operation.rules[0]!) && !isKnownEdition(operation);
