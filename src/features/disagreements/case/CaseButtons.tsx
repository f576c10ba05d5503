import { Button } from '@fluentui/react-button';
import { useState } from 'react';
import { isFree } from '../../../../contract/freeCase.ts';
import { useI18n } from '../../../app/i18n/useI18n.ts';
import styles from './case.module.css';
import type { CaseProps } from './caseProps.ts';

/**
 * What can be done with the case as it stands: one thing first. On the phone they stay in reach of the thumb. With a closed one
 * nothing is to be done: that it can be opened again stands below its history.
 */
export function CaseButtons({ data: { item }, actions, begin, say }: CaseProps) {
  const { t } = useI18n();
  const [taking, setTaking] = useState(false);
  const take = async () => {
    setTaking(true);
    const done = await actions.change({ act: 'take' });
    setTaking(false);
    say(done, { text: t('case.taken') });
  };
  if (item.state === 'closed') return null;
  return (
    <div className={styles.buttons}>
      {isFree(item) ? (
        <Button appearance="primary" disabledFocusable={taking} onClick={() => void take()}>
          {t(taking ? 'case.taking' : 'case.take')}
        </Button>
      ) : (
        <Button appearance="primary" onClick={() => begin({ kind: 'agree', play: null })}>
          {t('case.agreeStep')}
        </Button>
      )}
      {item.state === 'open' && (
        <Button onClick={() => begin({ kind: 'not-useful' })}>{t('case.notUseful')}</Button>
      )}
      <Button onClick={() => begin({ kind: 'hand-over' })}>{t('case.handOver')}</Button>
    </div>
  );
}
