import type { RecountOutcome } from '../api/flows/results/recountRound.ts';

/**
 * What a recount has found, in words and numbers of which none is about anybody.
 * @returns code 0: all is right, or right again; 1: something is wrong or could not be judged; 2: refused
 */
export function recountText(outcome: RecountOutcome): { readonly text: string; readonly code: 0 | 1 | 2 } {
  switch (outcome.kind) {
    case 'round-not-found':
      return { text: 'There is no such round.\n', code: 2 };
    case 'round-not-open':
      return { text: 'The round is not open: there are no counts that could be mended.\n', code: 2 };
    case 'recounted':
      break;
  }
  const { shards, compared, wrongLive, wrongBatches, tooMany, missing, mended, unsettled } = outcome;
  const wrong = wrongLive + wrongBatches;
  const lines = [
    `${compared} rows of counts in ${shards} shards compared with the responses.`,
    ...(wrong === 0
      ? ['All of them are right.']
      : [
          `Wrong: ${wrongLive} of all current answers, ${wrongBatches} of batches that are not published.`,
          `Counted without a response: ${tooMany}. Responses that are not counted: ${missing}.`,
          mended === 0 ? 'Nothing was written. With --mend they are put right.' : `Rows mended: ${mended}.`,
        ]),
    ...(unsettled === 0
      ? []
      : [`${unsettled} cells could not be judged: people answer there, or figures come out. Run it again.`]),
  ];
  return { text: `${lines.join('\n')}\n`, code: wrong === mended && unsettled === 0 ? 0 : 1 };
}
