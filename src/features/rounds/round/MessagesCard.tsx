import { PersonProhibitedRegular } from '@fluentui/react-icons';
import { useCallback, useId } from 'react';
import type { Round } from '../../../../contract/rounds.ts';
import { useLoaded } from '../../../app/api/useLoaded.ts';
import { useI18n } from '../../../app/i18n/useI18n.ts';
import { Card } from '../../../ui/Card.tsx';
import { PartHead } from '../../../ui/PartHead.tsx';
import { TextButton } from '../../../ui/TextButton.tsx';
import { failureWords } from '../../../app/states/failureWords.ts';
import styles from '../../../ui/page.module.css';
import type { RoundsApi } from '../roundsApi.ts';
import { unreachableGroups, type Messages, type UnreachableGroup } from './messages.ts';
import page from './round.module.css';

/** Which messages of the round have reached whom; who was not reached, why, and what helps. */
export function MessagesCard({ api, round }: { api: RoundsApi; round: Round }) {
  const i18n = useI18n();
  const { t } = i18n;
  const id = useId();
  const [loaded, reload] = useLoaded(useCallback(() => api.messages(round.id), [api, round.id]));
  return (
    <Card className={page.part}>
      <PartHead id={id} title={t('roundPage.messages')} />
      {loaded.kind === 'loading' && <p className={styles.quiet}>{t('app.loading')}</p>}
      {loaded.kind === 'failed' && (
        <p>
          {failureWords(i18n, loaded.failure)} <TextButton onClick={reload}>{t('app.tryAgain')}</TextButton>
        </p>
      )}
      {loaded.kind === 'ready' && <Told messages={loaded.value} round={round} />}
    </Card>
  );
}

function Told({ messages, round }: { messages: Messages; round: Round }) {
  const { t, date } = useI18n();
  const groups = unreachableGroups(messages.unreachable);
  const { sent, waiting } = messages;
  const k = round.minimumGroupSize;
  // Only days that are over are counted, and before it opened there was nothing to count.
  const counted = messages.reminded && messages.reminded.until >= (round.opensAt ?? '').slice(0, 10);
  const reminded = counted ? messages.reminded : null;
  return (
    <>
      {groups.length === 0 && (
        <p>{t(sent + waiting === 0 ? 'roundPage.messages.none' : 'roundPage.messages.allReached')}</p>
      )}
      {groups.map((group) => (
        <Unreached key={group.reason} group={group} />
      ))}
      {messages.more && <p className={styles.quiet}>{t('roundPage.messages.more')}</p>}
      {sent > 0 && (
        <p className={styles.quiet}>
          {t(messages.uncounted ? 'roundPage.messages.sentMore' : 'roundPage.messages.sent', { count: sent })}
        </p>
      )}
      {waiting > 0 && <p className={styles.quiet}>{t('roundPage.messages.waiting', { count: waiting })}</p>}
      {reminded && (
        <p className={styles.quiet}>
          {reminded.people === null
            ? t('roundPage.messages.remindedFew', { k, date: date(reminded.until) })
            : t('roundPage.messages.reminded', { count: reminded.people, date: date(reminded.until) })}
        </p>
      )}
    </>
  );
}

function Unreached({ group: { people, remedy } }: { group: UnreachableGroup }) {
  const { t } = useI18n();
  return (
    <div className={page.unreached}>
      <PersonProhibitedRegular fontSize={24} aria-hidden className={page.waiting ?? ''} />
      <div className={page.unreachedWords}>
        <h3 className={styles.strong}>{t('roundPage.messages.unreached', { count: people.length })}</h3>
        {remedy !== null && <p>{remedy}</p>}
        <details>
          <summary className={page.fold}>{t('roundPage.messages.who')}</summary>
          <ul className={page.names}>
            {people.map(({ id, name }) => (
              <li key={id}>
                <bdi>{name ?? id}</bdi>
              </li>
            ))}
          </ul>
        </details>
      </div>
    </div>
  );
}
