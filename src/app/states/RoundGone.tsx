import link from '../../ui/link.module.css';
import { useI18n } from '../i18n/useI18n.ts';
import { addressOf, type ScreenName } from '../route.ts';
import { Nothing } from './Nothing.tsx';

/** The address names a round that is not there: on to the one with which the screen begins. */
export function RoundGone({ screen }: { screen: ScreenName }) {
  const { t } = useI18n();
  return (
    <Nothing
      title={t('state.roundGone.title')}
      text={t('state.roundGone.text')}
      action={
        <a className={link.link} href={addressOf({ screen, round: null })}>
          {t('state.roundGone.other')}
        </a>
      }
    />
  );
}
