import type { Me } from '../../contract/me.ts';

type Roles = Pick<Me, 'roles'>;

/** Whether disagreements are somebody's business: a liaison's or an owner's. The server decides the same by itself. */
export const dealsWithCases = ({ roles }: Roles): boolean =>
  roles.includes('liaison') || roles.includes('owner');

/** Whether rounds and people are somebody's to look after: the role comes from Entra. The server decides the same by itself. */
export const ownsRounds = ({ roles }: Roles): boolean => roles.includes('owner');
