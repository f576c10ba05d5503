import { readDisagreement, withComparisons } from '../flows/cases/readDisagreements.ts';
import { versionOf } from '../flows/cases/caseHistory.ts';
import { caseInWordsFor } from '../flows/cases/inReadersWords.ts';
import type { Wiring } from '../wiring.ts';
import { refused } from './outcomes.ts';
import { entityTag, ok } from './replies.ts';
import { disagreementIn } from './requests.ts';
import { signedIn } from './signedIn.ts';
import { readingIn, TOLD_IN_LANGUAGE } from './stepReplies.ts';

export const getDisagreement = (wiring: Wiring) =>
  signedIn(wiring, async (person, request) => {
    const outcome = await readDisagreement(wiring, person, disagreementIn(request));
    if (outcome.kind !== 'disagreement') return refused(outcome);
    const told = await caseInWordsFor(readingIn(request), outcome.told);
    return ok(await withComparisons(wiring, person, told), {
      ...TOLD_IN_LANGUAGE,
      ETag: entityTag(versionOf(outcome.value)),
    });
  });
