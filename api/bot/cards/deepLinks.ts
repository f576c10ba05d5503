/** Addresses that open Concord's tab inside Teams. */
export interface Links {
  /** A case, by its id. */
  readonly toCase: (disagreement: string) => string;
  /** The cases of a round. */
  readonly toCases: (round: string) => string;
  /** The questionnaire of a round. */
  readonly toAnswer: (round: string) => string;
  readonly toResults: (round: string) => string;
}

const TEAMS = 'https://teams.microsoft.com/l/entity';

/**
 * Deep links into a personal tab: Teams hands the part in `subEntityId` to the tab, which reads it as it reads the address
 * behind its #.
 * @param app id of the Teams app
 * @param entity id of the tab in the manifest
 */
export function linksInto(app: string, entity: string): Links {
  const to = (place: string) => {
    const context = encodeURIComponent(JSON.stringify({ subEntityId: place }));
    return `${TEAMS}/${encodeURIComponent(app)}/${encodeURIComponent(entity)}?context=${context}`;
  };
  return {
    toCase: (disagreement) => to(`disagreements/${disagreement}`),
    toCases: (round) => to(`disagreements/${round}`),
    toAnswer: (round) => to(`answer/${round}`),
    toResults: (round) => to(`results/${round}`),
  };
}
