import { useEffect, useId, useRef, useState } from 'react';
import type { Outcome } from '../../../app/api/outcome.ts';
import { useI18n } from '../../../app/i18n/useI18n.ts';
import { addressOf } from '../../../app/route.ts';
import { failureWords } from '../../../app/states/failureWords.ts';
import { StaleLine } from '../../../app/states/StaleLine.tsx';
import { BackLink } from '../../../ui/BackLink.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import styles from '../../../ui/page.module.css';
import type { RoundData, RoundsApi } from '../roundsApi.ts';
import { hasResult } from '../participation.ts';
import { AnsweredCard } from './AnsweredCard.tsx';
import { ExportCard } from './ExportCard.tsx';
import { LiaisonsCard } from './LiaisonsCard.tsx';
import { triedFailingWords } from './messages.ts';
import { MessagesCard } from './MessagesCard.tsx';
import { needsOf } from './needs.ts';
import { NeedsCard } from './NeedsCard.tsx';
import { Overlaps } from './Overlaps.tsx';
import { PeopleCard } from './PeopleCard.tsx';
import page from './round.module.css';
import { RoundDialog, type RoundTask } from './RoundDialog.tsx';
import { RoundHead } from './RoundHead.tsx';
import { SettingsCard } from './SettingsCard.tsx';
import type { MessagesState } from './useMessages.ts';
import { useRound } from './useRound.ts';
import { WhoAnsweredCard } from './WhoAnsweredCard.tsx';

interface Props {
  readonly api: RoundsApi;
  readonly first: RoundData;
  readonly messages: MessagesState;
  readonly load: () => Promise<Outcome<RoundData>>;
  readonly onRounds: () => void;
  readonly arrives: boolean;
}

/** One round: where it stands, what happens when, who has answered, whom messages reach, and what can be done. */
export function RoundPage({ api, first, messages, load, onRounds, arrives }: Props) {
  const i18n = useI18n();
  const { t } = i18n;
  const [task, setTask] = useState<RoundTask | null>(null);
  const [told, setNotice] = useState<string | null>(null);
  const line = useRef<HTMLDivElement>(null);
  const { data, stale, change } = useRound(api, first, load, task !== null, onRounds);
  const { round, results } = data;
  // What was said of the closing stays true when its figures come.
  const closed = hasResult(results) ? 'roundPage.close.final' : 'roundPage.close.nothing';
  const notice = told === t('roundPage.close.done') && results?.final ? t(closed) : told;
  useEffect(() => {
    // The button that was pressed may be gone: the keyboard goes on from what it did.
    const lost = document.activeElement === null || document.activeElement === document.body;
    if (notice !== null && lost) line.current?.focus();
  }, [notice]);

  const needs = needsOf(data, messages.loaded.kind === 'ready' ? messages.loaded.value : null);
  const messagesPlace = useId();
  /** What Concord fails at is tried again, all of it. */
  const tryAgain = async () => {
    setNotice(null);
    const outcome = await api.tryAgain(round.id, 'fault');
    await messages.look();
    setNotice(outcome.kind === 'ok' ? triedFailingWords(i18n, outcome.value) : failureWords(i18n, outcome));
  };
  const begun = round.state !== 'draft' && round.state !== 'scheduled';
  return (
    <>
      <main className={styles.place}>
        <BackLink href={addressOf({ screen: 'rounds', round: null })}>{t('rounds.title')}</BackLink>
        <RoundHead
          data={data}
          arrives={arrives}
          onTask={(next) => {
            setNotice(null);
            setTask(next);
          }}
        />
        <div ref={line} tabIndex={-1} className={styles.noticePlace}>
          <div role="status">{notice !== null && <Notice>{notice}</Notice>}</div>
        </div>
        <NeedsCard data={data} needs={needs} onTryAgain={tryAgain} onMessages={() => goTo(messagesPlace)} />
        <Overlaps round={round} />
        {(begun || round.opensAt !== null) && <AnsweredCard data={data} />}
        {begun && <WhoAnsweredCard data={data} />}
        <div className={page.columns}>
          {!begun && <SettingsCard round={round} />}
          <PeopleCard data={data} />
          {begun && <MessagesCard api={api} round={round} messages={messages} id={messagesPlace} />}
          {!needs.some(({ kind }) => kind === 'no-liaison') && <LiaisonsCard data={data} />}
          {begun && <ExportCard api={api} data={data} />}
          {begun && <SettingsCard round={round} />}
        </div>
      </main>
      <StaleLine stale={stale} offline={t('rounds.offline')} />
      {task !== null && (
        <RoundDialog
          task={task}
          data={data}
          change={change}
          onDone={(words) => {
            setTask(null);
            setNotice(words);
          }}
          onClose={() => setTask(null)}
        />
      )}
    </>
  );
}

/** Leads the eye and the keyboard to the heading of a card further down. */
function goTo(id: string): void {
  const heading = document.getElementById(id);
  heading?.setAttribute('tabindex', '-1');
  heading?.focus({ preventScroll: true });
  heading?.closest('section')?.scrollIntoView({ block: 'start' });
}
