import { peopleOf } from '../../../../contract/stepPeople.ts';
import {
  becameOf,
  inOrderFor,
  isOverdue,
  withChanged,
} from '../../../../src/features/disagreements/own/ownSteps.ts';
import type { Outcome } from '../../../../src/app/api/outcome.ts';
import { ownStep as step } from './builders.ts';

const due = (id: string, day: string, disagreement = 'autumn~--~area~trust') =>
  step({ id, due: day, disagreement });
const refused = (type: string) =>
  ({
    kind: 'refused',
    problem: { type: `urn:concord:problem:${type}`, title: '', status: 409, detail: '' },
    retryAfter: null,
  }) as const;
const unreachable = { kind: 'unreachable' } as const;
const now = (...steps: ReturnType<typeof step>[]): Outcome<typeof steps> => ({
  kind: 'ok',
  value: steps,
  etag: null,
});

describe('the own next steps', () => {
  const steps = [
    due('late', '2027-03-01'),
    due('soon', '2027-01-01'),
    due('linked', '2027-04-01', 'autumn~r00~area~trust'),
  ];

  it('come by their date; those that a link has led to stand first', () => {
    expect(inOrderFor(steps, null).map(({ id }) => id)).toEqual(['soon', 'late', 'linked']);
    expect(inOrderFor(steps, 'autumn~r00~area~trust').map(({ id }) => id)).toEqual([
      'linked',
      'soon',
      'late',
    ]);
  });

  it('are overdue from the day after they were due, and not once they are done', () => {
    const noon = new Date(2027, 0, 2, 12);
    const isLate = (day: string, state: 'open' | 'done' = 'open') => isOverdue({ due: day, state }, noon);
    expect([isLate('2027-01-01'), isLate('2027-01-02'), isLate('2027-01-03')]).toEqual([true, false, false]);
    expect(isLate('2027-01-01', 'done')).toBe(false);
  });

  it('stay in sight when one is done, with the version that opens it again', () => {
    const { version: _version, ...done } = { ...due('soon', '2027-01-01'), state: 'done' as const };
    expect(withChanged(steps, done, '"2"').map(({ id, state, version }) => [id, state, version])).toEqual([
      ['late', 'open', '"1"'],
      ['soon', 'done', '"2"'],
      ['linked', 'open', '"1"'],
    ]);
  });
});

describe('whoever changes an own step', () => {
  const body = { due: '2027-02-01' };

  it('is told that it is done where it is there although the answer was lost', () =>
    expect(becameOf(unreachable, 'a', body, now(due('a', '2027-02-01')))).toEqual({ kind: 'done' }));

  it('is told that it is done where the step has gone from the open ones as they wanted', () => {
    expect(becameOf(unreachable, 'a', { state: 'done' }, now())).toEqual({ kind: 'done' });
    expect(becameOf(unreachable, 'a', body, now())).toEqual({ kind: 'failed', failure: unreachable });
  });

  it('is told that somebody was faster, where the step is another one by now or no longer theirs', () => {
    const changed = { kind: 'changed', news: [] };
    expect(becameOf(refused('changed-meanwhile'), 'a', body, now(due('a', '2027-05-05')))).toEqual(changed);
    expect(becameOf(refused('step-not-found'), 'a', { state: 'done' }, now())).toEqual(changed);
  });

  it('is told that it did not work, where it did not', () => {
    const failure = refused('busy');
    expect(becameOf(failure, 'a', body, now(due('a', '2027-02-01')))).toEqual({ kind: 'failed', failure });
    expect(becameOf(unreachable, 'a', body, unreachable)).toEqual({ kind: 'failed', failure: unreachable });
  });
});

test('a step names whoever has its case and the others who have something to do in it, each once and not the reader', () => {
  const [ada, ben, me] = [
    { id: 'ada', name: 'Ada' },
    { id: 'ben', name: 'Ben' },
    { id: 'me', name: 'I' },
  ];
  const about = { subject: { kind: 'area', id: 'trust' }, name: 'Trust', region: 'DACH' } as const;
  expect(peopleOf({ liaison: ada, about: { ...about, others: [ben, ada] } }, 'me')).toEqual(['Ada', 'Ben']);
  expect(peopleOf({ liaison: me, about: { ...about, others: [ben] } }, 'me')).toEqual(['Ben']);
  expect(peopleOf({ liaison: ada, about: null }, 'me')).toEqual(['Ada']);
  expect(peopleOf({ liaison: null, about: null }, 'me')).toEqual([]);
});
