import { Button } from '@fluentui/react-button';
import { useId, useState } from 'react';
import type { RosterReply } from '../../../../contract/roster.ts';
import type { Round } from '../../../../contract/rounds.ts';
import { SideName } from '../../../app/i18n/SideName.tsx';
import { useI18n } from '../../../app/i18n/useI18n.ts';
import { Card } from '../../../ui/Card.tsx';
import { Dialog } from '../../../app/Dialog.tsx';
import { PartHead } from '../../../ui/PartHead.tsx';
import styles from '../../../ui/page.module.css';
import { ListTooShort } from '../ListTooShort.tsx';
import { sidesOf } from '../shortSides.ts';
import { NameNotes } from './NameNotes.tsx';
import table from './roster.module.css';

interface Props {
  readonly round: Round;
  readonly roster: RosterReply['roster'];
  readonly busy: boolean;
  readonly onRemove: () => void;
}

/** Who may answer as it is now: in numbers by region and side. It is the owner's own list, so nothing of it is hidden. */
export function RosterNow({ round, roster, busy, onRemove }: Props) {
  const { t, day } = useI18n();
  const id = useId();
  const [asking, setAsking] = useState(false);
  const removable = round.state === 'draft' || round.state === 'scheduled';
  if (roster === null)
    return (
      <Card>
        <PartHead id={id} title={t('roster.none')} />
        <p>{t('roundPage.people.anyone')}</p>
      </Card>
    );
  return (
    <Card className={table.now}>
      <PartHead
        id={id}
        title={t('results.people', { count: roster.people })}
        note={t(roster.source === 'file' ? 'roundPage.people.file' : 'roundPage.people.groups', {
          date: day(roster.uploadedAt),
        })}
      />
      <div className={table.scroll} tabIndex={0} role="group" aria-labelledby={id}>
        <table className={table.counts} aria-labelledby={id}>
          <thead>
            <tr>
              <th scope="col">{t('results.col.region')}</th>
              {(['sales', 'marketing'] as const).map((side) => (
                <th key={side} scope="col">
                  <SideName side={side} />
                </th>
              ))}
              <th scope="col">{t('results.observers')}</th>
            </tr>
          </thead>
          <tbody>
            {roster.regions.map(({ region, sales, marketing, observer }) => (
              <tr key={region ?? ''}>
                <th scope="row">
                  <bdi>{region ?? t('roster.noRegion')}</bdi>
                </th>
                <td>{sales}</td>
                <td>{marketing}</td>
                <td>{observer}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <ListTooShort counts={sidesOf(roster.regions)} round={round} />
      <NameNotes {...roster} />
      {removable && (
        <p>
          <Button disabledFocusable={busy} onClick={() => setAsking(true)}>
            {t('roster.remove')}
          </Button>
        </p>
      )}
      {asking && (
        <Dialog
          title={t('roster.remove.title')}
          onClose={() => setAsking(false)}
          actions={
            <>
              <Button onClick={() => setAsking(false)}>{t('app.cancel')}</Button>
              <Button
                appearance="primary"
                onClick={() => {
                  setAsking(false);
                  onRemove();
                }}
              >
                {t('roster.remove')}
              </Button>
            </>
          }
        >
          <p className={styles.quiet}>{t('roster.remove.text')}</p>
        </Dialog>
      )}
    </Card>
  );
}
