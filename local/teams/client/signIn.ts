import { fetchToken } from './localApi.ts';

/** What can become of a sign-in, as Microsoft may have it. */
export const signIns = [
  'works',
  'fails',
  'expired',
  'renews',
  'consent',
  'administrator',
  'rules',
  'step',
  'assignment',
  'window',
  'storage',
  'network',
  'early',
  'guest',
  'elsewhere',
  'person',
  'graph-consent',
  'graph-step',
  'graph-down',
] as const;
export type SignInName = (typeof signIns)[number];

/** What the host says where it gives no token: words that tabs have met in Teams. */
const refusals: Partial<Record<SignInName, string>> = {
  fails: 'CancelledByUser',
  administrator: 'AADSTS90094: The grant requires admin permission.',
  rules: 'AADSTS53000: Device is not in required device state.',
  step: 'AADSTS50076: You must use multi-factor authentication to access the resource.',
  assignment: 'AADSTS50105: The signed in user is not assigned to a role for the application.',
  storage: 'monitor_window_timeout: Token acquisition in iframe failed due to timeout.',
  network: 'no_network_connectivity',
};

const HOUR = 3_600;

export interface SignInDeps {
  readonly signIn: () => SignInName;
  readonly person: string;
  /** Whether somebody has just pressed something in the tab: only then a browser opens windows. */
  readonly wasPressed: () => boolean;
  /** Microsoft's own question; whether it was allowed. */
  readonly askConsent: () => Promise<boolean>;
}

/** Plays sign-in for one load of the tab. `token` answers what teams-js asks for, with a reason where there is none. */
export function signInOf({ signIn, person, wasPressed, askConsent }: SignInDeps) {
  let consented = false;
  let renewed = false;

  return async (silent: boolean, claims?: string): Promise<{ token: string } | { reason: string }> => {
    const name = signIn();
    if (name === 'step' && claims === undefined) return { token: await fetchToken(person) };
    const refusal = refusals[name];
    if (refusal !== undefined) return { reason: refusal };
    switch (name) {
      case 'consent':
        if (!consented && (silent || !wasPressed())) return { reason: 'resourceRequiresConsent' };
        consented ||= await askConsent();
        return consented ? { token: await fetchToken(person) } : { reason: 'CancelledByUser' };
      case 'window':
        return wasPressed() ? { token: await fetchToken(person) } : { reason: 'FailedToOpenWindow' };
      case 'expired':
        return { token: await fetchToken(person, { expiresIn: -HOUR }) };
      case 'renews': {
        const expiresIn = renewed ? HOUR : -HOUR;
        renewed = true;
        return { token: await fetchToken(person, { expiresIn }) };
      }
      case 'early':
        return { token: await fetchToken(person, { startsIn: HOUR, expiresIn: 2 * HOUR }) };
      case 'guest':
        return { token: await fetchToken(person, { guest: true }) };
      case 'elsewhere':
        return { token: await fetchToken(person, { elsewhere: true }) };
      case 'person':
        return { token: await fetchToken(person === 'sales-6' ? 'sales-5' : 'sales-6') };
      default:
        return {
          token: await fetchToken(person, {
            ...(claims === undefined ? {} : { acrs: acrsIn(claims) }),
            ...graphOf(name),
          }),
        };
    }
  };
}

/** What is to happen when department and office are read with the token. */
function graphOf(name: SignInName): { graph?: 'consent' | 'step' | 'down' } {
  if (name === 'graph-consent') return { graph: 'consent' };
  if (name === 'graph-step') return { graph: 'step' };
  return name === 'graph-down' ? { graph: 'down' } : {};
}

/** Which of a company's rules are to be met, in a request for claims. */
function acrsIn(claims: string): string[] {
  const { access_token: of } = JSON.parse(claims) as { access_token?: { acrs?: { value?: string } } };
  return of?.acrs?.value === undefined ? [] : [of.acrs.value];
}
