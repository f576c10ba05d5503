/** Said by the page from its first byte on (index.html), as long as its quiet shapes may still be on the screen. */
const ATTRIBUTE = 'data-arriving';

/** Whether the tab has only just begun: shapes stand on the screen already, and those that follow must not blink. */
export const isArriving = (): boolean => document.documentElement.hasAttribute(ATTRIBUTE);

/** From now on a screen that is quickly there shows no shapes before. */
export const hasArrived = (): void => document.documentElement.removeAttribute(ATTRIBUTE);
