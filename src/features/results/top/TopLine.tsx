import { Button } from '@fluentui/react-button';
import { ShareRegular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { useI18n } from '../../../app/i18n/useI18n.ts';
import { addressOf } from '../../../app/route.ts';
import { PHONE, useMedia } from '../../../ui/useMedia.ts';
import { placeOf } from '../regions.ts';
import type { Shown } from '../shown.ts';
import { summaryPlace } from '../summary/summaryPlace.ts';
import styles from './topLine.module.css';

interface Props {
  readonly shown: Shown;
  /** Which round this is. */
  readonly line: ReactNode;
  readonly menu: ReactNode;
}

/** The first line of Results: which round this is, and what can be taken along of it. On the phone that is at the foot. */
export function TopLine({ shown: { scope, round }, line, menu }: Props) {
  const { t } = useI18n();
  // Beside another button there is room for one word.
  const isPhone = useMedia(PHONE);
  const place = summaryPlace(scope.region === null ? null : placeOf(round, scope));
  return (
    <div className={styles.top} data-not-in-picture>
      {line}
      <div className={styles.actions} data-foot-bar>
        <Button
          as="a"
          icon={<ShareRegular />}
          href={addressOf({ screen: 'results', round: round.id, place })}
        >
          {t(isPhone ? 'onePage.name' : 'onePage.share')}
        </Button>
        {menu}
      </div>
    </div>
  );
}
