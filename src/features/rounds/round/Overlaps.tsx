import type { OwnedRound } from '../../../../contract/rounds.ts';
import { listedNames } from '../../../app/i18n/figures.ts';
import { useI18n } from '../../../app/i18n/useI18n.ts';
import page from '../../../ui/page.module.css';

/** Other rounds that are open at the same time: people may be asked twice. */
export function Overlaps({ round: { overlaps = [], state } }: { round: OwnedRound }) {
  const { t, locale } = useI18n();
  if (overlaps.length === 0 || state === 'closed') return null;
  const titles = listedNames(
    locale,
    overlaps.map(({ title }) => title),
  );
  const sure = overlaps.some(({ samePeople }) => samePeople === 'yes');
  return (
    <p className={page.notice}>
      {t(sure ? 'roundPage.overlaps' : 'roundPage.overlaps.maybe', { count: overlaps.length, titles })}
    </p>
  );
}
