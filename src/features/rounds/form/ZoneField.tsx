import { useId, useRef, useState, type KeyboardEvent } from 'react';
import { useI18n } from '../../../app/i18n/useI18n.ts';
import { Labelled } from '../../../ui/Labelled.tsx';
import hidden from '../../../ui/hidden.module.css';
import popup from '../../../ui/popup.module.css';
import { useZoneSearch } from './useZoneSearch.ts';
import styles from './zoneField.module.css';
import { labelOf } from '../../../app/i18n/zoneNames.ts';

interface Props {
  /** IANA name, such as `Europe/Berlin`. */
  readonly value: string;
  readonly error: string | null;
  readonly onChange: (zone: string) => void;
}

/**
 * A time zone to search for by city, name, offset or IANA name. What fits none leaves the old one as it is, and the field
 * says so.
 */
export function ZoneField({ value, error, onChange }: Props) {
  const { t } = useI18n();
  const id = useId();
  const list = useRef<HTMLUListElement>(null);
  const [typed, setTyped] = useState<string | null>(null);
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const [unknown, setUnknown] = useState<string | null>(null);
  const { found, shown, meant, names, searches, complete } = useZoneSearch(value, typed);
  // A round lasts: how far its zone is from UTC today belongs to the search, and would be cut on a phone.
  const label = labelOf({ ...names(value), offset: '' });

  const close = () => {
    setTyped(null);
    setOpen(false);
    setActive(-1);
  };
  const choose = (zone: string) => {
    close();
    setUnknown(null);
    if (zone !== value) onChange(zone);
  };
  /** Somebody goes on with something else. */
  const settle = () => {
    if (meant !== undefined) choose(meant);
    else {
      if (searches && typed !== label) setUnknown(typed);
      close();
    }
  };
  const moveTo = (place: number) => {
    setOpen(true);
    setActive(place);
    list.current?.children[place]?.scrollIntoView({ block: 'nearest' });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const last = shown.length - 1;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      const down = active >= last ? 0 : active + 1;
      moveTo(event.key === 'ArrowDown' ? down : active <= 0 ? last : active - 1);
    } else if (event.key === 'Enter' && open) {
      // It ends the search, and does not save the round.
      event.preventDefault();
      const chosen = shown[active];
      if (chosen === undefined) settle();
      else choose(chosen);
    } else if (event.key === 'Escape' && open) {
      event.preventDefault();
      event.stopPropagation();
      close();
    }
  };

  const hint = !searches
    ? t('roundForm.timeZone.first')
    : found.length > shown.length
      ? t('roundForm.timeZone.more', { count: found.length, shown: shown.length })
      : found.length > 0 || complete
        ? t('roundForm.timeZone.found', { count: found.length })
        : t('roundForm.timeZone.searching');
  return (
    <Labelled label={t('roundForm.timeZone')} help={t('roundForm.timeZone.help')} error={error}>
      {(control) => (
        <div className={styles.place}>
          <input
            {...control}
            type="text"
            role="combobox"
            dir="auto"
            aria-autocomplete="list"
            aria-expanded={open}
            aria-controls={`${id}-list`}
            aria-activedescendant={open && active >= 0 ? `${id}-${active}` : undefined}
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            value={typed ?? label}
            onFocus={({ currentTarget }) => currentTarget.select()}
            onClick={() => setOpen(true)}
            onChange={({ target }) => {
              setTyped(target.value);
              setUnknown(null);
              setOpen(true);
              setActive(target.value.trim() === '' ? -1 : 0);
            }}
            onKeyDown={onKeyDown}
            onBlur={settle}
          />
          {/* What is pressed in it leaves the field its focus. */}
          <div
            className={`${popup.popup} ${styles.popup}`}
            hidden={!open}
            onMouseDown={(event) => event.preventDefault()}
          >
            <p className={`${popup.note} ${styles.hint}`}>{hint}</p>
            <ul
              ref={list}
              id={`${id}-list`}
              role="listbox"
              aria-label={t('roundForm.timeZone')}
              className={styles.list}
            >
              {open &&
                shown.map((zone, place) => (
                  <li
                    key={zone}
                    id={`${id}-${place}`}
                    role="option"
                    aria-selected={place === active}
                    className={`${popup.option} ${styles.option}`}
                    onClick={() => choose(zone)}
                  >
                    {labelOf(names(zone))}
                  </li>
                ))}
            </ul>
          </div>
          <p role="status" className={open ? hidden.hidden : styles.kept}>
            {open ? hint : unknown !== null && t('roundForm.timeZone.kept', { text: unknown, zone: label })}
          </p>
        </div>
      )}
    </Labelled>
  );
}
