/** What a correction may say of a figure, of the mention and of the claim alike. The one list: what is checked, shown and compared. */
export const figureFields = [
  ...['min', 'max', 'qualifier', 'unit', 'counted', 'action', 'operation', 'edition', 'stage', 'period', 'partOf'],
  ...['place', 'actor'],
] as readonly string[];
