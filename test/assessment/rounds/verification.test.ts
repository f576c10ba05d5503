import { verificationStatus, type Gap, type LaterSubject } from '../../../assessment/rounds/verification.ts';

const then: Gap = { gap: 1.6, interval: [1, 2.2] };
const now = (gap: number, half: number, status: LaterSubject['status'] = 'undecided'): LaterSubject => ({
  gap,
  interval: [gap - half, gap + half],
  status,
});

describe('a later round says of a gap', () => {
  test('that it is closed, where it is surely too small to matter now', () =>
    expect(verificationStatus(then, now(0.1, 0.3, 'no-material-gap'))).toBe('gap-closed'));

  test('that it has turned round, where the sides disagree the other way', () =>
    expect(verificationStatus(then, now(-1.2, 0.5, 'disagree'))).toBe('reversed'));

  test('that it has shrunk, where both gaps together leave no doubt', () => {
    expect(verificationStatus(then, now(0.3, 0.6))).toBe('shrunk');
    expect(verificationStatus(then, now(0.7, 0.4, 'disagree'))).toBe('shrunk');
  });

  test('nothing but that it is smaller in figures, where that may be chance', () => {
    expect(verificationStatus(then, now(0.9, 0.6))).toBe('not-clear');
    expect(verificationStatus(then, now(1, 0.6, 'disagree'))).toBe('still-there');
  });

  test('that it has grown, also where Marketing is the one that rates higher', () => {
    expect(verificationStatus(then, now(2.6, 0.3, 'disagree'))).toBe('grown');
    const mirrored: Gap = { gap: -1.6, interval: [-2.2, -1] };
    expect(verificationStatus(mirrored, now(-2.6, 0.3, 'disagree'))).toBe('grown');
    expect(verificationStatus(mirrored, now(-0.3, 0.6))).toBe('shrunk');
  });

  test('that people are too few, or that it was not asked', () => {
    expect(verificationStatus(then, { status: 'hidden' })).toBe('hidden');
    expect(verificationStatus(then, undefined)).toBe('not-asked');
  });

  test('no change of size where one of the gaps has no interval', () => {
    expect(verificationStatus({ ...then, interval: null }, now(0.1, 0.6))).toBe('not-clear');
    expect(verificationStatus(then, { gap: 0, status: 'undecided' })).toBe('not-clear');
  });

  test('nothing at all where the same people have answered the same', () =>
    expect(verificationStatus(then, now(1.6, 0.6, 'disagree'))).toBe('still-there'));
});
