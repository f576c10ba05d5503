import { Button } from '@fluentui/react-button';
import { useLayoutEffect, useRef, type RefObject } from 'react';

interface Props {
  /** Whether all of the list is shown. */
  readonly all: boolean;
  readonly onAll: (all: boolean) => void;
  /** The list, and how many of its entries are always there. */
  readonly list: RefObject<HTMLElement | null>;
  readonly shown: number;
  readonly children: string;
}

/** Shows the rest of a list, and hides it again. The keyboard goes on in the first entry that has come, where it was. */
export function MoreButton({ all, onAll, list, shown, children }: Props) {
  const place = useRef<HTMLSpanElement>(null);
  const pressed = useRef(false);
  useLayoutEffect(() => {
    if (!pressed.current) return;
    pressed.current = false;
    const first = list.current?.children[shown];
    if (all && first instanceof HTMLElement) {
      first.setAttribute('tabindex', '-1');
      first.focus({ preventScroll: true });
    } else place.current?.scrollIntoView({ block: 'nearest' });
  }, [all, list, shown]);
  return (
    <span ref={place}>
      <Button
        aria-expanded={all}
        onClick={() => {
          pressed.current = true;
          onAll(!all);
        }}
      >
        {children}
      </Button>
    </span>
  );
}
