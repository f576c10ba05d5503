import type { Frame, Page } from 'playwright-core';
import { until } from '../builders/chats.ts';

/** What the keyboard is in. */
export interface Focused {
  /** The name that a screen reader says, as far as it stands in the element, its label or its attributes. */
  readonly name: string;
  /** What it says after that. */
  readonly description: string;
  readonly tag: string;
  readonly inDialog: boolean;
  readonly inView: boolean;
  /** Whether a ring, a frame or a shadow shows it, on the element or on what stands for it. */
  readonly marked: boolean;
}

const MOST_STEPS = 90;

/** Somebody with a keyboard and nothing else: no click, and no focus that a script has set. */
export function keysOf(page: Page, tab: () => Frame) {
  const focused = (): Promise<Focused | null> =>
    tab().evaluate(() => {
      const on = document.activeElement;
      if (!(on instanceof HTMLElement) || on === document.body || !document.hasFocus()) return null;
      const label = (on as HTMLInputElement).labels?.[0] ?? null;
      const textOf = (ids: string | null) =>
        (ids?.split(' ') ?? []).map((id) => document.getElementById(id)?.textContent ?? '').join(' ');
      const named = on.getAttribute('aria-labelledby');
      // As it is read: words that only keep their room are no part of a button's name.
      const name =
        on.getAttribute('aria-label') ??
        (named === null ? (label?.textContent ?? on.innerText) : textOf(named));
      const { top, bottom, left, right } = (label ?? on).getBoundingClientRect();
      const isMarked = (element: Element | null | undefined) =>
        [null, '::after'].some((part) => {
          if (!element) return false;
          const { outlineStyle, outlineWidth, outlineColor, boxShadow } = getComputedStyle(element, part);
          const ring = outlineStyle !== 'none' && parseFloat(outlineWidth) >= 1;
          return (ring && !/^rgba.*, 0\)$/.test(outlineColor)) || boxShadow !== 'none';
        });
      const standsFor = [on, label, on.nextElementSibling, on.parentElement, on.closest('label')];
      return {
        name: name.replaceAll(/\s+/g, ' ').trim(),
        description: textOf(on.getAttribute('aria-describedby')),
        tag: on.tagName.toLowerCase(),
        inDialog: on.closest('dialog') !== null,
        inView: bottom > 0 && top < innerHeight && right > 0 && left < innerWidth,
        // Of a field for a date, the browser marks the part in which the keyboard is.
        marked: on.matches('[type=date]') || (on.matches(':focus-visible') && standsFor.some(isMarked)),
      };
    });

  const isSeen = (at: Focused | null) =>
    at !== null && at.inView && (at.marked || /^(h\d|div|main|section)$/.test(at.tag));
  /** The focus comes to be somewhere, in sight, and to be seen; a heading that a page begins with needs no ring. */
  const expectSeen = async (): Promise<Focused> => {
    // What a press has opened or closed is on its way, and the page may be moving there.
    const at = await until(focused, isSeen);
    if (!at) throw new Error('the focus is lost');
    if (!isSeen(at)) throw new Error(`the focus is not seen: ${JSON.stringify(at)}`);
    return at;
  };

  /** Goes on, or back, to what is called so; on the way the focus is never lost and always to be seen. */
  const goTo = async (name: RegExp | string, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<Focused> => {
    const passed: string[] = [];
    const fits = (at: Focused | null) =>
      at !== null && (typeof name === 'string' ? at.name === name : name.test(at.name));
    for (let step = 0; step < MOST_STEPS; step++) {
      const at = await focused();
      if (fits(at)) return expectSeen();
      if (at) passed.push((await expectSeen()).name.slice(0, 30));
      await page.keyboard.press(key);
    }
    throw new Error(`${String(name)} is not reached by ${key}: ${passed.join(' | ')}`);
  };

  return {
    focused,
    expectSeen,
    goTo,
    press: (key: string) => page.keyboard.press(key),
    type: (text: string) => page.keyboard.type(text),
    /** Goes to a control and presses it. */
    act: async (name: RegExp | string, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> => {
      await goTo(name, key);
      await page.keyboard.press('Enter');
    },
    /** Waits until the focus has come by itself to what is called so. */
    untilAt: async (name: RegExp): Promise<Focused> => {
      const at = await until(focused, (seen) => seen !== null && name.test(seen.name));
      expect(at?.name).toMatch(name);
      return expectSeen();
    },
  };
}
