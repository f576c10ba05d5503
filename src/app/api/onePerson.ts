import { signInTroubleOf } from '../teams/signInTrouble.ts';
import { within } from '../within.ts';
import { unreachable, type Failure } from './outcome.ts';
import { personIn } from './tokenClaims.ts';

/** After this the host counts as not answering. */
const PATIENCE_MS = 20_000;
/** Somebody may have to fetch their phone for a second factor. */
const PATIENCE_WITH_PERSON_MS = 180_000;

/** Where tokens come from, and who hears that they are another person's. */
export interface SignIn {
  /**
   * Asks the host, which keeps tokens itself: nothing about the person is stored here.
   * @param claims what Microsoft wants to know besides
   * @param quiet without windows of Microsoft's
   */
  readonly token: (claims?: string, quiet?: boolean) => Promise<string>;
  /** Somebody else has signed in: from now on nothing is asked any more. */
  readonly onOtherPerson?: () => void;
}

/**
 * Tokens of one person, the first whose there is. Where the host gives somebody else's later, nothing is asked any more: what is on
 * the page is not theirs.
 */
export function onePerson({ token: ask, onOtherPerson }: SignIn) {
  let last: string | null = null;
  let person: string | null = null;
  let closed = false;
  const other = { kind: 'not-signed-in', why: 'person', code: null } as const;

  return {
    lastToken: () => (closed ? null : last),
    /** The API knows whose token this is; before that it may be one that will not do at all. */
    accepted(token: string): void {
      person ??= personIn(token);
    },
    /**
     * @param renew what there is has been refused and will not do
     * @param quiet nobody is to be asked for anything
     */
    async token(claims?: string, renew = false, quiet = false): Promise<string | Failure> {
      if (closed) return other;
      let fresh: string;
      try {
        const patience = claims === undefined || quiet ? PATIENCE_MS : PATIENCE_WITH_PERSON_MS;
        fresh = await within(patience, ask(claims, quiet));
      } catch (error) {
        // Without a connection the host cannot renew a token either; the request itself tells which of the two it is.
        if (last !== null && !renew) return last;
        if (!navigator.onLine) return unreachable;
        const trouble = signInTroubleOf(error instanceof Error ? error.message : String(error));
        return trouble.why === 'network' ? unreachable : { kind: 'not-signed-in', ...trouble };
      }
      const whose = personIn(fresh);
      if (person !== null && whose !== person) {
        closed = true;
        last = null;
        onOtherPerson?.();
        return other;
      }
      last = fresh;
      return fresh;
    },
  };
}
