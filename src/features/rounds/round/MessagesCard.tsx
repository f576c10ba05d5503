import { useEffect, useRef, useState } from 'react';
import type { UnreachableReason } from '../../../../contract/deliveries.ts';
import type { RoundMessages } from '../../../../contract/roundMessages.ts';
import type { Round } from '../../../../contract/rounds.ts';
import { useI18n } from '../../../app/i18n/useI18n.ts';
import { failureWords, loadFailureWords } from '../../../app/states/failureWords.ts';
import { Card } from '../../../ui/Card.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import styles from '../../../ui/page.module.css';
import { PartHead } from '../../../ui/PartHead.tsx';
import { Soon } from '../../../ui/Soon.tsx';
import { TextButton } from '../../../ui/TextButton.tsx';
import type { RoundsApi } from '../roundsApi.ts';
import { FailingParts } from './FailingParts.tsx';
import { groupedMessages, noneIn, triedFailingWords, triedWords } from './messages.ts';
import { MessageTable } from './MessageTable.tsx';
import page from './round.module.css';
import { UnreachedGroup } from './UnreachedGroup.tsx';
import type { MessagesState } from './useMessages.ts';

interface Props {
  readonly api: RoundsApi;
  readonly round: Round;
  readonly messages: MessagesState;
  /** Of its heading. */
  readonly id: string;
}

/** What has become of the messages of the round; who was not reached, why, what helps, and to try again. */
export function MessagesCard({ api, round, messages: { loaded, reload, look }, id }: Props) {
  const i18n = useI18n();
  const { t } = i18n;
  return (
    <Card className={page.part}>
      <PartHead id={id} title={t('roundPage.messages')} />
      {loaded.kind === 'loading' && <Soon label={t('app.loading')} />}
      {loaded.kind === 'failed' && (
        <p>
          {loadFailureWords(i18n, loaded.failure)}{' '}
          <TextButton onClick={reload}>{t('app.tryAgain')}</TextButton>
        </p>
      )}
      {loaded.kind === 'ready' && loaded.value && (
        <Told api={api} round={round} messages={loaded.value} look={look} labelledBy={id} />
      )}
    </Card>
  );
}

interface ToldProps extends Pick<Props, 'api' | 'round'>, Pick<MessagesState, 'look'> {
  readonly messages: RoundMessages;
  readonly labelledBy: string;
}

function Told({ api, round, messages, look, labelledBy }: ToldProps) {
  const i18n = useI18n();
  const { t } = i18n;
  const [notice, setNotice] = useState<string | null>(null);
  const line = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // The button that was pressed may be gone with its group: the keyboard goes on from what it did.
    const lost = document.activeElement === null || document.activeElement === document.body;
    if (notice !== null && lost) line.current?.focus();
  }, [notice]);

  const isHeldUp = messages.failing.messages.length > 0;
  const tryAgain = async (reason: UnreachableReason) => {
    setNotice(null);
    const outcome = await api.tryAgain(round.id, reason);
    await look();
    const tried = isHeldUp && reason === 'fault' ? triedFailingWords : triedWords;
    setNotice(outcome.kind === 'ok' ? tried(i18n, outcome.value) : failureWords(i18n, outcome));
  };
  const groups = groupedMessages(messages.kinds);
  // Where work fails, messages may be wanting that nobody knows of yet.
  const isWell = messages.unreachable.length === 0 && !isHeldUp;
  const allReached = groups.length > 0 && messages.failing.work.length === 0;
  return (
    <>
      <FailingParts failing={messages.failing} onTryAgain={() => tryAgain('fault')} />
      {isWell && allReached && <p>{t('roundPage.messages.allReached')}</p>}
      {isWell && groups.length === 0 && <p>{t(noneIn(round, messages))}</p>}
      {messages.unreachable.map((group) => (
        <UnreachedGroup
          key={`${group.reason} ${group.people}`}
          api={api}
          round={round.id}
          group={group}
          onTryAgain={() => tryAgain(group.reason)}
        />
      ))}
      <div ref={line} tabIndex={-1} className={styles.noticePlace}>
        <div role="status">{notice !== null && <Notice>{notice}</Notice>}</div>
      </div>
      {groups.length > 0 && <MessageTable groups={groups} labelledBy={labelledBy} />}
      <Reminded messages={messages} round={round} />
    </>
  );
}

/** How many people were reminded to answer: of days that are over, and never who. */
function Reminded({ messages: { reminded }, round }: { messages: RoundMessages; round: Round }) {
  const { t, date } = useI18n();
  // Before it opened there was nothing to count.
  if (!reminded || reminded.until < (round.opensAt ?? '').slice(0, 10)) return null;
  return (
    <p className={styles.quiet}>
      {reminded.people === null
        ? t('roundPage.messages.remindedFew', { k: round.minimumGroupSize, date: date(reminded.until) })
        : t('roundPage.messages.reminded', { count: reminded.people, date: date(reminded.until) })}
    </p>
  );
}
