import { changeDisagreement } from '../../api/flows/cases/changeDisagreement.ts';
import { caseRecord } from '../../contract/records.ts';
import { openCase } from '../builders/cases.ts';
import { office } from '../builders/office.ts';

/** Names from tokens were kept as they came, and a case with a name that is none could not be read again. */
test.each(['', '  ', 'x'.repeat(300), 'a\u0000b'])(
  'a case that somebody has taken whose token calls them %j can still be read',
  async (name) => {
    const { deps, caseNow } = office({ cases: [openCase()] });
    const person = { tenant: 't', id: 'the-owner', name, owner: true };
    const dealing = {
      ...deps,
      readCase: () => Promise.resolve({ value: caseNow(), etag: '0' }),
      readSteps: () => Promise.resolve([]),
      askForAlerts: () => Promise.resolve(),
      addAuditEntry: () => Promise.resolve(),
      complain: () => undefined,
    };
    await changeDisagreement(dealing, person, openCase().id, undefined, { act: 'take' });
    expect(() => caseRecord.parse(JSON.parse(JSON.stringify(caseNow())))).not.toThrow();
    expect(caseNow().takenBy).toMatchObject({ id: 'the-owner', name: 'Somebody' });
  },
);
