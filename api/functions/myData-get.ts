import type { MyData } from '../../contract/myData.ts';
import { readMyData } from '../flows/answering/readMyData.ts';
import type { Wiring } from '../wiring.ts';
import { ok } from './replies.ts';
import { signedIn, within } from './signedIn.ts';
import { withVersion } from './stepReplies.ts';

/** At most six times a minute for each person: it looks through a great deal, and others would wait for it. */
export const getMyData = (wiring: Wiring) =>
  signedIn(wiring, async (person) => {
    await within(wiring.secondsUntilOwnData, person);
    const { steps, ...kept } = await readMyData(wiring, person);
    // As they are kept, whatever the reader's language: that is what is asked for here.
    return ok({ ...kept, steps: steps.map(withVersion) } satisfies MyData);
  });
