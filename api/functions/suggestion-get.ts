import { suggestOwnPlace } from '../flows/answering/suggestPlace.ts';
import type { Wiring } from '../wiring.ts';
import { refused } from './outcomes.ts';
import { ok, problem } from './replies.ts';
import { bearerIn, roundIn } from './requests.ts';
import { signedIn, within } from './signedIn.ts';

export const getSuggestion = (wiring: Wiring) =>
  signedIn(wiring, async (person, request) => {
    const { readProfile } = wiring;
    // Only what asks Entra and Graph is counted: without rules there is nothing to ask.
    const counted =
      readProfile &&
      (async (token: string) => {
        await within(wiring.secondsUntilSuggestion, person);
        return readProfile(token);
      });
    const deps = { ...wiring, readProfile: counted };
    const outcome = await suggestOwnPlace(deps, person, roundIn(request), bearerIn(request));
    switch (outcome.kind) {
      case 'suggestion':
        return ok(outcome.place);
      case 'claims-needed': {
        const claims = Buffer.from(outcome.claims).toString('base64');
        return problem(outcome.kind, {
          detail: 'Your company asks for it before your department and office can be read.',
          headers: { 'WWW-Authenticate': `Bearer error="insufficient_claims", claims="${claims}"` },
        });
      }
      default:
        return refused(outcome);
    }
  });
