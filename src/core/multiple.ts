/** The rule that reads how many times as much something is: `fell almost 4 times`, `threefold`, `by a factor of 52`. */
const rule = 'figures/multiple';

/**
 * True for a figure that is a multiple and no number of things. Its unit is `1`, as the guidelines have it, so that only the
 * rule that found it tells the two apart; whoever shows, adds up or compares figures must ask.
 */
export const isMultiple = ({ rules }: { readonly rules?: readonly string[] | undefined }): boolean =>
  rules?.includes(rule) === true;
