import { AddRegular } from '@fluentui/react-icons';
import { Button } from '@fluentui/react-button';
import { useI18n } from '../../../app/i18n/useI18n.ts';
import { Card } from '../../../ui/Card.tsx';
import { stepsInOrder } from '../case/caseOrder.ts';
import type { CaseProps } from '../case/caseProps.ts';
import type { CaseStep } from '../caseItem.ts';
import shared from '../disagreements.module.css';
import { StepItem } from './StepItem.tsx';
import styles from './steps.module.css';
import { Suggestions } from './Suggestions.tsx';

interface Props extends CaseProps {
  /** Those of the opening of the page: where there are some, the suggestions are there on demand alone. */
  readonly first: readonly CaseStep[];
}

/** What has been agreed, and what the playbook suggests. */
export function Steps({ first, ...props }: Props) {
  const { t } = useI18n();
  const { data, begin } = props;
  const { item, steps } = data;
  const closed = item.state === 'closed';
  return (
    <Card className={styles.card}>
      <div className={styles.head}>
        <h2 id="case-steps">{t('step.title')}</h2>
        {!closed && (
          <Button
            size="small"
            icon={<AddRegular />}
            aria-label={t('step.addNamed')}
            onClick={() => begin({ kind: 'agree', play: null })}
          >
            {t('step.add')}
          </Button>
        )}
      </div>
      {steps.length === 0 ? (
        <p className={shared.quiet}>{t(closed ? 'step.noneClosed' : 'step.none')}</p>
      ) : (
        <ul className={styles.list} aria-labelledby="case-steps">
          {stepsInOrder(first, steps).map((step) => (
            <StepItem key={step.id} step={step} {...props} />
          ))}
        </ul>
      )}
      {!closed && (
        <Suggestions data={data} folded={first.length > 0} onUse={(play) => begin({ kind: 'agree', play })} />
      )}
    </Card>
  );
}
