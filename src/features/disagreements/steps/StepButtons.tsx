import { Button } from '@fluentui/react-button';
import { useState } from 'react';
import { buttonText } from '../../../../assessment/texts/actionText.ts';
import type { ChangeStepBody } from '../../../../contract/steps.ts';
import { useI18n } from '../../../app/i18n/useI18n.ts';
import type { CaseStep } from '../caseItem.ts';
import styles from './stepRow.module.css';

interface Props {
  readonly step: CaseStep;
  /** Changes it at once, and says so in these words. */
  readonly onSet: (body: ChangeStepBody, text: string) => Promise<void>;
  /** Asks for more first. To change what was agreed, and to give it up, is for those who deal with its case. */
  readonly onAsk: Readonly<Record<'later' | 'help' | 'reached', () => void>> &
    Readonly<Partial<Record<'change' | 'drop', () => void>>>;
  /** Whether it may be opened again. */
  readonly mayReopen?: boolean;
}

/** What can become of a step. */
export function StepButtons({ step, onSet, onAsk, mayReopen = true }: Props) {
  const { t, language } = useI18n();
  const [busy, setBusy] = useState(false);
  const set = async (body: ChangeStepBody, text: string) => {
    setBusy(true);
    await onSet(body, text);
    setBusy(false);
  };
  return (
    <div className={styles.buttons} role="group" aria-label={step.what}>
      {step.state === 'open' ? (
        <>
          <Button
            size="small"
            disabledFocusable={busy}
            onClick={() => void set({ state: 'done' }, t('step.doneNow', { what: step.what }))}
          >
            {buttonText('done', language)}
          </Button>
          <Button size="small" onClick={onAsk.later}>
            {buttonText('later', language)}
          </Button>
          <Button size="small" onClick={onAsk.help}>
            {buttonText('help', language)}
          </Button>
          {onAsk.change && (
            <Button size="small" onClick={onAsk.change}>
              {t('step.change')}
            </Button>
          )}
          {onAsk.drop && (
            <Button size="small" appearance="subtle" onClick={onAsk.drop}>
              {t('step.drop')}
            </Button>
          )}
        </>
      ) : (
        <>
          {step.state === 'done' && (
            <Button size="small" onClick={onAsk.reached}>
              {t(step.reached ? 'step.reached.change' : 'step.reached.add')}
            </Button>
          )}
          {mayReopen && (
            <Button
              size="small"
              disabledFocusable={busy}
              onClick={() => void set({ state: 'open' }, t('step.opened', { what: step.what }))}
            >
              {t('step.reopen')}
            </Button>
          )}
        </>
      )}
    </div>
  );
}
