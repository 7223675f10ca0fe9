/**
 * How a document says a thing: as so (`asserted`), as an estimate, as something planned or expected, called for, only
 * possible or under a condition; or that somebody denies it, or that it is not so (`negated`). The weightiest comes last:
 * of two that a clause says, it stands.
 */
export const modalities = [
  'asserted',
  'estimated',
  'possible',
  'planned',
  'demanded',
  'conditional',
  'negated',
  'denied',
] as const;
export type Modality = (typeof modalities)[number];

/** The weightier of two. */
export const heavier = (a: Modality, b: Modality): Modality => (modalities.indexOf(a) > modalities.indexOf(b) ? a : b);

const words: Readonly<Record<Modality, string | null>> = {
  asserted: null,
  estimated: 'estimated or believed',
  possible: 'possible',
  planned: 'planned or expected',
  demanded: 'called for',
  conditional: 'under a condition',
  negated: 'said not to be so',
  denied: 'denied',
};

/** A claim as it must be read: one that is not asserted says so before anything else (`denied: 500 persons detained`). */
export const withModality = (modality: Modality, claim: string): string =>
  words[modality] ? `${words[modality]}: ${claim}` : claim;
