import { Button } from '@fluentui/react-button';
import { useI18n } from '../../../app/i18n/useI18n.ts';
import { Labelled } from '../../../ui/Labelled.tsx';
import type { GroupField, GroupRow } from './groupRows.ts';
import roster from './roster.module.css';

interface Props {
  readonly number: number;
  readonly row: GroupRow;
  readonly regions: readonly string[];
  readonly mistakes: Readonly<Partial<Record<GroupField, string>>>;
  readonly onChange: (row: GroupRow) => void;
  /** null: it is the only one. */
  readonly onRemove: (() => void) | null;
}

/** One group: which it is, and where its people stand. */
export function GroupFields({ number, row, regions, mistakes, onChange, onRemove }: Props) {
  const { t } = useI18n();
  return (
    <fieldset className={roster.group}>
      <legend className={roster.kind}>{t('groups.one', { number })}</legend>
      <Labelled label={t('groups.id')} error={mistakes.id ?? null}>
        {(control) => (
          <input
            {...control}
            value={row.id}
            maxLength={64}
            autoCapitalize="none"
            spellCheck={false}
            onChange={({ target }) => onChange({ ...row, id: target.value })}
          />
        )}
      </Labelled>
      <div className={roster.where}>
        <Labelled label={t('groups.side')} error={mistakes.side ?? null}>
          {(control) => (
            <select
              {...control}
              value={row.side}
              onChange={({ target }) => onChange({ ...row, side: target.value as GroupRow['side'] })}
            >
              <option value="">{t('groups.choose')}</option>
              {(['sales', 'marketing', 'observer'] as const).map((side) => (
                <option key={side} value={side}>
                  {t(`side.${side}`)}
                </option>
              ))}
            </select>
          )}
        </Labelled>
        {regions.length > 0 && (
          <Labelled label={t('groups.region')} error={mistakes.region ?? null}>
            {(control) => (
              <select
                {...control}
                value={row.region}
                onChange={({ target }) => onChange({ ...row, region: target.value })}
              >
                <option value="">
                  {row.side === 'observer' ? t('roster.noRegion') : t('groups.choose')}
                </option>
                {regions.map((region) => (
                  <option key={region}>{region}</option>
                ))}
              </select>
            )}
          </Labelled>
        )}
        {onRemove && (
          <Button aria-label={t('groups.remove.named', { number })} onClick={onRemove}>
            {t('groups.remove')}
          </Button>
        )}
      </div>
    </fieldset>
  );
}
