import { CheckmarkCircleRegular, CircleRegular } from '@fluentui/react-icons';
import type { Round } from '../../../../contract/rounds.ts';
import { GuideCard } from '../../../app/guide/GuideCard.tsx';
import { useGuide } from '../../../app/guide/useGuide.ts';
import { useI18n } from '../../../app/i18n/useI18n.ts';
import { addressOf, NEW_ROUND } from '../../../app/route.ts';
import { Card } from '../../../ui/Card.tsx';
import links from '../../../ui/link.module.css';
import hidden from '../../../ui/hidden.module.css';
import { doneSteps, firstSteps, isAlone, type FirstStep, type Prepared } from './firstSteps.ts';
import styles from './ownerGuide.module.css';

interface Props {
  /** The id of whoever looks. */
  readonly me: string;
  readonly rounds: readonly Round[];
  readonly prepared: Prepared;
}

const people = addressOf({ screen: 'people', round: null });

/** What a first round needs, ticked off by what is there. It goes when all of it is, or when somebody has understood. */
export function OwnerGuide({ me, rounds, prepared }: Props) {
  const { t } = useI18n();
  const [wanted, close] = useGuide('owner', me);
  const done = doneSteps(prepared, rounds);
  if (!wanted || done.size === firstSteps.length)
    return isAlone(prepared, rounds) ? (
      <Card className={styles.alone}>
        <p>{t('guide.owner.alone')}</p>
        <a className={links.link} href={people}>
          {t('guide.owner.liaisons')}
        </a>
      </Card>
    ) : null;
  return (
    <GuideCard title={t('guide.owner.title')} onClose={close}>
      {firstSteps.map((step) => (
        <Step key={step} step={step} done={done.has(step)} href={placeOf(step, rounds)} />
      ))}
    </GuideCard>
  );
}

/** Where a step is done. */
function placeOf(step: FirstStep, rounds: readonly Round[]): string | null {
  if (step === 'liaisons' || step === 'reached') return people;
  if (step === 'made') return addressOf({ screen: 'rounds', round: NEW_ROUND });
  const next = rounds.find(({ state }) => state === 'draft' || state === 'scheduled');
  if (!next) return null;
  return addressOf({ screen: 'rounds', round: next.id, place: step === 'listed' ? 'people' : null });
}

function Step({ step, done, href }: { step: FirstStep; done: boolean; href: string | null }) {
  const { t } = useI18n();
  const name = t(`guide.owner.${step}`);
  if (done)
    return (
      <li className={styles.step}>
        <CheckmarkCircleRegular fontSize={20} aria-hidden className={styles.done ?? ''} />
        <span className={styles.quiet}>
          {name} <span className={hidden.hidden}>({t('guide.done')})</span>
        </span>
      </li>
    );
  return (
    <li className={styles.step}>
      <CircleRegular fontSize={20} aria-hidden className={styles.quiet ?? ''} />
      <span>
        {href === null ? (
          <strong>{name}</strong>
        ) : (
          <a className={links.link} href={href}>
            {name}
          </a>
        )}
        <span className={styles.text}>{t(`guide.owner.${step}.text`)}</span>
      </span>
    </li>
  );
}
