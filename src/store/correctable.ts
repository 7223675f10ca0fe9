/** What says together which number a figure has, and of what unit. */
export const numberFields = ['min', 'max', 'qualifier', 'unit'] as readonly string[];

/** What a correction may say of a figure, of the mention and of the claim alike. The one list: what is checked, shown and compared. */
export const figureFields = [
  ...numberFields,
  ...['counted', 'action', 'operation', 'edition', 'stage', 'period', 'partOf', 'place', 'actor'],
] as readonly string[];
