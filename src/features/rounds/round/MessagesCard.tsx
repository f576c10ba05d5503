import { useCallback, useEffect, useId, useRef, useState } from 'react';
import type { UnreachableReason } from '../../../../contract/deliveries.ts';
import type { RoundMessages } from '../../../../contract/roundMessages.ts';
import type { Round } from '../../../../contract/rounds.ts';
import type { Outcome } from '../../../app/api/outcome.ts';
import { useFresh } from '../../../app/api/useFresh.ts';
import { useLoaded } from '../../../app/api/useLoaded.ts';
import { useI18n } from '../../../app/i18n/useI18n.ts';
import { failureWords, loadFailureWords } from '../../../app/states/failureWords.ts';
import { Card } from '../../../ui/Card.tsx';
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

interface Props {
  readonly api: RoundsApi;
  readonly round: Round;
}

/** What has become of the messages of the round; who was not reached, why, what helps, and to try again. */
export function MessagesCard({ api, round }: Props) {
  const i18n = useI18n();
  const { t } = i18n;
  const id = useId();
  const [loaded, reload, again] = useLoaded(useCallback(() => api.messages(round.id), [api, round.id]));
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
      {loaded.kind === 'ready' && (
        <Told api={api} round={round} first={loaded.value} load={again} labelledBy={id} />
      )}
    </Card>
  );
}

interface ToldProps extends Props {
  readonly first: RoundMessages;
  readonly load: () => Promise<Outcome<RoundMessages>>;
  readonly labelledBy: string;
}

const never = () => false;

function Told({ api, round, first, load, labelledBy }: ToldProps) {
  const i18n = useI18n();
  const { t } = i18n;
  const { value: messages, put } = useFresh(first, load, never);
  const [notice, setNotice] = useState<string | null>(null);
  const line = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // The button that was pressed may be gone with its group: the keyboard goes on from what it did.
    const lost = document.activeElement === null || document.activeElement === document.body;
    if (notice !== null && lost) line.current?.focus();
  }, [notice]);

  const tryAgain = async (reason: UnreachableReason) => {
    setNotice(null);
    const outcome = await api.tryAgain(round.id, reason);
    const now = await api.messages(round.id);
    if (now.kind === 'ok') put(now.value);
    const tried = fails(messages) && reason === 'fault' ? triedFailingWords : triedWords;
    setNotice(outcome.kind === 'ok' ? tried(i18n, outcome.value) : failureWords(i18n, outcome));
  };
  const groups = groupedMessages(messages.kinds);
  return (
    <>
      <FailingParts failing={messages.failing} onTryAgain={() => tryAgain('fault')} />
      {messages.unreachable.length === 0 && !fails(messages) && (
        <p>{t(groups.length > 0 ? 'roundPage.messages.allReached' : noneIn(round, new Date()))}</p>
      )}
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
        <div role="status">{notice !== null && <p className={styles.notice}>{notice}</p>}</div>
      </div>
      {groups.length > 0 && <MessageTable groups={groups} labelledBy={labelledBy} />}
      <Reminded messages={messages} round={round} />
    </>
  );
}

/** Whether anything waits for another try because Concord has failed at it. */
const fails = ({ failing: { work, messages } }: RoundMessages) => work.length + messages.length > 0;

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
