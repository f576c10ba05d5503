import { Fragment, useState, type ReactNode } from 'react';
import type { Me } from '../../../../contract/me.ts';
import type { Outcome } from '../../../app/api/outcome.ts';
import { AskedIn } from '../../../app/i18n/AsAsked.tsx';
import { useI18n } from '../../../app/i18n/useI18n.ts';
import { AroundPaper, PaperFoot, PaperHead } from '../../../app/picture/PaperPage.tsx';
import { addressOf } from '../../../app/route.ts';
import { StaleLine } from '../../../app/states/StaleLine.tsx';
import { BackLink } from '../../../ui/BackLink.tsx';
import wide from '../../../ui/page.module.css';
import { useMedia } from '../../../ui/useMedia.ts';
import { CaseDialog } from '../dialogs/CaseDialog.tsx';
import type { CaseData } from '../caseData.ts';
import type { DisagreementsApi } from '../disagreementsApi.ts';
import { Evidence } from '../evidence/Evidence.tsx';
import { Parts } from '../evidence/Parts.tsx';
import { Guide } from '../guide/Guide.tsx';
import type { Done, Undone } from '../done.ts';
import type { Notice } from '../notice.ts';
import { NoticeLine } from '../NoticeLine.tsx';
import { Steps } from '../steps/Steps.tsx';
import { useCase } from '../useCase.ts';
import { aroundCase } from './aroundCase.ts';
import { caseColumns, type CasePart } from './caseOrder.ts';
import page from './case.module.css';
import { CaseHead } from './CaseHead.tsx';
import { History } from './History.tsx';
import type { Task } from './task.ts';
import { useNotice } from './useNotice.ts';

interface Props {
  readonly api: DisagreementsApi;
  readonly me: Me;
  readonly first: CaseData;
  readonly load: () => Promise<Outcome<CaseData>>;
  readonly arrives: boolean;
}

/** From here on what to ask and the history stand beside the evidence. */
const WIDE = '(min-width: 1000px)';

/** One disagreement: what it is, how sure that is, what to ask, what to do, and what has been done. */
export function CasePage({ api, me, first, load, arrives }: Props) {
  const i18n = useI18n();
  const { t } = i18n;
  const [task, setTask] = useState<Task | null>(null);
  const [undone, setUndone] = useState<Undone | null>(null);
  const { value: data, stale, actions } = useCase(api, me.id, first, load, task !== null);
  const [notice, setNotice] = useNotice(me.id, data.item.history);
  const hasRoom = useMedia(WIDE);
  // The guide moves to another place when a tablet is turned; what is unfolded in it stays so.
  const [isMeetingOpen, setMeetingOpen] = useState(false);

  const begin = (next: Task) => {
    setNotice(null);
    setUndone(null);
    setTask(next);
  };
  /** Says what has been done, or why not. */
  const say = (done: Done, next: Notice) => {
    setNotice(done.kind === 'done' ? next : null);
    setUndone(done.kind === 'done' ? null : done);
  };
  const parts = { data, me, actions, begin, say };
  const shown: Record<CasePart, ReactNode> = {
    answers: <Evidence data={data} />,
    parts: <Parts data={data} />,
    guide: <Guide data={data} open={isMeetingOpen} onOpen={setMeetingOpen} />,
    steps: <Steps {...parts} first={first.steps} />,
    history: <History {...parts} />,
  };
  return (
    <AskedIn.Provider value={data.questions.language}>
      <AroundPaper.Provider value={aroundCase(i18n, data)}>
        <main className={`${wide.place} ${page.place}`}>
          <div data-not-in-picture>
            <BackLink href={addressOf({ screen: 'disagreements', round: data.round.id })}>
              {t('cases.title')}
            </BackLink>
          </div>
          <PaperHead />
          <CaseHead {...parts} arrives={arrives} />
          <NoticeLine notice={notice} undone={undone} me={me} />
          {/* As the case stood when the page was opened: what somebody does to it meanwhile moves nothing under the thumb. */}
          <div className={page.columns}>
            {caseColumns(first, hasRoom).map((column, place) => (
              <div key={place} className={page.column}>
                {column.map((part) => (
                  <Fragment key={part}>{shown[part]}</Fragment>
                ))}
              </div>
            ))}
          </div>
          <PaperFoot />
        </main>
      </AroundPaper.Provider>
      <StaleLine stale={stale} offline={t('case.offline')} />
      <CaseDialog
        api={api}
        data={data}
        me={me}
        actions={actions}
        task={task}
        onDone={(next) => {
          setTask(null);
          setNotice(next);
        }}
        onClose={() => setTask(null)}
      />
    </AskedIn.Provider>
  );
}
