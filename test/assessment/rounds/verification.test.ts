import { verificationStatus, type Gap, type LaterSubject } from '../../../assessment/rounds/verification.ts';

const then: Gap = { gap: 1.6, exact: [1, 2.2] };
const now = (gap: number, half: number, status: LaterSubject['status'] = 'undecided'): LaterSubject => ({
  gap,
  exact: [gap - half, gap + half],
  status,
});

describe('a later round says of a gap', () => {
  test('that it is closed, where it is surely too small to matter now, whatever bell-shaped intervals say', () => {
    expect(verificationStatus(then, now(0.1, 0.3))).toBe('gap-closed');
    expect(verificationStatus({ ...then, exact: null }, now(-0.1, 0.3))).toBe('gap-closed');
    expect(verificationStatus({ ...then, exact: null }, now(0.1, 0.5, 'no-material-gap'))).toBe('not-clear');
  });

  test('that it has turned round, where the sides disagree the other way', () =>
    expect(verificationStatus(then, now(-1.2, 0.5, 'disagree'))).toBe('reversed'));

  test('that it has shrunk, where one round or the other rules out every gap', () => {
    expect(verificationStatus(then, now(0.3, 0.7))).toBe('shrunk');
    expect(verificationStatus(then, now(0.7, 0.2, 'disagree'))).toBe('shrunk');
  });

  test('nothing but that it is smaller in figures, where that may be chance', () => {
    expect(verificationStatus(then, now(0.4, 0.61))).toBe('not-clear');
    expect(verificationStatus(then, now(1, 0.6, 'disagree'))).toBe('still-there');
  });

  test('that it has grown, also where Marketing is the one that rates higher', () => {
    expect(verificationStatus(then, now(2.6, 0.3, 'disagree'))).toBe('grown');
    const mirrored: Gap = { gap: -1.6, exact: [-2.2, -1] };
    expect(verificationStatus(mirrored, now(-2.6, 0.3, 'disagree'))).toBe('grown');
    expect(verificationStatus(mirrored, now(-0.3, 0.6))).toBe('shrunk');
  });

  test('no change against what is shown: a case may be told as it was before the closing', () => {
    expect(verificationStatus({ gap: 0.5, exact: [1.4, 2.2] }, now(0.7, 0.6))).toBe('not-clear');
    expect(verificationStatus({ gap: 2.4, exact: [0.4, 1] }, now(1.5, 0.5, 'disagree'))).toBe('still-there');
  });

  test('that people are too few, or that it was not asked', () => {
    expect(verificationStatus(then, { status: 'hidden', exact: null })).toBe('hidden');
    expect(verificationStatus(then, undefined)).toBe('not-asked');
  });

  test('no change of size where nobody can tell where one of the gaps lies', () => {
    expect(verificationStatus({ ...then, exact: null }, now(0.1, 0.6))).toBe('not-clear');
    expect(verificationStatus(then, { gap: 0, status: 'undecided', exact: null })).toBe('not-clear');
  });

  test('nothing at all where the same people have answered the same', () =>
    expect(verificationStatus(then, now(1.6, 0.6, 'disagree'))).toBe('still-there'));
});
