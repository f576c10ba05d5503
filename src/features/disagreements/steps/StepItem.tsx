import type { CaseProps } from '../case/caseProps.ts';
import type { CaseStep } from '../disagreementsApi.ts';
import { StepButtons } from './StepButtons.tsx';
import { StepFacts } from './StepFacts.tsx';
import styles from './stepRow.module.css';

/** One step of the case, and what can become of it. */
export const StepItem = ({ step, me, actions, begin, say }: CaseProps & { step: CaseStep }) => (
  <li className={styles.step}>
    <StepFacts step={step} me={me} />
    <StepButtons
      step={step}
      onSet={async (body, text) => say(await actions.changeStep(step, body), { text })}
      onAsk={{
        later: () => begin({ kind: 'later', step }),
        help: () => begin({ kind: 'help', step }),
        drop: () => begin({ kind: 'drop', step }),
      }}
    />
  </li>
);
