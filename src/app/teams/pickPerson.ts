import { ErrorCode, people } from '@microsoft/teams-js';

export interface PickedPerson {
  readonly id: string;
  readonly name: string;
}

/** Whether the host has a dialog for choosing a colleague. */
export function canPickPeople(): boolean {
  try {
    return people.isSupported();
  } catch {
    // Before the handshake, and outside Teams.
    return false;
  }
}

/** What older apps say that announce the dialog and do not have it. */
const LACKING: ReadonlySet<unknown> = new Set([ErrorCode.NOT_SUPPORTED_ON_PLATFORM, ErrorCode.OLD_PLATFORM]);

/** Lets the host ask for one colleague; null where nobody was chosen, `cannot` where it turns out to have no such dialog. */
export async function pickPerson(title: string): Promise<PickedPerson | null | 'cannot'> {
  try {
    const [picked] = await people.selectPeople({
      title,
      singleSelect: true,
      openOrgWideSearchInChatOrChannel: true,
    });
    return picked
      ? { id: picked.objectId, name: picked.displayName ?? picked.email ?? picked.objectId }
      : null;
  } catch (error) {
    const code = typeof error === 'object' && error !== null && 'errorCode' in error ? error.errorCode : null;
    // Closing the host's dialog is told as an error, too.
    return LACKING.has(code) ? 'cannot' : null;
  }
}
