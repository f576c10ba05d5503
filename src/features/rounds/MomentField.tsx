import { useMemo } from 'react';
import { useI18n } from '../../app/i18n/useI18n.ts';
import { Labelled } from '../../ui/Labelled.tsx';
import { momentsOf, type WallTime } from './form/zonedTime.ts';
import { cityOf, timeName } from '../../app/i18n/zoneNames.ts';

interface Props {
  readonly label: string;
  readonly value: WallTime;
  readonly zone: string;
  readonly error: string | null;
  readonly onChange: (value: WallTime) => void;
}

/** A day and a time on the wall somewhere. Where the clocks show it twice, it says which one is meant. */
export function MomentField({ label, value, zone, error, onChange }: Props) {
  const { t, locale } = useI18n();
  // Not with every letter that is typed.
  const time = useMemo(() => timeName(locale, zone, new Date()), [locale, zone]);
  const twice = momentsOf(value, zone).length > 1;
  return (
    <Labelled
      label={label}
      error={error}
      help={twice ? t('roundForm.twice') : t('roundForm.inZone', { city: cityOf(zone), time })}
    >
      {(control) => (
        <input
          {...control}
          type="datetime-local"
          max="9899-12-31T23:59"
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Labelled>
  );
}
