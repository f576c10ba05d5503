import { readMyData, type Deps } from '../../../../api/flows/answering/readMyData.ts';
import type { RoundRecord } from '../../../../contract/records.ts';
import { monday, openCase, openStep } from '../../../builders/cases.ts';
import { answers } from '../../../builders/questionSets.ts';
import { noon, roundRecord } from '../../../builders/rounds.ts';

const me = { tenant: 't', id: 'ME', name: 'Me', userPrincipalName: 'Me@Company.test', owner: false };
const closed = (id: string) => roundRecord({ id, state: 'closed', closedAt: '2026-11-01T12:00:00.000Z' });

/** Nothing is kept of anybody, but for what the test says. */
const keeping = (rounds: RoundRecord[], changed: Partial<Deps> = {}): Deps => ({
  now: () => noon,
  tenant: 't',
  listRounds: () => Promise.resolve({ items: rounds, next: null }),
  findLiaisons: () => Promise.resolve([]),
  readOwnSteps: () => Promise.resolve([]),
  deliveriesTo: () => Promise.resolve([]),
  readCases: () => Promise.resolve([]),
  findRosterEntry: () => Promise.resolve(undefined),
  matchesOf: () => Promise.resolve(new Map<string, string>()),
  pseudonymOf: ({ id }, round) => `${id} in ${round.id}`,
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
        readOwnSteps: () => Promise.resolve([{ value: openStep({ state: 'done' }), etag: '1' }]),
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
      liaison: { name: 'Me', regions: ['DACH'], address: null },
      steps: [{ value: { what: 'One calendar', state: 'done' } }],
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

  test('has the messages that they got, reminders too, and what they did in cases, and names nobody else', async () => {
    const other = { id: 'other', name: 'Somebody Else' };
    const message = (kind: string, askedAt: string) => ({
      to: me,
      about: 'a-round~people~ME',
      kind,
      state: 'sent' as const,
      askedAt,
      dueAt: askedAt,
      sentAt: askedAt,
      faults: 0,
      reason: null,
    });
    const history = [
      { at: monday, by: null, act: 'found' as const },
      {
        at: '2026-11-23T10:00:00.000Z',
        by: other,
        act: 'handed-over' as const,
        to: me,
        note: 'Take it, please.',
      },
      { at: '2026-11-23T11:00:00.000Z', by: me, act: 'noted' as const, note: 'I will.' },
      { at: '2026-11-23T12:00:00.000Z', by: other, act: 'noted' as const, note: 'Their own words.' },
    ];
    const kept = await readMyData(
      keeping([roundRecord()], {
        deliveriesTo: (_round, person) =>
          Promise.resolve(
            person === 'ME'
              ? [
                  message('answer-reminder-1', '2026-11-22T08:00:59.123Z'),
                  message('invitation', '2026-11-20T08:00:00.000Z'),
                ]
              : [],
          ),
        readCases: () => Promise.resolve([{ value: openCase({ history }), etag: '1' }]),
      }),
      me,
    );
    expect(kept.rounds[0]).toMatchObject({
      owner: false,
      // To the millisecond, an alert's time would tell when somebody answered.
      messages: [
        { kind: 'invitation' },
        {
          kind: 'answer-reminder-1',
          askedAt: '2026-11-22T08:00:00.000Z',
          sentAt: '2026-11-22T08:00:00.000Z',
        },
      ],
      acts: [
        { act: 'handed-over', byYou: false, note: null },
        { act: 'noted', byYou: true, note: 'I will.' },
      ],
    });
    const told = JSON.stringify(kept);
    for (const word of ['Somebody Else', 'other', 'Take it', 'Their own']) expect(told).not.toContain(word);
  });

  test('has lists of rounds that are still to open; the title of a draft stays with its owner', async () => {
    const entry = { user: 'me@company.test', side: 'sales', region: null, name: 'Me' } as const;
    const onList = { rosterVersion: 'v1', roster: { people: 9 } };
    const rounds = [
      roundRecord({ id: 'draft', state: 'draft', title: 'Not to be known', ...onList }),
      roundRecord({
        id: 'next',
        state: 'scheduled',
        title: 'Spring',
        opensAt: '2027-03-01T08:00:00.000Z',
        ...onList,
      }),
      roundRecord({ id: 'unlisted', state: 'scheduled', opensAt: '2027-03-01T08:00:00.000Z' }),
    ];
    const changed = { findRosterEntry: () => Promise.resolve(entry) };
    const kept = await readMyData(keeping(rounds, changed), me);
    expect(kept.rounds.map(({ id, title, roster }) => [id, title, roster?.name])).toEqual([
      ['draft', null, 'Me'],
      ['next', 'Spring', 'Me'],
    ]);
    const owned = await readMyData(keeping(rounds, changed), { ...me, owner: true });
    expect(owned.rounds[0]?.title).toBe('Not to be known');
  });

  test('says that their address is known, and the rounds that they have made', async () => {
    const round = roundRecord({ owner: { id: 'ME', name: 'Me' } });
    const known = (id: string) => ({
      matchesOf: () => Promise.resolve(new Map([['me@company.test', id]])),
    });
    const kept = await readMyData(keeping([round], known('me')), me);
    expect([kept.address, kept.rounds[0]?.owner]).toEqual([true, true]);
    expect((await readMyData(keeping([], known('other')), me)).address).toBe(false);
  });
});
