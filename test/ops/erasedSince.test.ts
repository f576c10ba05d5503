import { answers, concord20 } from '../builders/questionSets.ts';
import {
  answersIn,
  everythingIn,
  expectCountsRight,
  leftOfRestore,
  LIVELY,
  copyTests,
} from '../builders/copyTests.ts';
import { answerOn, K, personOf } from '../builders/smallRound.ts';
import { serverOn } from '../builders/stores.ts';

/** Two whose answers are in published figures or wait for them, and the last one of all. */
const ERASED = [1, 2, 4 * K];
/** Who has begun to answer; who has sent answers and changes them; who sends the draft after the copy. */
const [BEGINNER, CHANGER, SENDER] = [200, 3, 4];

const { from, to, backup, restore, livelyRound } = copyTests();

const draft = { side: 'sales' as const, region: null, answers: { P1: 1 as const }, awareness: {} };

/** A round that was copied and restored, and the server on which it lives on. */
async function livingOn() {
  const { server, round } = await livelyRound();
  for (const index of [BEGINNER, CHANGER, SENDER])
    await server.saveDraft(round, personOf(index), draft, undefined);
  await backup();
  await restore();
  return { round, there: serverOn(to().connectionString) };
}

async function erasedSince() {
  const { round, there } = await livingOn();
  for (const index of ERASED)
    expect(await there.eraseResponse(round, concord20, personOf(index))).toBe('erased');
  return { round, there };
}

describe('what people erased after the copy', () => {
  it('is told in a number, and is not brought back without a word', async () => {
    const { round } = await erasedSince();
    const left = await answersIn(to(), round.id);
    const { code, said } = await restore('--replace');
    expect([code, said]).toEqual([2, expect.stringContaining('answers of 3, drafts of 0.') as string]);
    expect(said).not.toMatch(/[0-9a-f]{16}/);
    expect(await answersIn(to(), round.id)).toBe(left);
  });

  it('stays erased, and the counts with it', async () => {
    const { round, there } = await erasedSince();
    const { code, said } = await restore('--replace', '--gone', 'leave-out');
    expect([code, said]).toEqual([
      0,
      expect.stringContaining('Erased again: the answers or drafts of 3.') as string,
    ]);
    for (const index of ERASED) expect(await there.readResponse(round, personOf(index))).toBeUndefined();
    expect(await answersIn(to(), round.id)).toBe(LIVELY - ERASED.length);
    await expectCountsRight(to(), round.id);
    expect(await leftOfRestore(to())).toBe('');
  });

  it('comes back where the answers were lost', async () => {
    const { round } = await erasedSince();
    expect(await restore('--replace', '--gone', 'bring-back')).toMatchObject({ code: 0 });
    expect(await answersIn(to(), round.id)).toBe(LIVELY);
    expect(await everythingIn(to())).toEqual(await everythingIn(from()));
  });

  it('stays erased where it was a draft; one that was sent since was not erased', async () => {
    const { round, there } = await livingOn();
    for (const index of [BEGINNER, CHANGER])
      expect(await there.dropDraft(round, personOf(index))).toBe('dropped');
    expect(await answerOn(there, round, SENDER, 2)).toBe('saved');
    expect(await restore('--replace')).toMatchObject({
      code: 2,
      said: expect.stringContaining('answers of 0, drafts of 2.') as string,
    });
    expect(await restore('--replace', '--gone', 'leave-out')).toMatchObject({ code: 0 });
    const draftOf = async (index: number) => (await there.readDraft(round, personOf(index))).draft;
    expect([await draftOf(BEGINNER), await draftOf(CHANGER)]).toEqual([undefined, undefined]);
    expect(await draftOf(SENDER)).toEqual(expect.objectContaining({ answers: draft.answers }));
    expect(await answersIn(to(), round.id)).toBe(LIVELY);
    await expectCountsRight(to(), round.id);
  });

  it('is there again where people have answered anew since, and whoever restores is told', async () => {
    const { round, there } = await livingOn();
    await there.eraseResponse(round, concord20, personOf(1));
    expect(await answerOn(there, round, 1, 5)).toBe('saved');
    const { code, said } = await restore('--replace');
    expect([code, said]).toEqual([
      0,
      expect.stringContaining('Changed since the copy: the answers of 1.') as string,
    ]);
    expect((await there.readResponse(round, personOf(1)))?.answers).toEqual(answers(2));
  });
});
