import type { Round } from '../../../contract/rounds.ts';
import type { I18n } from '../../app/i18n/i18n.ts';
import { mayWaitForClose } from './view.ts';

/** When the first figures of an open round come. */
export function nothingYetWords({ t, day }: Pick<I18n, 't' | 'day'>, round: Round): string {
  const k = round.minimumGroupSize;
  const people = round.roster?.people;
  if (people !== undefined && people < k) return t('results.nothingYet.never', { k, people });
  // One side at least has fewer than the smallest group has.
  if (people !== undefined && people < 2 * k)
    return t('results.nothingYet.perhaps', { k, people, date: day(round.closesAt) });
  if (people !== undefined && mayWaitForClose(round, people))
    return t('results.nothingYet.few', { k, people, date: day(round.closesAt) });
  const key = round.regions.length > 1 ? 'results.nothingYet.regions' : 'results.nothingYet.text';
  return t(key, { k, most: 2 * k });
}

/** Why a closed round shows nothing; to its owner what may help the next one, to others what is left of their answers. */
export function withoutResultWords(
  { t, date }: Pick<I18n, 't' | 'date'>,
  round: Round,
  owner: boolean,
): string {
  const k = round.minimumGroupSize;
  if (!owner) {
    const own = { screen: t('nav.answer'), date: date(round.deletesOn) };
    return [
      t('results.without.text', { k }),
      ...(round.purged ? [] : [t('results.without.yours', own)]),
    ].join(' ');
  }
  const people = round.roster?.people;
  // No length of time helps a list on which one side at least is too short.
  if (people !== undefined && people < 2 * k) return t('results.without.list', { k, people });
  return t('results.without.owner', { k });
}
