import type { FileParts } from '../../../../contract/fileName.ts';
import { dayHere } from '../../../app/i18n/dayHere.ts';
import type { Shown } from '../shown.ts';
import type { Pair } from './compareWords.ts';

/** What a file of two groups is called. @param kind what is in it, in plain English */
export const compareFile = (
  kind: string,
  { names, kinds }: Pick<Pair, 'names' | 'kinds'>,
  { round, releasedAt }: Pick<Shown, 'round' | 'releasedAt'>,
): FileParts => ({
  kind,
  round: round.title,
  scope: {
    // In the names of files as in every language.
    name: names.map((name, at) => (kinds[at] === 'company' ? 'company' : name)).join(' '),
    otherwise: 'groups',
  },
  date: dayHere(releasedAt),
});
