import type { Draft } from '../../../../contract/responses.ts';

/**
 * Brings together what two windows made of the same draft: what I changed since we last agreed wins, statement by
 * statement; the rest is taken from the other window.
 * @param base what both began from
 * @param theirs what there is now; where the draft is gone, what was sent, or an empty draft where that is gone too
 */
export function mergeDrafts(base: Draft, mine: Draft, theirs: Draft): Draft {
  const pick = <T>(before: T, here: T, there: T): T => (here === before ? there : here);
  const ids = new Set([...Object.keys(mine.answers), ...Object.keys(theirs.answers)]);
  const answers: Draft['answers'] = {};
  for (const id of ids) {
    // Not `??`: null is an answer, "can't judge".
    const answer = pick(base.answers[id], mine.answers[id], theirs.answers[id]);
    if (answer !== undefined) answers[id] = answer;
  }

  const A1 = pick(base.awareness.A1, mine.awareness.A1, theirs.awareness.A1);
  const A2 = pick(base.awareness.A2, mine.awareness.A2, theirs.awareness.A2);
  // A side and its region belong together: an observer has none.
  const moved = mine.side !== base.side || mine.region !== base.region;
  const { side, region } = moved || theirs.side === null ? mine : theirs;
  return {
    side,
    region,
    answers,
    awareness: { ...(A1 === undefined ? {} : { A1 }), ...(A2 === undefined ? {} : { A2 }) },
  };
}
