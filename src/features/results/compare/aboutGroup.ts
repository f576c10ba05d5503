import type { I18n } from '../../../app/i18n/i18n.ts';
import type { OtherOrganisation } from '../../../../contract/summaries.ts';
import type { Group, Material } from './groups.ts';

/** A quarter such as 2026-Q4, as the reader writes it. */
export function quarterWords({ t }: Pick<I18n, 't'>, closed: string): string {
  const [year = '', quarter = ''] = closed.split('-Q');
  return t('compare.quarter', { quarter, year });
}

/** When another organisation closed its round, and about how many people answered. */
export const organisationWords = (
  i18n: Pick<I18n, 't'>,
  { closed, people }: Pick<OtherOrganisation, 'closed' | 'people'>,
): string => `${quarterWords(i18n, closed)}, ${i18n.t(`compare.people.${people}`)}`;

/** What somebody has to know of a group beside its name. */
export function aboutGroup(
  i18n: Pick<I18n, 't' | 'day'>,
  { id, kind }: Group,
  { shown: { round }, earlier, others }: Material,
): string {
  const { t, day } = i18n;
  if (kind === 'round') {
    const closed = earlier.find((one) => id.endsWith(one.round))?.closedAt;
    return closed === undefined ? '' : t('compare.closed', { date: day(closed) });
  }
  if (kind === 'file') {
    const other = others.find((one) => id.endsWith(one.id));
    return other ? organisationWords(i18n, other) : '';
  }
  return round.title;
}
