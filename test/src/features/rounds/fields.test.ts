import {
  differing,
  fieldsOf,
  likeRound,
  merged,
  newFields,
} from '../../../../src/features/rounds/form/fields.ts';
import { changeBody, createBody } from '../../../../src/features/rounds/form/roundBodies.ts';
import { mistakesFrom, mistakesIn } from '../../../../src/features/rounds/form/mistakes.ts';
import { i18n, round } from './builders.ts';

const now = new Date('2026-11-18T10:00:00Z'); // a Wednesday
const fresh = newFields(now, 'Europe/Berlin');
const titled = { ...fresh, title: 'Winter' };

test('a new round opens on the next Monday morning and closes on a Friday, in the own time zone', () => {
  expect([fresh.opens, fresh.closes]).toEqual(['2026-11-23T09:00', '2026-12-11T17:00']);
  // On a Monday it is the next one; and late on Sunday here it is still Sunday.
  expect(newFields(new Date('2026-11-23T10:00:00Z'), 'Europe/Berlin').opens).toBe('2026-11-30T09:00');
  expect(newFields(new Date('2026-11-23T02:00:00Z'), 'America/New_York').opens).toBe('2026-11-23T09:00');
});

test('the next round takes over everything but the title and the days', () => {
  const like = likeRound(round({ minimumGroupSize: 7, repeat: 'half-year', awareness: true }), fresh, []);
  expect(like).toMatchObject({ minimumGroupSize: '7', repeat: 'half-year', awareness: true });
  expect(like).toMatchObject({ title: '', opens: fresh.opens, closes: fresh.closes, opening: 'at' });
  // An owner who travels does not move the hours of a company.
  expect(likeRound(round({ timeZone: 'Asia/Tokyo' }), fresh, []).timeZone).toBe('Asia/Tokyo');
  expect(like.regions.split('\n')).toEqual(['DACH', 'Benelux', 'Nordics', 'Iberia']);
});

test('how it opens decides whether it is scheduled, a draft or open', () => {
  expect(createBody(titled)).toMatchObject({
    opensAt: '2026-11-23T08:00:00.000Z',
    closesAt: '2026-12-11T16:00:00.000Z',
  });
  expect(createBody(titled)).not.toHaveProperty('state');
  const draft = createBody({ ...titled, opening: 'later' });
  expect(draft.state).toBe('draft');
  expect(draft).not.toHaveProperty('opensAt');
  expect(createBody({ ...titled, opening: 'now' })).toMatchObject({ state: 'open' });
});

test('blank lines are no regions', () => {
  expect(createBody({ ...titled, regions: ' DACH \n\n  Benelux\n' }).regions).toEqual(['DACH', 'Benelux']);
});

test('a change names only what is different', () => {
  const before = fieldsOf(round({ state: 'scheduled' }));
  expect(changeBody(before, before)).toEqual({});
  expect(changeBody(before, { ...before, title: 'Fall 2026' })).toEqual({ title: 'Fall 2026' });
  expect(changeBody(before, { ...before, opening: 'later' })).toEqual({ opensAt: null });
  // The same hour elsewhere is another moment.
  expect(changeBody(before, { ...before, timeZone: 'UTC' })).toEqual({
    timeZone: 'UTC',
    opensAt: '2026-10-26T09:00:00.000Z',
    closesAt: '2026-11-13T17:00:00.000Z',
  });
});

test('where two owners change one round, each keeps their changes, and a field that both changed stays as typed', () => {
  const base = fieldsOf(round({ state: 'scheduled' }));
  const mine = { ...base, title: 'Mine', retentionMonths: '12' };
  const theirs = { ...base, title: 'Theirs', minimumGroupSize: '7' };
  expect(merged(base, mine, theirs)).toEqual({ ...mine, minimumGroupSize: '7' });
  expect(differing(base, theirs)).toEqual(['title', 'minimumGroupSize']);
});

const mistakes = (change: Partial<typeof titled>) => mistakesIn(i18n, { ...titled, ...change }, now).at;

test('what is missing or cannot be is said at its field before anything is sent', () => {
  expect(mistakes({})).toEqual({});
  expect(mistakes({ title: '  ' })).toEqual({ title: 'Give the round a title.' });
  expect(mistakes({ minimumGroupSize: '' })).toHaveProperty('minimumGroupSize', 'Enter a number.');
  expect(mistakes({ title: '', minimumGroupSize: '2', retentionMonths: '1.5' })).toEqual({
    title: 'Give the round a title.',
    minimumGroupSize: 'Enter a whole number from 3 to 100.',
    retentionMonths: 'Enter a whole number from 1 to 120.',
  });
  expect(mistakes({ closes: '' })).toEqual({ closes: 'Choose a day and a time.' });
  expect(mistakes({ closes: '2026-11-01T17:00' })).toEqual({
    closes: 'Choose a time that is still to come.',
  });
  expect(mistakes({ closes: '2026-11-20T17:00' })).toEqual({ closes: 'It must close after it opens.' });
  expect(mistakes({ opens: '2027-03-28T02:30', closes: '2027-04-09T17:00' })).toEqual({
    opens: 'The clocks in Berlin are put forward over this time. Choose another one.',
  });
  // A draft needs no opening.
  expect(mistakes({ opening: 'later', opens: '' })).toEqual({});
});

const refusal = (status: number, kind: string, errors: { path: string; message: string }[] = []) => ({
  kind: 'refused' as const,
  retryAfter: null,
  problem: { type: `urn:concord:problem:${kind}`, title: '', status, detail: 'No.', errors },
});

test("the server's words stand at the field that they are about, and name the region that they mean", () => {
  const failure = refusal(400, 'invalid-request', [
    { path: 'minimumGroupSize', message: 'must be at least 3' },
    { path: 'regions[1]', message: 'begins with a character that cannot be used' },
    { path: 'shape', message: 'is not known here' },
  ]);
  expect(mistakesFrom(i18n, failure, { ...titled, regions: 'DACH\n\n~Benelux' })).toEqual({
    at: {
      minimumGroupSize: 'Must be at least 3.',
      regions: '~Benelux: begins with a character that cannot be used.',
    },
    other: ['shape: is not known here'],
  });
  expect(mistakesFrom(i18n, refusal(404, 'question-set-not-found'), titled)?.at).toEqual({
    questionSet: 'There is no set with this name.',
  });
});

test('a refusal that is not about fields, and a lost connection, are no mistakes of a field', () => {
  expect(mistakesFrom(i18n, refusal(409, 'round-frozen'), titled)).toBeNull();
  expect(mistakesFrom(i18n, { kind: 'unreachable' }, titled)).toBeNull();
});
