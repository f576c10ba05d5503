import { helpersOf } from '../../../../api/flows/cases/helpersOf.ts';
import { stillConcerns } from '../../../../api/flows/messages/stillConcerns.ts';
import { openCase, openStep } from '../../../builders/cases.ts';
import { office } from '../../../builders/office.ts';

const { id } = openCase();
const isFor = (person: string, about: string, kind: string) =>
  stillConcerns(office({ cases: [openCase()] }).dealing, { to: { tenant: 't', id: person }, about, kind });

describe('a message that could not reach somebody for days', () => {
  test('is for them still while they are a liaison of the region of its case', async () => {
    expect(await isFor('ben', id, 'alert')).toBe(true);
    expect(await isFor('ben', `${id}~3`, 'reversed')).toBe(true);
  });

  test('is for nobody who is no liaison any more, or of another region by now', async () => {
    for (const kind of ['alert', 'reversed', 'handed-over', 'reminder'])
      expect([await isFor('gone', id, kind), await isFor('cid', id, kind)]).toEqual([false, false]);
    expect(await isFor('ben', 'a-round~r00~area~trust', 'alert')).toBe(false); // there is no such case
  });

  test('about several cases is for those alone who may see all', async () => {
    expect(await isFor('ada', 'a-round~2026-11-23', 'digest')).toBe(true);
    expect(await isFor('ben', 'a-round~2026-11-23', 'digest')).toBe(false);
  });

  test('about what they have agreed, or to an owner, is for them whatever they are', async () => {
    expect(await isFor('gone', `${openStep().id}~2026-12-04`, 'step-soon')).toBe(true);
    expect(await isFor('the-owner', id, 'escalation')).toBe(true);
  });
});

describe('whoever needs help with a step', () => {
  const ada = { id: 'ada', name: 'Ada' };
  const helpers = (
    changed: Parameters<typeof openCase>[0],
    liaisons?: Parameters<typeof office>[0]['liaisons'],
  ) => helpersOf(office({ cases: [openCase(changed)], ...(liaisons && { liaisons }) }).dealing, id);

  test('is heard by the liaison who has its case', async () =>
    expect(await helpers({ state: 'agreed', takenBy: ada })).toEqual(['ada']));

  test('is heard by every liaison of its region where nobody has it, or who had it has left', async () => {
    expect(await helpers({})).toEqual(['ada', 'ben']);
    const others = [{ id: 'ben', name: 'Ben', regions: ['DACH'] }];
    expect(await helpers({ state: 'agreed', takenBy: ada }, others)).toEqual(['ben']);
  });
});
