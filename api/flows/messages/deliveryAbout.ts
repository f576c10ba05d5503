/** What a message is about stands in its row: `<round>~...`, where it is a case the case's id, and behind it a step's. */

/** The case that a message is about; null where it is about none. */
export const caseIn = (about: string): string | null =>
  /^[a-z0-9-]+~(?:r\d\d|--)~(?:overall|area|statement)~[A-Za-z0-9-]+(?=~|$)/.exec(about)?.[0] ?? null;

/** The next step that a message is about; null where it is about none. */
export function stepIn(about: string): string | null {
  const disagreement = caseIn(about);
  const number = disagreement && /^~\d\d(?=~|$)/.exec(about.slice(disagreement.length))?.[0];
  return disagreement !== null && number ? disagreement + number : null;
}
