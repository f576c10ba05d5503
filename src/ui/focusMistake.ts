/**
 * Leads the keyboard to the first field in which something is wrong; a group of choices gets it at its chosen or first one.
 * What it is folded in is unfolded: a fold that somebody has closed over it takes no focus.
 * @returns whether there was such a field
 */
export function focusMistake(place: ParentNode | null): boolean {
  const wrong = place?.querySelector<HTMLElement>('[aria-invalid="true"], [data-invalid]');
  if (!wrong) return false;
  const fold = wrong.closest('details');
  if (fold) fold.open = true;
  const inside = wrong.querySelector<HTMLElement>(':checked') ?? wrong.querySelector<HTMLElement>('input');
  (wrong.matches('fieldset, div') ? (inside ?? wrong) : wrong).focus();
  return true;
}
