import { useId } from 'react';
import { listedNames } from '../../../app/i18n/figures.ts';
import { useI18n } from '../../../app/i18n/useI18n.ts';
import { addressOf } from '../../../app/route.ts';
import { Card } from '../../../ui/Card.tsx';
import { PartHead } from '../../../ui/PartHead.tsx';
import links from '../../../ui/link.module.css';
import styles from '../../../ui/page.module.css';
import type { RoundData } from '../roundsApi.ts';
import { aloneIn } from './needs.ts';
import page from './round.module.css';

/** Who is told when the sides differ, and which regions of this round nobody looks after. */
export function LiaisonsCard({ data: { round, liaisons, casesTaken } }: { data: RoundData }) {
  const { t, locale } = useI18n();
  const id = useId();
  const begun = round.state !== 'draft' && round.state !== 'scheduled';
  const regionsOf = (of: readonly string[] | null): string => {
    if (of === null) return t('people.allRegions');
    const none = round.regions.length > 0 && !of.some((region) => round.regions.includes(region));
    return none
      ? t('roundPage.liaisons.elsewhere', { list: listedNames(locale, of) })
      : listedNames(locale, of);
  };
  // While the round goes on, what stands at the top of the page says so.
  const alone = round.state === 'scheduled' || round.state === 'open' ? [] : aloneIn(round.regions, liaisons);
  return (
    <Card className={page.part}>
      <PartHead id={id} title={t('roundPage.liaisons')} />
      {liaisons.length === 0 ? (
        <p>{t('roundPage.liaisons.none')}</p>
      ) : (
        <ul className={page.list} aria-labelledby={id}>
          {liaisons.map((liaison) => (
            <li key={liaison.id} className={page.person}>
              <span>
                <bdi className={styles.strong}>{liaison.name}</bdi>
                <span className={page.below}>{regionsOf(liaison.regions)}</span>
              </span>
              {begun && (
                <span className={page.taken}>
                  {t('roundPage.liaisons.taken', { count: casesTaken[liaison.id] ?? 0 })}
                </span>
              )}
            </li>
          ))}
        </ul>
      )}
      {liaisons.length > 0 && alone.length > 0 && (
        <p>{t('roundPage.liaisons.alone', { count: alone.length, list: listedNames(locale, alone) })}</p>
      )}
      <p>
        <a className={links.link} href={addressOf({ screen: 'people', round: null })}>
          {t('roundPage.liaisons.change')}
        </a>
      </p>
    </Card>
  );
}
