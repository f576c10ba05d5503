import { once } from 'node:events';
import { cp } from 'node:fs/promises';
import { RESTORES, restoreMark } from '../../api/store/restoreMark.ts';
import { tableNamed } from '../../api/store/storage.ts';
import { readCopy } from '../../ops/copy/readCopy.ts';
import { restore as restoreCopy, type Deps } from '../../ops/copy/restore.ts';
import {
  answersIn,
  everythingIn,
  expectCountsRight,
  leftOfRestore,
  clientOf,
  LIVELY,
  on,
  phaseOfRestore,
  copyTests,
} from '../builders/copyTests.ts';
import { runOps } from '../builders/opsCommand.ts';
import { concord20 } from '../builders/questionSets.ts';
import { personOf, smallRound } from '../builders/smallRound.ts';
import { soon } from '../builders/soon.ts';
import { serverOn } from '../builders/stores.ts';

const { from, to, folder, backup, restore, restoreFrom, startRestore, livelyRound } = copyTests();

const other = () => `${folder()}-2`;

/** An account in which somebody has erased since the copy. */
async function erasedSince() {
  const { round } = await livelyRound();
  await backup();
  await restore();
  const there = serverOn(to().connectionString);
  await there.eraseResponse(round, concord20, personOf(1));
  return { round, there };
}

/** The same, after a restore that has deleted the answers and put none of them back. */
async function interrupted() {
  const { round, there } = await erasedSince();
  let asked = 0;
  const deps: Deps<never> = {
    tableOf: (name) => {
      // Twice it is looked at, then it is emptied.
      if (name === 'responses' && ++asked === 4) throw new Error('killed');
      return tableNamed(to().connectionString, name);
    },
    restores: tableNamed(to().connectionString, RESTORES),
    erasing: undefined as never,
    begins: () => undefined,
  };
  const asking = {
    folder: folder(),
    replace: true,
    gone: 'leave-out',
    instead: false,
    otherAccount: true,
  } as const;
  await expect(restoreCopy(deps, asking)).rejects.toThrow('killed');
  expect(await answersIn(to(), round.id)).toBe(0);
  return { round, there };
}

describe('a restore that was interrupted', () => {
  it('is run again, wherever it was killed: what was erased stays erased, and everything else is there', async () => {
    const { round } = await erasedSince();
    const killed = startRestore('--replace', '--gone', 'leave-out');
    const ended = once(killed, 'exit');
    // From here on tables are emptied and written.
    await soon(() => phaseOfRestore(to())).toBe('restoring');
    killed.kill('SIGKILL');
    await ended;
    expect(await restore('--replace')).toMatchObject({ code: 0 });
    expect(await answersIn(to(), round.id)).toBe(LIVELY - 1);
    await expectCountsRight(to(), round.id);
    const [{ responses: _changed, ...rest }, { responses: _copied, ...copied }] = [
      await everythingIn(to()),
      await everythingIn(from()),
    ];
    expect(rest).toEqual(copied);
    expect(await leftOfRestore(to())).toBe('');
  });

  it('goes on from another folder with the same copy, and with the account named in another way', async () => {
    const { round } = await interrupted();
    await cp(folder(), other(), { recursive: true });
    const [first, ...rest] = to().connectionString.split(';').filter(Boolean);
    const STORAGE_CONNECTION = [...rest, first].join(';');
    const run = runOps('restore', ['--from', other(), '--no-app', '--replace'], { STORAGE_CONNECTION });
    expect(await run).toMatchObject({ code: 0 });
    expect(await answersIn(to(), round.id)).toBe(LIVELY - 1);
  });

  it('asks for --replace again: somebody may have worked there since', async () => {
    await interrupted();
    await smallRound(serverOn(to().connectionString), 'since');
    const before = await everythingIn(to());
    expect(await restore()).toMatchObject({
      code: 1,
      said: expect.stringContaining('was begun and has not ended') as string,
    });
    expect(await everythingIn(to())).toEqual(before);
  });

  it('is told also to whoever names a folder without a whole copy: Concord has to stay stopped', async () => {
    await interrupted();
    const { code, said } = await restoreFrom(other(), '--replace');
    expect([code, said]).toEqual([1, expect.stringContaining('was begun and has not ended') as string]);
  });

  it('stands in the way of another copy: what is missing in between was not erased', async () => {
    const { round } = await interrupted();
    await backup(other());
    const before = await everythingIn(to());
    const refused = await restoreFrom(other(), '--replace', '--gone', 'leave-out');
    expect(refused).toMatchObject({
      code: 1,
      said: expect.stringContaining('Run it to its end') as string,
    });
    expect(await everythingIn(to())).toEqual(before);

    const { code, said } = await restoreFrom(other(), '--replace', '--instead');
    expect([code, said]).toEqual([0, expect.stringContaining('could not be told') as string]);
    // What was known to be erased stays so.
    expect(await answersIn(to(), round.id)).toBe(LIVELY - 1);
    const { responses: _changed, ...rest } = await everythingIn(to());
    const { responses: _copied, ...copied } = await everythingIn(from());
    expect(rest).toEqual(copied);
  });

  it('is forgotten when another copy has taken its place: the account is compared and asked for as ever', async () => {
    const { round, there } = await interrupted();
    await backup(other());
    await restoreFrom(other(), '--replace', '--instead');
    await smallRound(there, 'later');
    await serverOn(to().connectionString).eraseResponse(round, concord20, personOf(2));
    const before = await everythingIn(to());
    expect(await restore()).toMatchObject({
      code: 2,
      said: expect.stringContaining('--replace') as string,
    });
    expect(await restore('--replace')).toMatchObject({
      code: 2,
      said: expect.stringContaining('answers of 2') as string,
    });
    expect(await everythingIn(to())).toEqual(before);
  });

  it('leaves an account of which no copy is made', async () => {
    await interrupted();
    expect(await runOps('backup', ['--to', other()], on(to()))).toMatchObject({
      code: 2,
      said: expect.stringContaining('has not ended') as string,
    });
  });
});

describe('a restore that was killed at one of its ends', () => {
  /** What a restore of the copy had written down of itself when it was killed. */
  async function killedWhile(phase: 'noting' | 'ended') {
    const copy = await readCopy(folder());
    if ('wrong' in copy) throw new Error(copy.wrong);
    const { id, takenAt } = copy;
    await restoreMark(tableNamed(to().connectionString, RESTORES)).begin({
      ...{ id: 'killed', copy: id, takenAt, comparedBefore: true, changed: 0 },
      erase: [{ partitionKey: 'of-the-killed', rowKey: 'one', what: 'answers' }],
    });
    const begun = { partitionKey: 'restore', rowKey: 'begun', phase };
    await clientOf(to(), RESTORES).updateEntity(begun, 'Merge');
  }

  it('when all was done, takes its notes of people away when it is run again, and nothing else', async () => {
    await erasedSince();
    await killedWhile('ended');
    expect(await leftOfRestore(to())).toBe('0,begun');
    const before = await everythingIn(to());
    const again = await restore('--replace', '--gone', 'bring-back');
    expect(again).toEqual({ code: 0, said: expect.stringContaining('Nothing else was changed') as string });
    expect(await everythingIn(to())).toEqual(before);
    expect(await leftOfRestore(to())).toBe('');
  });

  it('when all was done, does not stand in the way of another copy, and leaves no notes beside its own', async () => {
    await erasedSince();
    await killedWhile('ended');
    await backup(other());
    expect(await restoreFrom(other(), '--replace', '--gone', 'bring-back')).toMatchObject({ code: 0 });
    expect(await leftOfRestore(to())).toBe('');
  });

  it('before a row was deleted, is asked anew what became of answers, and has no copy made before', async () => {
    const { round } = await erasedSince();
    await killedWhile('noting');
    expect(await runOps('backup', ['--to', other()], on(to()))).toMatchObject({ code: 2 });
    expect(await restore('--replace')).toMatchObject({
      code: 2,
      said: expect.stringContaining('answers of 1') as string,
    });
    expect(await restore('--replace', '--gone', 'leave-out')).toMatchObject({ code: 0 });
    expect(await answersIn(to(), round.id)).toBe(LIVELY - 1);
    expect(await leftOfRestore(to())).toBe('');
  });
});

describe('two restores into one account', () => {
  it('do not both end as if each had been alone', async () => {
    await livelyRound();
    await backup();
    await restore();
    const both = await Promise.all([restore('--replace'), restore('--replace')]);
    expect(both.filter(({ code }) => code === 0).length).toBeLessThanOrEqual(1);
    expect(await restore('--replace', '--gone', 'bring-back')).toMatchObject({ code: 0 });
    expect(await everythingIn(to())).toEqual(await everythingIn(from()));
  });
});
