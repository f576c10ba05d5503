import type { Deps } from '../../api/flows/exports/exportRespondents.ts';
import type { CellAtClose } from '../../assessment/release/closing.ts';
import type { HandedOut } from '../../contract/handedOut.ts';
import type { RoundRecord, Versioned } from '../../contract/records.ts';
import { concord20 } from './questionSets.ts';
import { noon, roundRecord } from './rounds.ts';

export const researcher = { tenant: 't', id: 'o', name: 'Olivia', owner: true };

/** Answers that no two of the first few thousand people share: the person's number, written in the answers. */
export const ownAnswers = (person: number): (number | null)[] =>
  concord20.statements.map((_, index) =>
    index === 0 ? null : (Math.floor(person / 5 ** (index - 1)) % 5) + 1,
  );

/** Whose answers a line of the file has. */
export const personIn = (line: readonly string[]): number =>
  line.slice(4).reduce((sum, answer, index) => sum + (Number(answer) - 1) * 5 ** index, 0);

/** A closed round that may be researched, in memory: so many people in each cell when it closed. */
export function researchRoundOf(
  cells: Readonly<Record<string, number>>,
  changed: Partial<RoundRecord> = {},
  batches: Readonly<Record<string, CellAtClose['batches']>> = {},
) {
  const round = roundRecord({
    state: 'closed',
    research: true,
    minimumGroupSize: 3,
    closedAt: '2026-11-21T17:00:00.000Z',
    ...changed,
  });
  let number = 0;
  const all = Object.entries(cells).flatMap(([cell, people]) =>
    Array.from({ length: people }, () => ({ cell, person: number++ })),
  );
  const there = new Map(all.map((one) => [one.person, one]));
  const state = {
    now: noon,
    kept: undefined as Versioned<HandedOut> | undefined,
    final: true,
    acts: [] as unknown[],
    ids: 0,
  };
  const deps: Deps = {
    now: () => state.now,
    findRound: () => Promise.resolve(round),
    questionSetOf: () => Promise.resolve(concord20),
    latestRelease: () => Promise.resolve({ number: 1, final: state.final }),
    readCountsAtClose: () =>
      Promise.resolve(
        new Map(
          Object.entries(cells).map(([cell, people]) => [cell, { people, batches: batches[cell] ?? [] }]),
        ),
      ),
    readHandedOut: () => Promise.resolve(state.kept),
    writeHandedOut: (_round, value, etag) => {
      if (state.kept?.etag !== etag) return Promise.resolve('lost-race');
      state.kept = { value, etag: String(Number(etag ?? 0) + 1) };
      return Promise.resolve('written');
    },
    async *walkAnswers() {
      await Promise.resolve();
      for (const { cell, person } of there.values())
        yield [
          // Scrambled, as a hash is: in no order that the number of the person tells.
          {
            pseudonym: `r~${String((person * 7919) % 9973).padStart(64, 'f')}`,
            cell,
            answers: ownAnswers(person),
          },
        ];
    },
    randomBelow: (below) => below - 1 - (below > 1 ? 1 : 0),
    newRowId: () => `id${state.ids++}`,
    addAuditEntry: (entry) => {
      state.acts.push(entry);
      return Promise.resolve();
    },
  };
  return {
    round,
    deps,
    state,
    /** Everybody at the closing. */
    all,
    /** Erases the answers of some. */
    erase: (...people: number[]) => people.forEach((person) => there.delete(person)),
  };
}
