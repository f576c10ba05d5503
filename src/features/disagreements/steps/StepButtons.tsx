import { Button } from '@fluentui/react-button';
import { useState } from 'react';
import { buttonText } from '../../../../assessment/texts/actionText.ts';
import type { ChangeStepBody } from '../../../../contract/steps.ts';
import { useI18n } from '../../../app/i18n/useI18n.ts';
import type { CaseStep } from '../disagreementsApi.ts';
import styles from './stepRow.module.css';

interface Props {
  readonly step: CaseStep;
  /** Changes it at once, and says so in these words. */
  readonly onSet: (body: ChangeStepBody, text: string) => Promise<void>;
  /** Asks for more first. To give a step up is for those who deal with its case. */
  readonly onAsk: Readonly<Record<'later' | 'help', () => void>> & { readonly drop?: () => void };
}

/** What can become of a step. */
export function StepButtons({ step, onSet, onAsk }: Props) {
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
          {onAsk.drop && (
            <Button size="small" appearance="subtle" onClick={onAsk.drop}>
              {t('step.drop')}
            </Button>
          )}
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
  );
}
