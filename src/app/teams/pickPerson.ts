import { people } from '@microsoft/teams-js';

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

/** Lets the host ask for one colleague; null where nobody was chosen. */
export async function pickPerson(title: string): Promise<PickedPerson | null> {
  try {
    const [picked] = await people.selectPeople({
      title,
      singleSelect: true,
      openOrgWideSearchInChatOrChannel: true,
    });
    return picked
      ? { id: picked.objectId, name: picked.displayName ?? picked.email ?? picked.objectId }
      : null;
  } catch {
    // Closing the host's dialog is told as an error.
    return null;
  }
}
