/** The statement that an event happened in; null elsewhere. */
export const statementAt = (target: EventTarget | null): string | null =>
  target instanceof Element
    ? (target.closest<HTMLElement>('[data-statement]')?.dataset['statement'] ?? null)
    : null;

/** The element of a statement on the page. */
export const statementElement = (id: string): HTMLElement | null =>
  document.querySelector<HTMLElement>(`[data-statement="${CSS.escape(id)}"]`);

/** Puts the focus where Tab would put it, on the chosen answer or on the first, and shows the whole statement. */
export function focusStatement(id: string): boolean {
  const element = statementElement(id);
  const radio =
    element?.querySelector<HTMLInputElement>('input:checked') ??
    element?.querySelector<HTMLInputElement>('input');
  radio?.focus({ preventScroll: true });
  element?.scrollIntoView({ block: 'nearest' });
  return radio !== null && radio !== undefined;
}
