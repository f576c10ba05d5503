import type { Results } from '../../contract/results.ts';
import type { Round } from '../../contract/rounds.ts';

/**
 * Whether people may have answered whom the published figures do not count: of a side that is hidden. Observers are rarely
 * there: they count where the round's list has some.
 * @param scope the company's
 */
export const mayBeMore = (
  { n }: Pick<Results['scopes'][number], 'n'>,
  { roster }: Pick<Round, 'roster'>,
): boolean =>
  n.sales === undefined ||
  n.marketing === undefined ||
  (n.observer === undefined && roster?.observers === true);
