import * as z from 'zod';
import { inLanguage, type QuestionSet } from '../../assessment/questionSet.ts';
import type { Disagreement } from '../../contract/disagreements.ts';
import type { OwnStepList } from '../../contract/steps.ts';
import { stepsFor } from '../flows/cases/inReadersWords.ts';
import { mySteps, type OwnStep } from '../flows/cases/mySteps.ts';
import type { Wiring } from '../wiring.ts';
import { ok } from './replies.ts';
import { queryValue } from './requests.ts';
import { signedIn } from './signedIn.ts';
import { readingIn, TOLD_IN_LANGUAGE, withVersion } from './stepReplies.ts';

/** `?mine` and `?mine=true`; there are no others to be had here. */
const mine = z.enum(['', 'true']);

export const getMySteps = (wiring: Wiring) =>
  signedIn(wiring, async (person, request) => {
    queryValue(mine, request, 'mine');
    const language = readingIn(request);
    const items = (await mySteps(wiring, person)).map((step) => ownStepIn(language, step));
    return ok({ items: await stepsFor(language, items) }, TOLD_IN_LANGUAGE);
  });

/** @param language in which the statements are told; undefined: that in which they were written */
function ownStepIn(language: string | undefined, step: OwnStep): OwnStepList['items'][number] {
  const { round, liaison, about } = step;
  if (about === null) return { ...withVersion(step), round, liaison, about };
  const { set, subject, ...rest } = about;
  const told = language === undefined ? set : inLanguage(set, language);
  return { ...withVersion(step), round, liaison, about: { ...rest, subject, name: askedIn(told, subject) } };
}

/** The text of a statement or the name of an area; null for everything together. */
const askedIn = ({ areas, statements }: QuestionSet, { kind, id }: Disagreement['subject']): string | null =>
  kind === 'overall'
    ? null
    : ((kind === 'area'
        ? areas.find((area) => area.id === id)?.name
        : statements.find((statement) => statement.id === id)?.text) ?? id);
