import { listed } from '../../../app/i18n/figures.ts';
import { useI18n } from '../../../app/i18n/useI18n.ts';
import { addressOf } from '../../../app/route.ts';
import { Card } from '../../../ui/Card.tsx';
import links from '../../../ui/link.module.css';
import { PartHead } from '../../../ui/PartHead.tsx';
import type { Waiting } from './elsewhere.ts';
import styles from './elsewhere.module.css';

/** What waits for the reader in other rounds: a liaison looks after cases, whichever round found them. */
export function Elsewhere({ waiting }: { waiting: readonly Waiting[] }) {
  const { t, locale } = useI18n();
  if (waiting.length === 0) return null;
  return (
    <Card>
      <PartHead id="cases-elsewhere" title={t('cases.elsewhere')} />
      <ul className={styles.list} aria-labelledby="cases-elsewhere">
        {waiting.map(({ round, open, mine }) => (
          <li key={round.id}>
            <a className={links.link} href={addressOf({ screen: 'disagreements', round: round.id })}>
              <bdi>{round.title}</bdi>
            </a>
            <span>
              {listed(locale, [
                ...(open > 0 ? [t('cases.elsewhere.open', { count: open })] : []),
                ...(mine > 0 ? [t('cases.elsewhere.mine', { count: mine })] : []),
              ])}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
