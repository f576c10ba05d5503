/** The tab of the personal app, as the manifest names it. */
const TAB = 'answer';

/**
 * An address that opens a place of Concord in Teams, for whoever may see it there.
 * @param app Concord's id in this organisation
 * @param place as behind the # of the tab, such as `results/<round>`
 */
export function linkTo(app: string, place: string): string {
  const context = encodeURIComponent(JSON.stringify({ subEntityId: place }));
  return `https://teams.microsoft.com/l/entity/${encodeURIComponent(app)}/${TAB}?context=${context}`;
}
