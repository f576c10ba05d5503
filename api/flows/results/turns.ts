/** The places of what a release brings among the acts of one moment: the release, then what was found in it. */
export const turnsOf = (number: number): { readonly published: number; readonly found: number } => ({
  published: 2 * number,
  found: 2 * number + 1,
});
