/**
 * Leads the keyboard to the first field in which something is wrong; a group of choices gets it at its chosen or first one.
 * @returns whether there was such a field
 */
export function focusMistake(place: ParentNode | null): boolean {
  const wrong = place?.querySelector<HTMLElement>('[aria-invalid="true"], [data-invalid]');
  if (!wrong) return false;
  const inside = wrong.querySelector<HTMLElement>(':checked') ?? wrong.querySelector<HTMLElement>('input');
  (wrong.matches('fieldset, div') ? (inside ?? wrong) : wrong).focus();
  return true;
}
