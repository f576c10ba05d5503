import { audit } from '../../api/flows/audit.ts';
import { changeDisagreement } from '../../api/flows/cases/changeDisagreement.ts';
import { auditEntry, type AuditEntry } from '../../contract/audit.ts';
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

/** One act under such a name, and nobody could read the log any more. */
test.each(['', '  ', 'x'.repeat(300), 'a\u0000b', 'a\u200eb', '\ud83d'])(
  'an act of somebody whose token calls them %j can be read in the log',
  async (name) => {
    const kept: Omit<AuditEntry, 'id'>[] = [];
    const deps = {
      now: () => new Date('2026-11-23T09:00:00.000Z'),
      addAuditEntry: (entry: Omit<AuditEntry, 'id'>) => Promise.resolve(void kept.push(entry)),
      complain: () => undefined,
    };
    await audit(deps, { by: { id: 'the-owner', name }, act: 'round-created', round: 'a-round' });
    const read = auditEntry.safeParse({ ...kept[0], id: 'one' });
    expect(read.data?.by).toEqual({ id: 'the-owner', name: 'Somebody' });
    // Those from before it was so.
    const earlier = auditEntry.safeParse({ ...kept[0], id: 'one', by: { id: 'the-owner', name } });
    expect(earlier.data?.by).toEqual({ id: 'the-owner', name });
  },
);
