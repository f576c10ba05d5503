import { people, tenant } from '../../../local/identity/people.ts';
import { playgroundConfiguration } from '../../../local/playground/configuration.ts';

describe('the Agents Playground', () => {
  const { currentUser, users, tenantId } = playgroundConfiguration();

  test('is sat at by a liaison of all regions, so that every alert reaches them', () =>
    expect(people.find(({ oid }) => oid === currentUser.aadObjectId)).toMatchObject({
      role: 'liaison',
      region: null,
    }));

  test('knows five other people of this machine, as it wants to', () => {
    const known = new Set(people.map(({ oid }) => oid));
    expect([tenantId, users.length, users.every(({ aadObjectId }) => known.has(aadObjectId))]).toEqual([
      tenant,
      5,
      true,
    ]);
  });
});
