import { useI18n } from '../../../app/i18n/useI18n.ts';
import { addressOf } from '../../../app/route.ts';
import { Card } from '../../../ui/Card.tsx';
import link from '../../../ui/link.module.css';
import { PartHead } from '../../../ui/PartHead.tsx';
import { useOnPaper } from '../../../ui/useOnPaper.ts';
import styles from './compare.module.css';
import { COMPARE } from './comparePlace.ts';

/** Leads to where two groups are laid beside each other. */
export function CompareLink({ round }: { round: string }) {
  const { t } = useI18n();
  // It leads elsewhere, and paper leads nowhere.
  if (useOnPaper()) return null;
  return (
    <Card>
      <PartHead id="results-compare" title={t('compare.link.title')} note={t('compare.link.text')} />
      <p className={styles.link}>
        <a className={link.link} href={addressOf({ screen: 'results', round, place: COMPARE })}>
          {t('compare.link')}
        </a>
      </p>
    </Card>
  );
}
