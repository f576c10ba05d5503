import {
  entriesOf,
  mistakesFromProblem,
  mistakesInRows,
  withRow,
  type GroupRow,
} from '../../../../src/features/rounds/roster/groupRows.ts';
import { i18n } from './builders.ts';

const ID = '11111111-2222-4333-8444-555555555555';
const row = (key: number, changed: Partial<GroupRow> = {}): GroupRow => ({
  key,
  id: ID.replace(/5$/, String(key)),
  side: 'sales',
  region: 'DACH',
  ...changed,
});
const regions = ['DACH', 'Benelux'];
const mistakes = (...rows: GroupRow[]) => mistakesInRows(i18n, rows, regions).at;

test('what is missing is said at its group', () => {
  expect(mistakes(row(1))).toEqual({});
  expect(mistakes(...withRow([]))).toEqual({
    1: { id: 'Enter the object id of the group.', side: 'Choose a side.', region: 'Choose a region.' },
  });
  expect(mistakes(row(1, { id: 'Sales DACH' }))[1]?.id).toContain('An object id looks like');
  // Capitals make no other group.
  expect(mistakes(row(4), row(7, { id: row(4).id.toUpperCase() }))).toEqual({
    7: { id: 'This group is named twice.' },
  });
});

test('observers need no region, and a round without regions asks for none', () => {
  expect(mistakes(row(1, { side: 'observer', region: '' }))).toEqual({});
  expect(mistakesInRows(i18n, [row(1, { region: '' })], []).at).toEqual({});
  expect(entriesOf([row(1, { side: 'observer', region: '', id: ` ${ID.toUpperCase()} ` })])).toEqual([
    { id: ID, side: 'observer', region: null },
  ]);
});

test('what the directory says stands at the group that it means, by the number that is on the screen', () => {
  const problem = (errors: { path: string; message: string }[]) => ({
    type: '',
    title: '',
    status: 422,
    detail: '',
    errors,
  });
  const rows = [row(3), row(8)];
  const { at, other } = mistakesFromProblem(
    i18n,
    problem([
      { path: 'groups[1]', message: 'Somebody is also in groups[0], which stands elsewhere' },
      { path: 'groups[1]', message: 'another one' },
      { path: 'groups[0].region', message: 'choose one of: DACH' },
      { path: 'groups', message: 'nobody is in these groups' },
    ]),
    rows,
  );
  expect(at).toEqual({
    8: { id: 'Somebody is also in Group 1, which stands elsewhere.' },
    3: { region: 'Choose one of: DACH.' },
  });
  expect(other).toEqual(['Nobody is in these groups.']);
});
