import { useState } from 'react';
import type { Me } from '../../../../contract/me.ts';
import type { ChangeStepBody } from '../../../../contract/steps.ts';
import { useI18n } from '../../../app/i18n/useI18n.ts';
import { HelpDialog, LaterDialog, ReachedDialog } from '../dialogs/StepDialogs.tsx';
import type { OwnStep } from '../caseItem.ts';
import type { Done, Undone } from '../done.ts';
import type { Notice } from '../notice.ts';
import { NoticeLine } from '../NoticeLine.tsx';
import { StepButtons } from '../steps/StepButtons.tsx';
import { StepFacts } from '../steps/StepFacts.tsx';
import row from '../steps/stepRow.module.css';
import styles from './ownSteps.module.css';
import { StepPlace } from './StepPlace.tsx';

interface Props {
  readonly steps: readonly OwnStep[];
  readonly me: Me;
  readonly change: (step: OwnStep, body: ChangeStepBody) => Promise<Done>;
}

interface Asked {
  readonly kind: 'later' | 'help' | 'reached';
  readonly id: string;
}

/** What the reader has agreed to do, and what can become of it: Done, Later, Need help. */
export function OwnSteps({ steps, me, change }: Props) {
  const { t } = useI18n();
  const [asked, setAsked] = useState<Asked | null>(null);
  const [note, setNote] = useState('');
  const [notice, setNotice] = useState<Notice | null>(null);
  const [undone, setUndone] = useState<Undone | null>(null);

  const ask = (kind: Asked['kind'], id: string) => () => {
    setNotice(null);
    setUndone(null);
    setAsked({ kind, id });
  };
  const set = (step: OwnStep) => async (body: ChangeStepBody, text: string) => {
    const done = await change(step, body);
    setNotice(done.kind === 'done' ? { text } : null);
    setUndone(done.kind === 'done' ? null : done);
  };
  const step = steps.find(({ id }) => id === asked?.id);
  const dialog = step && {
    step,
    me,
    change: (body: ChangeStepBody) => change(step, body),
    onDone: (said: Notice) => {
      setAsked(null);
      setNote('');
      setNotice(said);
    },
    onClose: () => setAsked(null),
  };
  return (
    <>
      <NoticeLine notice={notice} undone={undone} me={me} />
      <ul className={styles.list} aria-label={t('cases.ownSteps')}>
        {steps.map((one) => (
          <li key={one.id} className={row.step}>
            <StepFacts
              step={one}
              me={null}
              where={<StepPlace step={one} me={me} />}
              // To its case, for those who may see it.
              title={
                one.about ? (
                  <a className={styles.link} href={`#/disagreements/${one.disagreement}`}>
                    {one.what}
                  </a>
                ) : (
                  one.what
                )
              }
            />
            <StepButtons
              step={one}
              onSet={set(one)}
              onAsk={{
                later: ask('later', one.id),
                help: ask('help', one.id),
                reached: ask('reached', one.id),
              }}
            />
          </li>
        ))}
      </ul>
      {dialog && asked?.kind === 'later' && (
        <LaterDialog {...dialog} remindsUntil={dialog.step.round.deletesOn} />
      )}
      {dialog && asked?.kind === 'reached' && <ReachedDialog {...dialog} />}
      {dialog && asked?.kind === 'help' && <HelpDialog {...dialog} note={note} onNote={setNote} />}
    </>
  );
}
