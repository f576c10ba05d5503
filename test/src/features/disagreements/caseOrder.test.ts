import type { CaseData } from '../../../../src/features/disagreements/caseData.ts';
import { caseColumns, stepsInOrder } from '../../../../src/features/disagreements/case/caseOrder.ts';
import { item, me, step } from './builders.ts';

type Stands = Pick<CaseData, 'item' | 'steps'>;

const stands = (changed: Parameters<typeof item>[0], steps: Stands['steps'] = []): Stands => ({
  item: { ...item(changed), verified: null, also: [], handOverTo: [] },
  steps,
});
const taken = { state: 'taken', takenBy: me } as const;
const agreed = stands({ state: 'agreed', takenBy: me }, [step()]);
const onPhone = (data: Stands) => caseColumns(data, false)[0];

test('of a case that nobody has, the phone says first why it is one, then what to ask', () => {
  expect(onPhone(stands({}))).toEqual(['answers', 'parts', 'guide', 'steps', 'history']);
  expect(onPhone(stands({ ...taken, takerLeft: true }))?.[0]).toBe('answers');
});

test('of a case that somebody has, it says first what to ask, then what to agree', () => {
  expect(onPhone(stands(taken))).toEqual(['guide', 'steps', 'answers', 'parts', 'history']);
});

test('of a case with next steps it says first what is agreed and when it is due', () => {
  expect(onPhone(agreed)).toEqual(['steps', 'answers', 'parts', 'guide', 'history']);
});

test('of a closed case it says first what was done, and why it was closed', () => {
  const closed = { state: 'closed', takenBy: me, outcome: 'accepted' } as const;
  expect(onPhone(stands(closed, [step({ state: 'done' })]))?.slice(0, 2)).toEqual(['steps', 'history']);
  expect(onPhone(stands(closed))).toEqual(['history', 'answers', 'parts', 'steps', 'guide']);
});

test('where there is room, what to ask and the history stand beside; what is agreed stands above the reasons, what is suggested below', () => {
  expect(caseColumns(agreed, true)).toEqual([
    ['steps', 'answers', 'parts'],
    ['guide', 'history'],
  ]);
  expect(caseColumns(stands(taken), true)).toEqual([
    ['answers', 'parts', 'steps'],
    ['guide', 'history'],
  ]);
});

test('every part is there, with any width and however the case stands', () => {
  for (const data of [stands({}), stands(taken), agreed, stands({ state: 'closed' })])
    for (const hasRoom of [true, false])
      expect(caseColumns(data, hasRoom).flat().toSorted()).toEqual([
        'answers',
        'guide',
        'history',
        'parts',
        'steps',
      ]);
});

test('of the next steps, what is still to be done comes first, by its day, and none moves while somebody reads', () => {
  const [done, later, sooner] = [
    step({ id: 'done', state: 'done', due: '2027-01-01' }),
    step({ id: 'later', due: '2027-03-01' }),
    step({ id: 'sooner', due: '2027-02-01' }),
  ];
  const opened = [done, later, sooner];
  const ids = (now: typeof opened) => stepsInOrder(opened, now).map(({ id }) => id);
  expect(ids(opened)).toEqual(['sooner', 'later', 'done']);
  const added = step({ id: 'added', due: '2027-01-15' });
  expect(ids([done, later, { ...sooner, state: 'done' }, added])).toEqual([
    'sooner',
    'later',
    'done',
    'added',
  ]);
});
