import type { FileParts } from '../../../contract/fileName.ts';
import { dayHere } from '../../app/i18n/dayHere.ts';
import { placeOf } from './regions.ts';
import type { Shown } from './shown.ts';

/** What a file of these figures is called. @param kind what is in it, in plain English */
export const fileOf = (kind: string, { scope, round, releasedAt }: Shown): FileParts => ({
  kind,
  round: round.title,
  scope: {
    name: scope.region === null ? 'company' : scope.joined ? joinedName(scope.joined) : scope.region,
    otherwise: scope.region === null ? 'company' : placeOf(round, scope),
  },
  date: dayHere(releasedAt),
});

/** Of several regions in one: the first's name alone would say that the file is the first's. */
const joinedName = ([first = '']: readonly string[]): string => `joined ${first}`;
