import { describeMe } from '../flows/answering/describeMe.ts';
import { meetPerson } from '../flows/people/meetPerson.ts';
import type { Wiring } from '../wiring.ts';
import { ok } from './replies.ts';
import { signedIn } from './signedIn.ts';

/** The first request of the tab: whoever opens it is met here. */
export const getMe = (wiring: Wiring) =>
  signedIn(wiring, async (person) => {
    await meetPerson(wiring, person);
    return ok(await describeMe(wiring, person));
  });
