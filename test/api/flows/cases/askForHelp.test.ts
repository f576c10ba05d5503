import { askForHelp, type Deps } from '../../../../api/flows/cases/askForHelp.ts';
import type { AskedDelivery } from '../../../../contract/deliveries.ts';
import type { CaseRecord } from '../../../../contract/records.ts';
import { openCase, openStep } from '../../../builders/cases.ts';

/** Whom a message is asked for, when somebody asks for help with a step of this case. */
async function told(asker: string, changed: Partial<CaseRecord>): Promise<string[]> {
  const asked: AskedDelivery[] = [];
  const deps: Deps = {
    tenant: 'a-tenant',
    readCase: () => Promise.resolve({ value: openCase(changed), etag: '1' }),
    findLiaisons: () =>
      Promise.resolve([
        { id: 'ada', name: 'Ada', regions: null },
        { id: 'ben', name: 'Ben', regions: ['DACH'] },
        { id: 'cid', name: 'Cid', regions: ['Benelux'] },
      ]),
    languageOf: () => Promise.resolve('en'),
    askForDelivery: (one) => {
      asked.push(one);
      return Promise.resolve('asked');
    },
    helpCards: { stepHelpWanted: ({ what }) => ({ text: what }) },
  };
  await askForHelp(deps, openStep(), { id: asker });
  return asked.map(({ to, about, kind }) => `${to.id} ${kind} ${about}`);
}
const { id } = openStep();
const ada = { id: 'ada', name: 'Ada' };

describe('who asks for help with a step', () => {
  test('is heard by whoever has its case', async () =>
    expect(await told('somebody', { state: 'taken', takenBy: ada })).toEqual([`ada step-help ${id}`]));

  test('is heard by every liaison of its region where nobody has it', async () =>
    expect(await told('somebody', { region: 'DACH' })).toEqual([
      `ada step-help ${id}`,
      `ben step-help ${id}`,
    ]));

  test('is not told of it', async () => {
    expect(await told('ada', { state: 'taken', takenBy: ada })).toEqual([]);
    expect(await told('ben', { region: 'DACH' })).toEqual([`ada step-help ${id}`]);
  });
});
