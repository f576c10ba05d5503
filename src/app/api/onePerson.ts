import { signInTroubleOf } from '../teams/signInTrouble.ts';
import { within } from '../within.ts';
import { isFromConcord, isSignedOut, unreachable, type Failure, type Outcome } from './outcome.ts';
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

/** Requests with tokens of one person that are on their way while the API has taken nobody's yet. */
interface Trial {
  readonly whose: string | null;
  requests: number;
  readonly over: Promise<void>;
  readonly end: () => void;
}

/**
 * Tokens of one person, the first whose the API takes. Where the host gives somebody else's later, nothing is asked any more: what
 * is on the page is not theirs.
 */
export function onePerson({ token: ask, onOtherPerson }: SignIn) {
  let last: string | null = null;
  let person: string | null = null;
  let closed = false;
  let trial: Trial | null = null;
  /** How many requests wait for what Microsoft wants to know besides: a window of it may be open. */
  let challenged = 0;
  const other = { kind: 'not-signed-in', why: 'person', code: null } as const;

  function close() {
    if (!closed) onOtherPerson?.();
    closed = true;
    last = null;
    return other;
  }

  function begin(whose: string | null): Trial {
    if (trial === null) {
      let end = () => {};
      const over = new Promise<void>((resolve) => (end = resolve));
      trial = { whose, requests: 0, over, end };
    }
    trial.requests += 1;
    return trial;
  }

  function finish(one: Trial): void {
    one.requests -= 1;
    if (one.requests > 0 && person === null) return;
    if (trial === one) trial = null;
    one.end();
  }

  return {
    lastToken: () => (closed ? null : last),
    /**
     * Sends something with a token. As long as the API has taken nobody's, only one person's go out at a time: the first may be one
     * that will not do at all, and then another's may be tried.
     */
    async showing<T>(token: string, send: () => Promise<Outcome<T>>): Promise<Outcome<T>> {
      const whose = personIn(token);
      while (person === null && trial !== null && trial.whose !== whose) await trial.over;
      if (closed) return other;
      if (person !== null && whose !== person) return close();
      const one = begin(whose);
      try {
        const outcome = await send();
        if (isTaken(outcome)) person ??= whose;
        return outcome;
      } finally {
        finish(one);
      }
    },
    /**
     * @param renew what there is has been refused and will not do
     * @param quiet nobody is to be asked for anything
     */
    async token(claims?: string, renew = false, quiet = false): Promise<string | Failure> {
      if (closed) return other;
      const isChallenge = claims !== undefined && !quiet;
      // The host answers nothing else while its window is open. Everything that was not challenged goes on with what there is.
      if (challenged > 0 && !isChallenge && !renew && last !== null) return last;
      let fresh: string;
      try {
        challenged += isChallenge ? 1 : 0;
        const patience = isChallenge ? PATIENCE_WITH_PERSON_MS : PATIENCE_MS;
        fresh = await within(patience, ask(claims, quiet)).finally(() => (challenged -= isChallenge ? 1 : 0));
      } catch (error) {
        // Without a connection the host cannot renew a token either; the request itself tells which of the two it is.
        if (last !== null && !renew) return last;
        if (!navigator.onLine) return unreachable;
        const trouble = signInTroubleOf(error instanceof Error ? error.message : String(error));
        return trouble.why === 'network' ? unreachable : { kind: 'not-signed-in', ...trouble };
      }
      if (person !== null && personIn(fresh) !== person) return close();
      last = fresh;
      return fresh;
    },
  };
}

/** Whether the API knew whose token it was: what a proxy on the way says tells nothing of that. */
const isTaken = (outcome: Outcome<unknown>): boolean =>
  outcome.kind === 'ok' || (isFromConcord(outcome) && !isSignedOut(outcome));
