import type { CaseProps } from '../case/caseProps.ts';
import type { CaseStep } from '../caseItem.ts';
import { StepButtons } from './StepButtons.tsx';
import { StepFacts } from './StepFacts.tsx';
import styles from './stepRow.module.css';

/** One step of the case, and what can become of it. Of a closed case nothing is agreed otherwise, and nothing opened again. */
export const StepItem = ({ step, data, me, actions, begin, say }: CaseProps & { step: CaseStep }) => (
  <li className={styles.step}>
    <StepFacts step={step} me={me} />
    <StepButtons
      step={step}
      mayReopen={data.item.state !== 'closed'}
      onSet={async (body, text) => say(await actions.changeStep(step, body), { text })}
      onAsk={{
        later: () => begin({ kind: 'later', step }),
        help: () => begin({ kind: 'help', step }),
        ...(data.item.state !== 'closed' && { change: () => begin({ kind: 'change', step }) }),
        reached: () => begin({ kind: 'reached', step }),
        drop: () => begin({ kind: 'drop', step }),
      }}
    />
  </li>
);
