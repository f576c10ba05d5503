import { useEffect, useRef, type KeyboardEvent } from 'react';
import { answerByKey, type Form } from './answerByKey.ts';

/**
 * A click of the mouse beside everything that can be pressed takes the focus out of the statements, while one of them is still
 * raised. Then the form itself takes it, so that digits go on; the arrows scroll there, as beside any form. Not for the
 * whole window: a key that answers from anywhere would come upon whoever dictates or reads by keys.
 */
export function useKeysAnswer<E extends HTMLElement>(form: Form) {
  const page = useRef<E>(null);
  useEffect(() => {
    let pressedBy: string | null = null;
    const pressed = ({ pointerType }: PointerEvent) => void (pressedBy = pointerType);
    const clicked = (event: MouseEvent) => {
      const element = page.current;
      // Where a click does not say what it was made with, as in older Safari and Firefox, the press before it does.
      const by = (event as Partial<PointerEvent>).pointerType ?? pressedBy;
      pressedBy = null;
      if (by !== 'mouse' || !element || document.activeElement !== document.body) return;
      // Only as long as it has the focus: some screen readers would stop at it as at one large text.
      element.tabIndex = -1;
      element.focus({ preventScroll: true });
      const leave = () => element.removeAttribute('tabindex');
      // Behind a dialog nothing takes the focus.
      if (document.activeElement === element) element.addEventListener('blur', leave, { once: true });
      else leave();
    };
    document.addEventListener('pointerdown', pressed);
    document.addEventListener('click', clicked);
    return () => {
      document.removeEventListener('pointerdown', pressed);
      document.removeEventListener('click', clicked);
    };
  }, []);
  return {
    ref: page,
    onKeyDown: (event: KeyboardEvent) => {
      if (event.target === event.currentTarget) answerByKey(form, event);
    },
  };
}
