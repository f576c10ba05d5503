import type { Me } from '../../contract/me.ts';
import type { ApiClient } from './api/apiClient.ts';
import { withEarly } from './api/withEarly.ts';
import type { Start } from './App.tsx';
import { dealsWithCases } from './roles.ts';

/** What a screen asks for, as far as it is known before who is there. */
interface Early {
  /** Of those who deal with cases alone. */
  readonly cases: string;
  readonly [request: string]: string;
}

/** Asks who is there, and beside that for what the first screen shows. @param early null where that is not known yet */
export function begun(client: ApiClient, asksMe: boolean, early: Early | null): Omit<Start, 'otherPerson'> {
  const me = asksMe ? client<Me>('me') : null;
  if (!early) return { api: client, me };
  const { cases, ...open } = early;
  const later = me?.then((outcome) =>
    outcome.kind === 'ok' && dealsWithCases(outcome.value) ? [cases] : [],
  );
  return { api: withEarly(client, Object.values(open), later), me };
}
