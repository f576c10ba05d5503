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
    const clicked = (event: MouseEvent) => {
      const element = page.current;
      const byMouse = (event as Partial<PointerEvent>).pointerType === 'mouse';
      if (!byMouse || !element || document.activeElement !== document.body) return;
      // Only as long as it has the focus: some screen readers would stop at it as at one large text.
      element.tabIndex = -1;
      element.addEventListener('blur', () => element.removeAttribute('tabindex'), { once: true });
      element.focus({ preventScroll: true });
    };
    document.addEventListener('click', clicked);
    return () => document.removeEventListener('click', clicked);
  }, []);
  return {
    ref: page,
    onKeyDown: (event: KeyboardEvent) => {
      if (event.target === event.currentTarget) answerByKey(form, event);
    },
  };
}
