import { Button } from '@fluentui/react-button';
import { useId } from 'react';
import { useI18n } from '../../../app/i18n/useI18n.ts';
import { addressOf } from '../../../app/route.ts';
import { Card } from '../../../ui/Card.tsx';
import { PartHead } from '../../../ui/PartHead.tsx';
import styles from '../../../ui/page.module.css';
import { NameNotes } from '../roster/NameNotes.tsx';
import type { RoundData } from '../roundsApi.ts';
import page from './round.module.css';
import { RoundLink } from './RoundLink.tsx';

/** Who may answer: those of the roster, or anybody. */
export function PeopleCard({ data: { round, roster } }: { data: RoundData }) {
  const { t, day } = useI18n();
  const id = useId();
  // People have said themselves where they stand: a list that comes later would contradict them.
  const staysOpenToAll = round.state === 'open' && roster === null;
  return (
    <Card className={page.part}>
      <PartHead id={id} title={t('roundPage.people')} />
      {roster === null ? (
        <p>{t(round.state === 'closed' ? 'roundPage.people.wasAnyone' : 'roundPage.people.anyone')}</p>
      ) : (
        <>
          <p className={styles.strong}>{t('results.people', { count: roster.people })}</p>
          <p className={styles.quiet}>
            {t(roster.source === 'file' ? 'roundPage.people.file' : 'roundPage.people.groups', {
              date: day(roster.uploadedAt),
            })}
          </p>
          {/* After the closing nobody is written to or matched any more. */}
          {round.state !== 'closed' && <NameNotes {...roster} />}
        </>
      )}
      {(round.state === 'scheduled' || round.state === 'open') && <RoundLink round={round} />}
      {staysOpenToAll && <p className={styles.quiet}>{t('roundPage.people.staysAnyone')}</p>}
      {round.state !== 'closed' && !staysOpenToAll && (
        <p>
          <Button as="a" href={addressOf({ screen: 'rounds', round: round.id, place: 'people' })}>
            {t(roster === null ? 'roster.from' : 'roundPage.people.change')}
          </Button>
        </p>
      )}
    </Card>
  );
}
