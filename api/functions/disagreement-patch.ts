import { changeDisagreementBody } from '../../contract/disagreements.ts';
import { changeDisagreement } from '../flows/cases/changeDisagreement.ts';
import { versionOf } from '../flows/cases/caseHistory.ts';
import { withComparisons } from '../flows/cases/readDisagreements.ts';
import { caseInWordsFor } from '../flows/cases/inReadersWords.ts';
import type { Wiring } from '../wiring.ts';
import { refused } from './outcomes.ts';
import { entityTag, ok } from './replies.ts';
import { disagreementIn, parsed, versionNeeded } from './requests.ts';
import { signedIn } from './signedIn.ts';
import { readingIn, TOLD_IN_LANGUAGE } from './stepReplies.ts';

export const patchDisagreement = (wiring: Wiring) =>
  signedIn(wiring, async (person, request) => {
    const body = await parsed(changeDisagreementBody, request);
    // Asked for once it is clear that they may see the case at all.
    const seen = () => versionNeeded(request);
    const outcome = await changeDisagreement(wiring, person, disagreementIn(request), seen, body);
    if (outcome.kind !== 'disagreement') return refused(outcome);
    const told = await caseInWordsFor(readingIn(request), outcome.told);
    return ok(await withComparisons(wiring, person, told), {
      ...TOLD_IN_LANGUAGE,
      ETag: entityTag(versionOf(outcome.value)),
    });
  });
