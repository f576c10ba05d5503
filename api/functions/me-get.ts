import { describeMe } from '../flows/answering/describeMe.ts';
import { keepLanguage } from '../flows/people/keepLanguage.ts';
import { meetPerson } from '../flows/people/meetPerson.ts';
import type { Wiring } from '../wiring.ts';
import { askedIn } from './problemWords.ts';
import { ok } from './replies.ts';
import { signedIn } from './signedIn.ts';

/** The first request of the tab: whoever opens it is met here. */
export const getMe = (wiring: Wiring) =>
  signedIn(wiring, async (person, request) => {
    const [me] = await Promise.all([
      describeMe(wiring, person, meetPerson(wiring, person)),
      keepLanguage(wiring, person, askedIn(request.headers.get('accept-language'))),
    ]);
    return ok(me);
  });
