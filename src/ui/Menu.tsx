import { Button } from '@fluentui/react-button';
import { useEffect, useId, useRef, useState, type JSX, type KeyboardEvent } from 'react';
import styles from './menu.module.css';
import popup from './popup.module.css';

export interface MenuItem {
  readonly id: string;
  readonly label: string;
  /** What is in it, where the label does not say. */
  readonly note?: string;
  readonly onChoose: () => void;
}

interface Props {
  readonly label: string;
  readonly icon: JSX.Element;
  readonly items: readonly MenuItem[];
  /** A sign alone, in a row of such signs: what it is called is told by pointing at it, and read out. */
  readonly signOnly?: true;
  /** Something that was chosen is being done: nothing else can be begun. */
  readonly busy?: boolean;
}

/** A button that opens a few things to choose from, by hand or by arrow keys. Escape and a choice give the focus back. */
export function Menu({ label, icon, items, signOnly, busy = false }: Props) {
  const id = useId();
  const place = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState<'first' | 'last' | null>(null);
  const itemsIn = () => [...(place.current?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? [])];

  useEffect(() => {
    if (open === null) return;
    itemsIn()
      .at(open === 'first' ? 0 : -1)
      ?.focus();
    const outside = ({ target }: Event) => {
      if (target instanceof Node && !place.current?.contains(target)) setOpen(null);
    };
    document.addEventListener('pointerdown', outside);
    return () => document.removeEventListener('pointerdown', outside);
  }, [open]);

  const close = () => {
    setOpen(null);
    place.current?.querySelector('button')?.focus();
  };
  const onButtonKey = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    event.preventDefault();
    if (!busy) setOpen(event.key === 'ArrowDown' ? 'first' : 'last');
  };
  const onMenuKey = (event: KeyboardEvent) => {
    const all = itemsIn();
    const at = all.indexOf(document.activeElement as HTMLElement);
    const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 }[event.key];
    if (next !== undefined) {
      event.preventDefault();
      all.at(next % all.length)?.focus();
    }
    if (event.key === 'Escape') {
      event.stopPropagation();
      close();
    }
    if (event.key === 'Tab') setOpen(null);
  };

  return (
    <div className={styles.place} ref={place}>
      <Button
        icon={icon}
        {...(signOnly && ({ appearance: 'subtle', 'aria-label': label, title: label } as const))}
        aria-haspopup="menu"
        aria-expanded={open !== null}
        aria-controls={open === null ? undefined : id}
        disabledFocusable={busy}
        onClick={() => setOpen(open === null ? 'first' : null)}
        onKeyDown={onButtonKey}
      >
        {signOnly ? undefined : label}
      </Button>
      {open !== null && (
        <div
          id={id}
          role="menu"
          aria-label={label}
          className={`${popup.popup} ${styles.menu} ${signOnly ? '' : styles.large}`}
          onKeyDown={onMenuKey}
        >
          {items.map(({ id: own, label: name, note, onChoose }) => (
            <button
              key={own}
              type="button"
              role="menuitem"
              tabIndex={-1}
              className={`${popup.option} ${styles.item}`}
              onClick={() => {
                close();
                onChoose();
              }}
            >
              {name}
              {note !== undefined && <span className={popup.note}>{note}</span>}
            </button>
          ))}
        </div>
      )}
    </div>
  );
}
