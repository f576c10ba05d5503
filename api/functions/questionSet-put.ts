import type { HttpResponseInit } from '@azure/functions';
import { questionSetBody, type questionSetSaved } from '../../contract/questionSets.ts';
import { saveQuestionSet } from '../flows/saveQuestionSet.ts';
import type { Wiring } from '../wiring.ts';
import type { z } from 'zod';
import { linesOf } from './jsonLines.ts';
import { refused } from './outcomes.ts';
import { ok, problem } from './replies.ts';
import { bodyText, faultsOf, pathText, RefusedRequest } from './requests.ts';
import { ownerOnly } from './signedIn.ts';

/** A company's own question set. What is wrong with it is told by line, because people write these by hand. */
export const putQuestionSet = (wiring: Wiring) =>
  ownerOnly(wiring, async (_person, request) => {
    const json = linesOf(await bodyText(request));
    if (json.kind === 'not-json')
      throw new RefusedRequest(
        problem('invalid-json', {
          detail: json.message,
          errors: [{ path: '', line: json.line, column: json.column, message: json.message }],
        }),
      );

    const broken = (faults: readonly { path: readonly PropertyKey[]; message: string }[]): HttpResponseInit =>
      problem('invalid-question-set', {
        detail: 'The set was not saved.',
        errors: faults.map(({ path, message }) => ({ path: pathText(path), ...json.placeOf(path), message })),
      });
    const body = questionSetBody.safeParse(json.value);
    if (!body.success) return broken(faultsOf(body.error));
    const outcome = await saveQuestionSet(wiring, request.params.id ?? '', body.data);
    if (outcome.kind === 'invalid-question-set') return broken(outcome.broken);
    if (outcome.kind !== 'saved') return refused(outcome);
    const { set, version } = outcome;
    return ok({
      id: set.id,
      version,
      areas: set.areas.length,
      statements: set.statements.length,
    } satisfies z.infer<typeof questionSetSaved>);
  });
