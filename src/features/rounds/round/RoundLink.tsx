import { Button } from '@fluentui/react-button';
import { CopyRegular } from '@fluentui/react-icons';
import { useEffect, useRef, useState } from 'react';
import type { Round } from '../../../../contract/rounds.ts';
import { useI18n } from '../../../app/i18n/useI18n.ts';
import { addressOf } from '../../../app/route.ts';
import { linkTo } from '../../../app/teams/tabLinks.ts';
import { useHost } from '../../../app/teams/useHost.ts';
import { copyText } from '../../../ui/copyText.ts';
import { Labelled } from '../../../ui/Labelled.tsx';
import styles from '../../../ui/page.module.css';
import page from './round.module.css';

/** What whoever is told of the round by its owner, and not by Concord, is sent: nothing is shown where the app is unknown. */
export function RoundLink({ round }: { round: Pick<Round, 'id' | 'state'> }) {
  const { t } = useI18n();
  const { appId } = useHost();
  const [told, setTold] = useState<{ copied: boolean } | null>(null);
  const field = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // What cannot be copied for somebody is made ready for them to copy.
    if (told?.copied === false) field.current?.querySelector('input')?.select();
  }, [told]);
  if (appId === null) return null;
  const link = linkTo(appId, addressOf({ screen: 'answer', round: round.id }).slice(2));
  const copy = async () => {
    setTold(null);
    setTold({ copied: await copyText(link) });
  };
  return (
    <div className={page.link}>
      <p className={styles.quiet}>
        {t(round.state === 'open' ? 'roundPage.link.note' : 'roundPage.link.noteLater')}
      </p>
      <div className={page.linkLine}>
        <Button icon={<CopyRegular />} onClick={() => void copy()}>
          {t('roundPage.link.copy')}
        </Button>
        <p role="status">{told && t(told.copied ? 'roundPage.link.copied' : 'roundPage.link.refused')}</p>
      </div>
      {told?.copied === false && (
        <div ref={field}>
          <Labelled label={t('roundPage.link')}>
            {(control) => <input {...control} value={link} readOnly dir="ltr" />}
          </Labelled>
        </div>
      )}
    </div>
  );
}
