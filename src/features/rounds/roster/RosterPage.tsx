import { useEffect, useRef, useState } from 'react';
import { useI18n } from '../../../app/i18n/useI18n.ts';
import { addressOf } from '../../../app/route.ts';
import { StaleLine } from '../../../app/states/StaleLine.tsx';
import { useLeaveGuard } from '../../../app/useLeaveGuard.ts';
import { Alert } from '../../../ui/Alert.tsx';
import { BackLink } from '../../../ui/BackLink.tsx';
import { Card } from '../../../ui/Card.tsx';
import { Choices } from '../../../ui/Choices.tsx';
import { PageTitle } from '../../../ui/PageTitle.tsx';
import { PartHead } from '../../../ui/PartHead.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import styles from '../../../ui/page.module.css';
import form from '../form/form.module.css';
import { LeaveDialog } from '../form/LeaveDialog.tsx';
import type { RoundData, RoundsApi } from '../roundsApi.ts';
import { FilePart } from './FilePart.tsx';
import { GroupsPart } from './GroupsPart.tsx';
import { Preview } from './Preview.tsx';
import roster from './roster.module.css';
import { RosterNow } from './RosterNow.tsx';
import { useGroups } from './useGroups.ts';
import { useRoster } from './useRoster.ts';

interface Props {
  readonly api: RoundsApi;
  readonly data: RoundData;
  /** The round has another roster now. */
  readonly onChanged: () => void;
  /** The round is there no more, or not for this person. */
  readonly onGone: () => unknown;
  readonly arrives: boolean;
}

/** Who may answer a round: what is there, a new list, what it would change, and only then the change. */
export function RosterPage({ api, data, onChanged, onGone, arrives }: Props) {
  const { t } = useI18n();
  const { round } = data;
  const {
    state,
    roster: now,
    stale,
    choose,
    apply,
    forget,
    remove,
  } = useRoster(api, data, { onChanged, onGone });
  const [from, setFrom] = useState<'file' | 'groups'>(now?.source ?? 'file');
  const isFile = from === 'file';
  const groups = useGroups({
    regions: round.regions,
    problem: isFile ? null : state.faults,
    onPreview: choose,
    onChanged: forget,
  });
  // A file that was read and not applied is lost with the page, as what is typed is.
  const guard = useLeaveGuard(groups.unsaved || state.preview !== null);
  const busy = state.busy !== null;
  const reading = state.busy === 'preview';
  const line = useRef<HTMLDivElement>(null);
  const isDone = state.done !== null;
  useEffect(() => {
    if (!isDone) return;
    // The button that was pressed, far below, is gone.
    window.scrollTo(0, 0);
    line.current?.focus({ preventScroll: true });
  }, [isDone]);
  return (
    <>
      <main className={`${styles.place} ${form.place}`}>
        <BackLink href={addressOf({ screen: 'rounds', round: round.id })}>
          <bdi>{round.title}</bdi>
        </BackLink>
        <PageTitle arrives={arrives}>{t('roster.title')}</PageTitle>
        <div ref={line} tabIndex={-1} className={styles.noticePlace}>
          <div role="status">{state.done !== null && <Notice>{state.done}</Notice>}</div>
        </div>
        <RosterNow round={round} roster={now} busy={busy} onRemove={() => void remove()} />
        {round.state !== 'closed' && (
          <Card className={roster.part}>
            <PartHead id="roster-from" title={t('roster.from')} note={t('roster.from.note')} />
            <Choices
              name="from"
              legend={t('roster.from.legend')}
              choices={(['file', 'groups'] as const).map((value) => ({
                value,
                label: t(`roster.from.${value}`),
                note: t(`roster.from.${value}.note`),
              }))}
              chosen={from}
              onChoose={(next) => {
                forget();
                setFrom(next);
              }}
            />
            {isFile ? (
              <FilePart
                regions={round.regions}
                busy={reading}
                name={state.source?.kind === 'file' ? state.source.file.name : null}
                faults={state.faults}
                onFile={(file) => choose({ kind: 'file', file })}
              />
            ) : data.readsGroups ? (
              <GroupsPart {...groups} regions={round.regions} busy={reading} />
            ) : (
              <Notice>{t('groups.off')}</Notice>
            )}
          </Card>
        )}
        {state.failure !== null && <Alert>{state.failure}</Alert>}
        {state.preview && (
          <Preview
            round={round}
            change={state.preview}
            from={from}
            first={now === null}
            busy={state.busy === 'apply'}
            onApply={() => void apply().then((applied) => applied && groups.keep())}
            onForget={forget}
          />
        )}
        {guard.wanted !== null && <LeaveDialog onStay={guard.stay} onLeave={guard.leave} />}
      </main>
      {/* What is chosen is compared with what is there by then, however old this is. */}
      <StaleLine stale={state.source === null ? stale : null} offline={t('rounds.offline')} />
    </>
  );
}
