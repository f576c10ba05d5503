import { isLeftOpen } from '../../../../src/features/disagreements/evidence/leftOpen.ts';
import { item, subject } from './builders.ts';

const later = '2026-11-14T09:00:00.000Z';
const saying = (status: 'undecided' | 'disagree' | 'no-material-gap') => ({
  subjects: [subject({ status })],
});

test('a case that was sure says so where newer figures leave it open', () => {
  expect(isLeftOpen(item(), later, saying('undecided'))).toBe(true);
});

test('it does not where its figures are the newest, where these are sure too, or where it is over', () => {
  expect(isLeftOpen(item(), item().figuresAt, saying('undecided'))).toBe(false);
  expect(isLeftOpen(item(), later, saying('disagree'))).toBe(false);
  expect(isLeftOpen(item(), later, saying('no-material-gap'))).toBe(false);
  expect(isLeftOpen(item({ finding: 'withdrawn' }), later, saying('undecided'))).toBe(false);
});

test('nothing is said of a case from before the time was kept, nor where there are no figures of it', () => {
  expect(isLeftOpen(item({ figuresAt: null }), later, saying('undecided'))).toBe(false);
  expect(isLeftOpen(item(), null, null)).toBe(false);
  expect(isLeftOpen(item(), later, { subjects: [] })).toBe(false);
});
