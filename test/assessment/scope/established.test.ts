import { broadestIn, establishedIn, type JudgedSubject } from '../../../assessment/scope/established.ts';

const areaOf = (id: string) => ({ P1: 'planning', D1: 'demand' })[id];
const subject = (kind: JudgedSubject['kind'], id: string, gap: number): JudgedSubject => ({
  kind,
  id,
  status: 'disagree',
  gap,
});

test('a disagreement within a broader one that points the same way is a part of it', () => {
  const all = [
    subject('area', 'planning', 0.8),
    subject('statement', 'P1', 0.9),
    subject('statement', 'D1', 1.2),
  ];
  expect(broadestIn(all, areaOf).map(({ id }) => id)).toEqual(['planning', 'D1']);
  expect(broadestIn([subject('overall', 'overall', 0.5), ...all], areaOf).map(({ id }) => id)).toEqual([
    'overall',
  ]);
});

test('one that points the other way stands by itself', () => {
  const all = [subject('overall', 'overall', 0.5), subject('statement', 'P1', -0.9)];
  expect(broadestIn(all, areaOf).map(({ id }) => id)).toEqual(['overall', 'P1']);
});

test('nothing is established by a gap alone', () => {
  expect(establishedIn([{ ...subject('area', 'planning', 2), status: 'undecided' }])).toEqual([]);
});
