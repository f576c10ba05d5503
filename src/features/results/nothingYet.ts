import type { Round } from '../../../contract/rounds.ts';
import type { I18n } from '../../app/i18n/i18n.ts';
import { mayWaitForClose } from './view.ts';

/** When the first figures of an open round come. */
export function nothingYetWords({ t, day }: Pick<I18n, 't' | 'day'>, round: Round): string {
  const k = round.minimumGroupSize;
  const people = round.roster?.people;
  if (people !== undefined && mayWaitForClose(round, people))
    return t('results.nothingYet.few', { k, people, date: day(round.closesAt) });
  const key = round.regions.length > 1 ? 'results.nothingYet.regions' : 'results.nothingYet.text';
  return t(key, { k, most: 2 * k });
}
