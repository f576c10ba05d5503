import { useEffect } from 'react';
import { levels } from '../../../../assessment/level.ts';
import { useI18n } from '../../../app/i18n/useI18n.ts';
import { Card } from '../../../ui/Card.tsx';
import { Choices } from '../../../ui/Choices.tsx';
import styles from './awareness.module.css';
import type { AwarenessProps } from './awarenessProps.ts';

const divides = ['yes', 'no', 'not-sure'] as const;

/** Two questions on how the teams see each other: never scored, and fine to leave out. */
export function AwarenessQuestions(props: AwarenessProps) {
  const { draft, k, headless = false, wanted, onChange, className } = props;
  const { t } = useI18n();
  useEffect(() => {
    if (!wanted) return;
    const first = document.querySelector<HTMLInputElement>('input[name=A1], input[name=A2]');
    const group = first?.closest('fieldset');
    (group?.querySelector<HTMLInputElement>('input:checked') ?? first)?.focus({ preventScroll: true });
    group?.scrollIntoView({ block: 'nearest' });
  }, [wanted]);
  const { A1, A2 } = draft.awareness;
  return (
    <Card className={`${styles.card} ${className}`}>
      {!headless && <h2 className={styles.title}>{t('awareness.title')}</h2>}
      <p className={styles.intro}>{t('help.awareness-intro', { k })}</p>
      {/* Observers belong to neither team, so there is no other one. */}
      {draft.side !== 'observer' && (
        <Choices
          name="A1"
          legend={t('awareness.A1')}
          help={t('help.A1')}
          chosen={A1 ?? null}
          onChoose={(chosen) => onChange({ A1: chosen })}
          choices={[
            ...levels.map((level) => ({
              value: level,
              label: t(`level.${level}.named`),
              note: t(`level.${level}.employee`),
            })),
            { value: 'no-idea' as const, label: t('awareness.no-idea') },
          ]}
        />
      )}
      <Choices
        name="A2"
        legend={t('awareness.A2')}
        help={t('help.A2')}
        chosen={A2 ?? null}
        onChoose={(chosen) => onChange({ A2: chosen })}
        choices={divides.map((value) => ({ value, label: t(`awareness.${value}`) }))}
      />
    </Card>
  );
}
