import { Button } from '@fluentui/react-button';
import { useState } from 'react';
import { buttonText } from '../../../../assessment/texts/actionText.ts';
import type { ChangeStepBody } from '../../../../contract/steps.ts';
import { useI18n } from '../../../app/i18n/useI18n.ts';
import type { CaseProps } from '../case/CasePage.tsx';
import { dayIn, whoIs } from '../caseWords.ts';
import shared from '../disagreements.module.css';
import type { CaseStep } from '../disagreementsApi.ts';
import { withNames } from '../PersonName.tsx';
import styles from './steps.module.css';

/** One step: what, who, until when, which number shows it; and what can become of it. */
export function StepItem({ step, me, actions, begin, say }: CaseProps & { step: CaseStep }) {
  const i18n = useI18n();
  const { t, date, language } = i18n;
  const [busy, setBusy] = useState(false);
  const open = step.state === 'open';

  const set = async (body: ChangeStepBody, text: string) => {
    setBusy(true);
    const done = await actions.changeStep(step, body);
    setBusy(false);
    say(done, { text });
  };
  return (
    <li className={styles.step} data-step={step.id}>
      <div className={styles.words}>
        <p className={styles.what} dir="auto">
          {step.what}
        </p>
        <p className={shared.quiet}>
          {withNames(i18n, 'step.owner', { who: whoIs(step.owner, me), name: step.owner.name })} ·{' '}
          <span className={open && step.due < dayIn(new Date()) ? styles.overdue : undefined}>
            {t(open && step.due < dayIn(new Date()) ? 'step.overdue' : 'step.due', { date: date(step.due) })}
          </span>
        </p>
        <p className={shared.quiet}>
          {t('step.measure')}: <bdi>{step.measure}</bdi>. {t('step.target')}: <bdi>{step.target}</bdi>
        </p>
        {step.helpWanted !== null && open && (
          <p className={shared.quiet}>
            <strong>{t('step.helpWanted')}</strong> <bdi>{step.helpWanted}</bdi>
          </p>
        )}
        {!open && (
          <p className={styles.ended}>{t(step.state === 'done' ? 'step.isDone' : 'step.isDropped')}</p>
        )}
      </div>
      <div className={styles.buttons} role="group" aria-label={step.what}>
        {open ? (
          <>
            <Button
              size="small"
              disabledFocusable={busy}
              onClick={() => void set({ state: 'done' }, t('step.doneNow', { what: step.what }))}
            >
              {buttonText('done', language)}
            </Button>
            <Button size="small" onClick={() => begin({ kind: 'later', step })}>
              {buttonText('later', language)}
            </Button>
            <Button size="small" onClick={() => begin({ kind: 'help', step })}>
              {buttonText('help', language)}
            </Button>
            <Button size="small" appearance="subtle" onClick={() => begin({ kind: 'drop', step })}>
              {t('step.drop')}
            </Button>
          </>
        ) : (
          <Button
            size="small"
            disabledFocusable={busy}
            onClick={() => void set({ state: 'open' }, t('step.opened', { what: step.what }))}
          >
            {t('step.reopen')}
          </Button>
        )}
      </div>
    </li>
  );
}
