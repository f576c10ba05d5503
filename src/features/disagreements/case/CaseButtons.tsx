import { Button } from '@fluentui/react-button';
import { useState } from 'react';
import { useI18n } from '../../../app/i18n/useI18n.ts';
import styles from './case.module.css';
import type { CaseProps } from './CasePage.tsx';

/** What can be done with the case as it stands: one thing first. On the phone they stay in reach of the thumb. */
export function CaseButtons({ data: { item }, me, actions, begin, say }: CaseProps) {
  const { t } = useI18n();
  const [taking, setTaking] = useState(false);
  const take = async () => {
    setTaking(true);
    const done = await actions.change({ act: 'take' });
    setTaking(false);
    say(done, { text: t('case.taken') });
  };
  // The list of liaisons is the owner's.
  const handOver = me.roles.includes('owner') && (
    <Button onClick={() => begin({ kind: 'hand-over' })}>{t('case.handOver')}</Button>
  );
  switch (item.state) {
    case 'open':
      return (
        <div className={styles.buttons}>
          <Button appearance="primary" disabledFocusable={taking} onClick={() => void take()}>
            {t(taking ? 'case.taking' : 'case.take')}
          </Button>
          <Button onClick={() => begin({ kind: 'not-useful' })}>{t('case.notUseful')}</Button>
          {handOver}
        </div>
      );
    case 'taken':
    case 'agreed':
      return (
        <div className={styles.buttons}>
          <Button appearance="primary" onClick={() => begin({ kind: 'agree', play: null })}>
            {t('case.agreeStep')}
          </Button>
          {handOver}
        </div>
      );
    case 'closed':
      return (
        <div className={styles.buttons}>
          <Button onClick={() => begin({ kind: 'reopen' })}>{t('case.reopen')}</Button>
        </div>
      );
  }
}
