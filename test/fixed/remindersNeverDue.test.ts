import { walkInTurn } from '../../api/flows/invitations/walkInTurn.ts';
import { berlin, company, people } from '../builders/invitees.ts';

const BUCKET = 2;

/**
 * Invitations took everything that one run may look at, and where somebody of every part of the roster has no app they are
 * never done: from some 60,000 people on nobody was ever reminded, and nobody of another round invited.
 */
test('people are reminded, and those of another round invited, also where a walk is never at its end', async () => {
  const { asked, deps, state, walk } = company({ has: new Set([people[0] ?? '', people[2] ?? '']) });
  await walk();
  state.now = new Date('2026-11-26T09:20:00Z');
  const acts: string[] = [];
  const noted = {
    ...deps,
    addAuditEntry: ({ act }: { act: string }) => Promise.resolve(void acts.push(act)),
    complain: () => undefined,
    noteFailure: () => Promise.resolve(),
  };
  const due = (round = berlin) =>
    (['invitation', 'answer-reminder-1'] as const).map((kind) => ({ round, kind, figures: undefined }));
  expect(await walkInTurn(noted, due(), BUCKET)).toEqual([]);
  expect(asked).toContain('00 answer-reminder-1');

  // What one walk does not need, the next one has.
  const [, reminders] = due();
  const resting = {
    round: { ...berlin, rosterVersion: null },
    kind: 'invitation',
    figures: undefined,
  } as const;
  expect(await walkInTurn(noted, reminders ? [resting, reminders] : [], 2 * BUCKET)).toEqual([]);
  expect(asked).toContain('02 answer-reminder-1');
});

test('a walk that fails does not keep the others waiting', async () => {
  const { asked, deps, state } = company();
  const failed: string[] = [];
  const noted = {
    ...deps,
    addAuditEntry: () => Promise.resolve(),
    complain: () => undefined,
    noteFailure: (round: string, work: string) => Promise.resolve(void failed.push(`${round} ${work}`)),
  };
  const broken = { ...berlin, rosterVersion: 'broken' };
  const readRosterBucket: typeof deps.readRosterBucket = (round, version, bucket) =>
    version === 'broken'
      ? Promise.reject(new Error('storage is down'))
      : deps.readRosterBucket(round, version, bucket);
  state.now = new Date('2026-11-23T09:20:00Z');
  const walks = [broken, berlin].map((round) => ({ round, kind: 'invitation', figures: undefined }) as const);
  const other = { round: broken, kind: 'answer-reminder-1', figures: undefined } as const;
  expect(await walkInTurn({ ...noted, readRosterBucket }, [...walks, other], 100)).toHaveLength(2);
  // Two walks of one round that fail in one run have failed once: "again and again" is about runs.
  expect(failed).toEqual([`${berlin.id} calendar`]);
  expect(asked.toSorted()).toEqual(['00', '01', '02', '03']);
});
