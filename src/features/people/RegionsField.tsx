import { useId } from 'react';
import { useI18n } from '../../app/i18n/useI18n.ts';
import field from '../../ui/field.module.css';
import { Choices } from '../../ui/Choices.tsx';
import { Tick } from '../../ui/Tick.tsx';
import styles from './people.module.css';

interface Props {
  readonly regions: readonly string[];
  /** null: all of them, also those to come. */
  readonly chosen: readonly string[] | null;
  readonly error: string | null;
  readonly onChoose: (regions: readonly string[] | null) => void;
}

/** Which regions somebody looks after: all, or some. */
export function RegionsField({ regions, chosen, error, onChoose }: Props) {
  const { t } = useI18n();
  const id = useId();
  if (regions.length === 0) return <p className={field.help}>{t('people.regions.none')}</p>;
  return (
    <div className={styles.regions}>
      <Choices
        name="regions"
        legend={t('people.regions')}
        choices={[
          { value: 'all', label: t('people.regions.all'), note: t('people.regions.all.note') },
          { value: 'some', label: t('people.regions.some') },
        ]}
        chosen={chosen === null ? 'all' : 'some'}
        onChoose={(value) => onChoose(value === 'all' ? null : [])}
      />
      {chosen !== null && (
        <div
          role="group"
          aria-label={t('people.regions')}
          aria-describedby={error === null ? undefined : id}
          data-invalid={error !== null || undefined}
          className={styles.ticks}
        >
          {regions.map((region) => (
            <Tick
              key={region}
              label={region}
              checked={chosen.includes(region)}
              onChange={(checked) =>
                onChoose(regions.filter((one) => (one === region ? checked : chosen.includes(one))))
              }
            />
          ))}
        </div>
      )}
      {error !== null && (
        <p id={id} className={field.error}>
          {error}
        </p>
      )}
    </div>
  );
}
