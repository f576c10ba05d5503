import { once } from 'node:events';
import { readdir } from 'node:fs/promises';
import { copyTests, everythingIn, expectCountsRight, on } from '../builders/copyTests.ts';
import { startOps } from '../builders/opsCommand.ts';
import { concord20 } from '../builders/questionSets.ts';
import { rowsOf } from '../builders/recount.ts';
import { K, personOf } from '../builders/smallRound.ts';
import { soon } from '../builders/soon.ts';
import { serverOn } from '../builders/stores.ts';

const { from, to, folder, backup, restore, livelyRound } = copyTests();

describe('what people erased after the copy', () => {
  /** Two whose answers are in published figures or wait for them, and the last one of all. */
  const ERASED = [1, 2, 4 * K];

  async function erasedSince() {
    const { round } = await livelyRound();
    await backup();
    await restore();
    const there = serverOn(to().connectionString);
    for (const index of ERASED)
      expect(await there.eraseResponse(round, concord20, personOf(index))).toBe('erased');
    return { round, there };
  }
  const whoAnswered = async (id: string) =>
    (await rowsOf(to().connectionString, id)).filter(({ response }) => response !== undefined).length;

  const unfinished = async () => (await readdir(folder())).filter((name) => /^restore-.*json$/.test(name));

  it('is told in a number, and is not brought back without a word', async () => {
    const { round } = await erasedSince();
    const left = await whoAnswered(round.id);
    const { code, said } = await restore('--replace');
    expect([code, said]).toEqual([2, expect.stringContaining('does not hold any more: 3.') as string]);
    expect(said).not.toMatch(/[0-9a-f]{16}/);
    expect(await whoAnswered(round.id)).toBe(left);
  });

  it('stays erased, and the counts with it', async () => {
    const { round, there } = await erasedSince();
    const { code, said } = await restore('--replace', '--gone', 'leave-out');
    expect([code, said]).toEqual([0, expect.stringContaining('Erased again: the answers of 3.') as string]);
    for (const index of ERASED) expect(await there.readResponse(round, personOf(index))).toBeUndefined();
    expect(await whoAnswered(round.id)).toBe(3 * K + 1 - ERASED.length);
    await expectCountsRight(to(), round.id);
  });

  it('comes back where the answers were lost', async () => {
    const { round } = await erasedSince();
    expect(await restore('--replace', '--gone', 'bring-back')).toMatchObject({ code: 0 });
    expect(await whoAnswered(round.id)).toBe(3 * K + 1);
    expect(await everythingIn(to())).toEqual(await everythingIn(from()));
  });

  it('stays erased when the restore is killed in the middle and run again, and everything else is there', async () => {
    const { round } = await erasedSince();
    const args = ['--from', folder(), '--no-app', '--replace', '--gone', 'leave-out'];
    const killed = startOps('restore', args, on(to()));
    // From here on tables are emptied and written.
    await soon(unfinished).toHaveLength(1);
    killed.kill('SIGKILL');
    await once(killed, 'exit');
    expect(await restore('--replace')).toMatchObject({ code: 0 });
    expect(await whoAnswered(round.id)).toBe(3 * K + 1 - ERASED.length);
    await expectCountsRight(to(), round.id);
    const [{ responses: _changed, ...rest }, { responses: _copied, ...copied }] = [
      await everythingIn(to()),
      await everythingIn(from()),
    ];
    expect(rest).toEqual(copied);
    expect(await unfinished()).toEqual([]);
  });
});
