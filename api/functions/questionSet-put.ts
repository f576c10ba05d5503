import type { HttpResponseInit } from '@azure/functions';
import { questionSetBody } from '../../contract/questionSets.ts';
import { say } from '../../contract/words/words.ts';
import { audit } from '../flows/audit.ts';
import { saveQuestionSet } from '../flows/rounds/saveQuestionSet.ts';
import type { Wiring } from '../wiring.ts';
import type { Place } from './jsonLines.ts';
import { refused } from './outcomes.ts';
import { entityTag, ok, problem } from './replies.ts';
import {
  bodyText,
  checked,
  MOST_FAULTS,
  pathText,
  queryValue,
  RefusedRequest,
  versionGiven,
  yesOrNo,
  type Fault,
} from './requests.ts';
import { ownerOnly } from './signedIn.ts';

/** As somebody meets them who goes through the file from its top. */
const inReadingOrder = (a: Place, b: Place): number => a.line - b.line || a.column - b.column;

/** A company's own question set. What is wrong with it is told by line, because people write these by hand. */
export const putQuestionSet = (wiring: Wiring) =>
  ownerOnly(wiring, async (person, request) => {
    const replaces = versionGiven(request);
    const preview = queryValue(yesOrNo, request, 'preview') ?? false;
    const { linesOf } = await import('./jsonLines.ts');
    const json = linesOf(await bodyText(request));
    if (json.kind === 'not-json')
      throw new RefusedRequest(
        problem('invalid-json', {
          detail: say('The set was not saved. Look at line {line}, column {column}.', {
            line: String(json.line),
            column: String(json.column),
          }),
          errors: [{ path: '', line: json.line, column: json.column, message: json.message }],
        }),
      );

    const broken = (faults: readonly Fault[]): HttpResponseInit =>
      problem('invalid-question-set', {
        detail: 'The set was not saved.',
        errors: faults
          .map(({ path, message }) => ({ path: pathText(path), ...json.placeOf(path), message }))
          .sort(inReadingOrder)
          .slice(0, MOST_FAULTS),
      });
    const body = checked(questionSetBody, json.value);
    // The contract reads over some of these keys, and tells of others.
    const faults = [
      ...json.protos.map((path) => ({ path, message: 'is not known here' })),
      ...(body.success ? [] : body.faults.filter(({ path }) => path.at(-1) !== '__proto__')),
    ];
    if (!body.success || faults.length > 0) return broken(faults);
    const outcome = await saveQuestionSet(wiring, {
      id: request.params.id ?? '',
      set: body.data,
      replaces,
      preview,
    });
    if (outcome.kind === 'invalid-question-set') return broken(outcome.broken);
    if (outcome.kind !== 'saved') return refused(outcome);
    const { reply, version, changed } = outcome;
    const details = { version, statements: reply.statements };
    if (changed) await audit(wiring, { by: person, act: 'question-set-saved', about: reply.id, details });
    return ok(reply, { ETag: entityTag(version) });
  });
