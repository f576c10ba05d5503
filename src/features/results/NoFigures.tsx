import type { Me } from '../../../contract/me.ts';
import type { Round } from '../../../contract/rounds.ts';
import { useI18n } from '../../app/i18n/useI18n.ts';
import { addressOf } from '../../app/route.ts';
import { Nothing } from '../../app/states/Nothing.tsx';
import styles from '../../ui/link.module.css';
import { nothingYetWords, withoutResultWords } from './nothingYet.ts';
import { useOtherResults } from './useOtherResults.ts';
import type { View } from './view.ts';

interface Props {
  readonly kind: Exclude<View['kind'], 'figures'>;
  readonly me: Me;
  readonly round: Round;
}

/** Why there are no figures, when there will be, and the way to those of another round. */
export function NoFigures({ kind, me, round }: Props) {
  const { t } = useI18n();
  const other = useOtherResults(round.id);
  return (
    <Nothing
      {...useWords(kind, me, round)}
      action={
        other && (
          <a className={styles.link} href={addressOf({ screen: 'results', round: other.id })}>
            {t('results.other', { title: other.title })}
          </a>
        )
      }
    />
  );
}

function useWords(kind: Props['kind'], me: Me, round: Round): { title: string; text: string } {
  const i18n = useI18n();
  const { t, day } = i18n;
  switch (kind) {
    case 'round-not-open':
      return { title: t('state.notOpenYet.title'), text: t('results.roundNotOpen') };
    case 'results-not-open':
      return {
        title: t('results.notOpen.title'),
        text: t('results.notOpen.text', { date: day(round.closesAt) }),
      };
    case 'nothing-yet':
      return { title: t('results.nothingYet.title'), text: nothingYetWords(i18n, round) };
    case 'on-their-way':
      return { title: t('results.onTheirWay.title'), text: t('results.onTheirWay.text') };
    case 'without-result':
      return {
        title: t('results.without.title', { round: round.title }),
        text: withoutResultWords(i18n, round, me.roles.includes('owner')),
      };
  }
}
