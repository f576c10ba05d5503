/** Where a link into Teams leads inside the tab: its sub-page; undefined for any other address. */
export function subPageOf(address: string): string | undefined {
  if (!URL.canParse(address)) return undefined;
  const { host, pathname, searchParams } = new URL(address);
  if (host !== 'teams.microsoft.com' || !pathname.startsWith('/l/entity/')) return undefined;
  try {
    const context = JSON.parse(searchParams.get('context') ?? '{}') as { subEntityId?: unknown };
    return typeof context.subEntityId === 'string' ? context.subEntityId : '';
  } catch {
    return '';
  }
}
