import { Button } from '@fluentui/react-button';
import { useState } from 'react';
import type { Failing } from '../../../../contract/failing.ts';
import { useI18n } from '../../../app/i18n/useI18n.ts';
import styles from '../../../ui/page.module.css';
import { failingWorkWords } from './messages.ts';

interface Props {
  readonly failing: Failing['work'];
  readonly onTryAgain: () => Promise<void>;
}

/** Work that Concord fails at for reasons of its own: what, since when, what is lost (nothing), and to try again now. */
export function WorkNeed({ failing, onTryAgain }: Props) {
  const i18n = useI18n();
  const { titles, text, mayTry } = failingWorkWords(i18n, failing);
  return (
    <>
      {titles.map((title) => (
        <h3 key={title} className={styles.strong}>
          {title}
        </h3>
      ))}
      <p>{text}</p>
      {mayTry && <TryAgain onTryAgain={onTryAgain} />}
    </>
  );
}

/** A button to try something again that has failed; once, however often it is pressed. */
export function TryAgain({ onTryAgain }: Pick<Props, 'onTryAgain'>) {
  const { t } = useI18n();
  const [busy, setBusy] = useState(false);
  const press = async () => {
    if (busy) return;
    setBusy(true);
    await onTryAgain();
    setBusy(false);
  };
  return (
    <p>
      <Button disabledFocusable={busy} onClick={() => void press()}>
        {t('roundPage.messages.tryAgain')}
      </Button>
    </p>
  );
}
