import { invitationOf } from '../../api/flows/roster/invitationOf.ts';
import { signInAddress, userPrincipalNameOf } from '../../contract/address.ts';
import { rosterUser } from '../../contract/roster.ts';
import { company, OLD } from '../builders/liaisonList.ts';

/** Small letters made an ordinary "k" of the sign for Kelvin, and a liaison of whoever had it in their name. */
const KELVIN = '\u212a3@concord.example';
const meant = 'k3@concord.example';

describe('a name whose letters only look like those of another', () => {
  it('is no address, in whatever case the others are', () => {
    for (const name of [
      KELVIN,
      'K3@concor\u0501.example',
      '\u017fam@concord.example',
      'k3@concord.exampl\u0435',
    ]) {
      expect(userPrincipalNameOf(name)).toBeUndefined();
      expect(signInAddress.safeParse(name).success).toBe(false);
      expect(rosterUser.safeParse(name).success).toBe(false);
    }
    expect(userPrincipalNameOf('K3@Concord.Example')).toBe(meant);
    expect(signInAddress.parse(' K3@Concord.Example')).toBe(meant);
    expect([rosterUser.parse('K3@Concord.Example '), rosterUser.parse(OLD.toUpperCase())]).toEqual([
      meant,
      OLD,
    ]);
  });

  it('makes nobody a liaison who is awaited by the other', async () => {
    const { save, comes, list } = company();
    await save([{ address: meant, name: 'K', regions: null }]);
    await comes(OLD, KELVIN);
    expect(list()).toMatchObject({ items: [{ name: 'Bo' }], awaited: [{ address: meant }] });
    await comes(OLD, 'K3@concord.example');
    expect(list().items).toMatchObject([{ name: 'Bo' }, { id: OLD, address: meant }]);
  });

  it('is not found on a roster that has the other', async () => {
    const remembered: string[] = [];
    const deps = {
      findRosterEntry: (_round: string, _version: string, users: readonly string[]) =>
        Promise.resolve(
          users.includes(meant)
            ? ({ user: meant, side: 'sales', region: null, name: null } as const)
            : undefined,
        ),
      rememberMatch: (_person: unknown, name: string) => {
        remembered.push(name);
        return Promise.resolve('theirs' as const);
      },
    };
    const invited = async (userPrincipalName: string) =>
      (
        await invitationOf(
          deps,
          { id: 'r', rosterVersion: 'v' },
          { tenant: 't', id: OLD, name: 'K', owner: false, userPrincipalName },
        )
      ).kind;
    expect([await invited(KELVIN), await invited('K3@concord.example')]).toEqual(['not-invited', 'invited']);
    expect(remembered).toEqual([meant]);
  });
});
