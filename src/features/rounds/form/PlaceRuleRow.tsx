import { Button } from '@fluentui/react-button';
import { DeleteRegular } from '@fluentui/react-icons';
import { useId } from 'react';
import { isLost, type PlaceRule } from '../../../../assessment/place/suggestPlace.ts';
import { useI18n } from '../../../app/i18n/useI18n.ts';
import { Labelled } from '../../../ui/Labelled.tsx';
import styles from './placeRules.module.css';
import type { RuleMistake } from './mistakes.ts';
import { given, givenBy } from './placeRules.ts';

interface Props {
  readonly rule: PlaceRule;
  /** Its place in the list, from 1. */
  readonly number: number;
  readonly regions: readonly string[];
  /** What is wrong with it. */
  readonly wrong: RuleMistake;
  readonly onChange: (rule: PlaceRule) => void;
  readonly onRemove: () => void;
}

const sides = ['sales', 'marketing', 'observer'] as const;

/** One rule: what is compared with what, and what is filled in then. */
export function PlaceRuleRow({ rule, number, regions, wrong, onChange, onRemove }: Props) {
  const { t } = useI18n();
  const id = useId();
  // Said at once, not when the form is sent: it follows from what was changed far above.
  const lost = isLost(rule, regions);
  const givesWrong = wrong.gives ?? (lost ? t('roundForm.rules.gone') : null);
  return (
    <li className={styles.rule} aria-labelledby={id}>
      <div className={styles.head}>
        <strong id={id}>{t('roundForm.rules.rule', { number })}</strong>
        <Button
          appearance="subtle"
          icon={<DeleteRegular />}
          aria-label={t('roundForm.rules.remove', { number })}
          onClick={onRemove}
        >
          {t('roundForm.rules.removeShort')}
        </Button>
      </div>
      <div className={styles.parts}>
        <Labelled label={t('roundForm.rules.of')}>
          {(control) => (
            <select
              {...control}
              value={rule.of}
              onChange={({ target }) => onChange({ ...rule, of: target.value as PlaceRule['of'] })}
            >
              <option value="department">{t('roundForm.rules.department')}</option>
              <option value="office">{t('roundForm.rules.office')}</option>
            </select>
          )}
        </Labelled>
        <Labelled label={t('roundForm.rules.how')}>
          {(control) => (
            <select
              {...control}
              value={rule.how}
              onChange={({ target }) => onChange({ ...rule, how: target.value as PlaceRule['how'] })}
            >
              <option value="contains">{t('roundForm.rules.contains')}</option>
              <option value="is">{t('roundForm.rules.is')}</option>
            </select>
          )}
        </Labelled>
        <Labelled label={t('roundForm.rules.text')} error={wrong.text ?? null}>
          {(control) => (
            <input
              {...control}
              value={rule.text}
              maxLength={100}
              dir="auto"
              onChange={({ target }) => onChange({ ...rule, text: target.value })}
            />
          )}
        </Labelled>
        <Labelled label={t('roundForm.rules.gives')} error={givesWrong}>
          {(control) => (
            <select
              {...control}
              value={givenBy(rule)}
              onChange={({ target }) => onChange({ ...rule, ...given(target.value) })}
            >
              <optgroup label={t('roundForm.rules.side')}>
                {sides.map((side) => (
                  <option key={side} value={givenBy({ side, region: null })}>
                    {t(`side.${side}`)}
                  </option>
                ))}
              </optgroup>
              {(regions.length > 0 || lost) && (
                <optgroup label={t('roundForm.rules.region')}>
                  {[...new Set(regions)].map((region) => (
                    <option key={region} value={givenBy({ side: null, region })}>
                      {region}
                    </option>
                  ))}
                  {lost && (
                    <option value={givenBy(rule)}>
                      {t('roundForm.rules.lost', { region: rule.region ?? '' })}
                    </option>
                  )}
                </optgroup>
              )}
            </select>
          )}
        </Labelled>
      </div>
    </li>
  );
}
