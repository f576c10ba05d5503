import { readMyData, type Deps } from '../../../../api/flows/answering/readMyData.ts';
import type { RoundRecord } from '../../../../contract/records.ts';
import { openStep } from '../../../builders/cases.ts';
import { answers } from '../../../builders/questionSets.ts';
import { noon, roundRecord } from '../../../builders/rounds.ts';

const me = { tenant: 't', id: 'ME', name: 'Me', userPrincipalName: 'Me@Company.test', owner: false };
const closed = (id: string) => roundRecord({ id, state: 'closed', closedAt: '2026-11-01T12:00:00.000Z' });

/** Nothing is kept of anybody, but for what the test says. */
const keeping = (rounds: RoundRecord[], changed: Partial<Deps> = {}): Deps => ({
  now: () => noon,
  listRounds: () => Promise.resolve({ items: rounds, next: null }),
  findLiaisons: () => Promise.resolve([]),
  readOpenSteps: () => Promise.resolve([]),
  findRosterEntry: () => Promise.resolve(undefined),
  matchesOf: () => Promise.resolve(new Map<string, string>()),
  pseudonymOf: ({ id }, round) => `${id} in ${round}`,
  readResponse: () => Promise.resolve(undefined),
  readDraft: () => Promise.resolve({}),
  conversationWith: () => Promise.resolve(undefined),
  isMuted: () => Promise.resolve(false),
  isSilent: () => Promise.resolve(false),
  ...changed,
});

describe('what somebody reads of what is kept of them', () => {
  test('names every place in which something is: answers, list, chat, quiet, role and steps', async () => {
    const round = roundRecord({ regions: ['DACH'], rosterVersion: 'v1', roster: { people: 9 } });
    const entry = { user: 'me@company.test', side: 'sales', region: 'DACH', name: 'Me' } as const;
    const kept = await readMyData(
      keeping([round], {
        readResponse: (_round, pseudonym) =>
          Promise.resolve(
            pseudonym === 'ME in a-round'
              ? { side: 'sales', region: 0, answers: answers(3), awareness: null, answeredOn: '2026-11-21' }
              : undefined,
          ),
        findRosterEntry: (_round, _version, users) =>
          Promise.resolve(users.includes('me@company.test') ? entry : undefined),
        conversationWith: () =>
          Promise.resolve({
            serviceUrl: 'https://channel.test/',
            conversationId: 'c',
            userId: 'u',
            botId: 'b',
            locale: 'de',
            timeZone: 'Europe/Berlin',
          }),
        isMuted: () => Promise.resolve(true),
        isSilent: () => Promise.resolve(true),
        findLiaisons: () => Promise.resolve([{ id: 'ME', name: 'Me', regions: ['DACH'] }]),
        readOpenSteps: () => Promise.resolve([{ value: openStep(), etag: '1' }]),
      }),
      me,
    );
    expect(kept).toMatchObject({
      rounds: [
        {
          id: 'a-round',
          deletesOn: '2028-11-29',
          response: { side: 'sales', region: 'DACH', answeredOn: '2026-11-21' },
          roster: entry,
          noReminders: true,
        },
      ],
      chat: { language: 'de', timeZone: 'Europe/Berlin' },
      muted: true,
      liaison: { name: 'Me', regions: ['DACH'] },
      steps: [{ value: { what: 'One calendar' } }],
    });
    // How the bot is reached is nobody's business but its own.
    expect(JSON.stringify(kept)).not.toContain('channel.test');
  });

  test('leaves out rounds in which nothing is theirs, however many there are', async () => {
    const rounds = Array.from({ length: 25 }, (_, index) => closed(`round-${index}`));
    const theirs = new Set(['round-3', 'round-24']);
    const deps = keeping(rounds, { isSilent: (round) => Promise.resolve(theirs.has(round)) });
    expect((await readMyData(deps, me)).rounds.map(({ id }) => id)).toEqual(['round-3', 'round-24']);
  });
});
