/** The apps in which the tab is shown, as far as it makes a difference. */
export type HostName = 'Teams' | 'Outlook' | 'Microsoft 365';

/** What hosts call themselves: `Teams`, `TeamsModern`, `Outlook`, `OutlookWin32`, `Office`; others there are count as the last. */
export function hostNamed(name: string): HostName {
  if (name.startsWith('Teams')) return 'Teams';
  return name.startsWith('Outlook') ? 'Outlook' : 'Microsoft 365';
}
