import { PersonRegular } from '@fluentui/react-icons';
import type { Side } from '../../../../contract/answers.ts';
import type { Draft } from '../../../../contract/responses.ts';
import { useI18n } from '../../../app/i18n/useI18n.ts';
import { Choices } from '../../../ui/Choices.tsx';
import styles from './startPage.module.css';

interface Props {
  readonly regions: readonly string[];
  readonly draft: Draft;
  /** Whether some of it was filled in for them. */
  readonly suggested: boolean;
  /** That may come a moment later: its place is kept, so that nothing below moves. */
  readonly awaited: boolean;
  readonly onStanding: (side: Side | null, region: string | null) => void;
}

/** Which side somebody is on and, where the round has regions, in which one. */
export function StandingChoice({ regions, draft: { side, region }, suggested, awaited, onStanding }: Props) {
  const { t } = useI18n();
  const isObserver = side === 'observer';
  return (
    <>
      <Choices
        name="side"
        legend={t('start.side')}
        chosen={side}
        onChoose={(chosen) => onStanding(chosen, region)}
        choices={[
          { value: 'sales', label: t('side.sales') },
          { value: 'marketing', label: t('side.marketing') },
          {
            value: 'observer',
            label: t('start.side.observer'),
            note: t('help.observer'),
          },
        ]}
      />
      {regions.length > 0 && (
        <label className={styles.region}>
          <span className={styles.regionLabel}>{t('start.region')}</span>
          <select
            className={styles.select}
            value={region ?? ''}
            disabled={isObserver}
            onChange={(event) => onStanding(side, event.target.value || null)}
          >
            <option value="">{t(isObserver ? 'start.region.observer' : 'start.region.choose')}</option>
            {regions.map((name) => (
              <option key={name}>{name}</option>
            ))}
          </select>
        </label>
      )}
      {/* There from the start, so that it is read out when it comes. */}
      <div className={awaited ? styles.kept : styles.unsaid}>
        {awaited && (
          <p className={styles.room} aria-hidden>
            <PersonRegular fontSize={20} /> {t('start.suggested')}
          </p>
        )}
        <p role="status" className={styles.suggested}>
          {suggested && (
            <>
              <PersonRegular fontSize={20} aria-hidden /> {t('start.suggested')}
            </>
          )}
        </p>
      </div>
    </>
  );
}
