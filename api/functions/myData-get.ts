import type { MyData } from '../../contract/myData.ts';
import { readMyData } from '../flows/answering/readMyData.ts';
import type { Wiring } from '../wiring.ts';
import { entityTag, ok } from './replies.ts';
import { signedIn, within } from './signedIn.ts';

/** At most six times a minute for each person: it looks through a great deal, and others would wait for it. */
export const getMyData = (wiring: Wiring) =>
  signedIn(wiring, async (person) => {
    await within(wiring.secondsUntilOwnData, person);
    const { steps, ...kept } = await readMyData(wiring, person);
    const items = steps.map(({ value, etag }) => ({ ...value, version: entityTag(etag) }));
    return ok({ ...kept, steps: items } satisfies MyData);
  });
