import type { QuestionSet } from '../../../assessment/questionSet.ts';
import type { Awareness, Side } from '../../../contract/answers.ts';
import type { RoundRecord } from '../../../contract/records.ts';
import type { SubmitResponseBody } from '../../../contract/responses.ts';
import { say, type Words } from '../../../contract/words/words.ts';
import { namesInLine } from '../namesInLine.ts';

export interface Fault {
  readonly path: string;
  readonly message: Words;
}

/** Where a person stands in a round: their side, and the place of their region in the round's list. */
export interface Standing {
  readonly side: Side;
  readonly region: number | null;
}

/** The place of a region in a round, or why it has none. Observers answer for the whole company and need no region. */
export function regionIn(
  round: RoundRecord,
  side: Side | undefined,
  region: string | null | undefined,
): number | null | Fault {
  if (region === undefined || region === null)
    return round.regions.length === 0 || side === 'observer'
      ? null
      : { path: 'region', message: say('choose one of: {regions}', { regions: namesInLine(round.regions) }) };
  const place = round.regions.indexOf(region);
  if (place >= 0) return place;
  return {
    path: 'region',
    message:
      round.regions.length === 0
        ? 'this round knows no regions'
        : say('is not one of: {regions}', { regions: namesInLine(round.regions) }),
  };
}

/** Everything that the shape of a body cannot say: whether it fits this round and its questions. */
export function checkAnswers(
  round: RoundRecord,
  set: QuestionSet,
  body: SubmitResponseBody,
):
  | { kind: 'fits'; standing: Standing; awareness: Awareness | null }
  | { kind: 'invalid-answers'; faults: Fault[] } {
  const faults: Fault[] = [];
  const expected = set.statements.length;
  if (body.answers.length !== expected)
    faults.push({
      path: 'answers',
      message: say('needs {expected} answers, one for each statement; it has {given}', {
        expected,
        given: body.answers.length,
      }),
    });
  if (body.side === undefined) faults.push({ path: 'side', message: 'choose sales, marketing or observer' });
  const region = regionIn(round, body.side, body.region);
  if (region !== null && typeof region === 'object') faults.push(region);
  if (body.awareness && !round.awareness)
    faults.push({ path: 'awareness', message: 'this round does not ask the awareness questions' });

  if (faults.length > 0 || body.side === undefined || (region !== null && typeof region === 'object'))
    return { kind: 'invalid-answers', faults };
  return {
    kind: 'fits',
    // Observers are one group of the whole company, so where they are is not kept.
    standing: { side: body.side, region: body.side === 'observer' ? null : region },
    awareness: round.awareness ? (body.awareness ?? { A1: null, A2: null }) : null,
  };
}
