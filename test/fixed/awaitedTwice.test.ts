import { MOST_REGIONS } from '../../contract/liaisons.ts';
import { ANNA, anna, bo, company, NEW, OLD } from '../builders/liaisonList.ts';

/** Her entry by address went, its regions and the address with it, and the log said that a liaison had come. */
describe('a liaison by object id who is also awaited by address', () => {
  const byId = { id: OLD, name: 'Anna Berg', regions: ['DACH'] };

  it('has the regions of both entries and the address from her next visit on', async () => {
    const { save, comes, list, audited } = company({ items: [byId, bo] });
    await save([{ ...anna, regions: ['Benelux', 'dach'] }]);
    await comes(OLD);
    expect(list()).toEqual({
      items: [{ ...byId, regions: ['DACH', 'Benelux'], address: ANNA }, bo],
      awaited: [],
      moved: [],
    });
    // She is none anew: the list has changed.
    expect(audited).toMatchObject([
      {
        by: null,
        act: 'liaisons-saved',
        details: { liaison: 'Anna Berg', address: ANNA, regions: ['DACH', 'Benelux'] },
      },
    ]);
    await comes(NEW);
    expect(list().moved).toEqual([OLD]);
  });

  it.each([
    [null, ['DACH']],
    [['DACH'], null],
  ])('has all regions where one of the entries has: %j and %j', async (regions, more) => {
    const { save, comes, list } = company({ items: [{ ...byId, regions }] });
    await save([{ ...anna, regions: more }]);
    await comes(OLD);
    expect(list()).toMatchObject({ items: [{ id: OLD, regions: null, address: ANNA }], awaited: [] });
  });

  it('stays as entered where both together are more regions than one can have', async () => {
    const regions = Array.from({ length: MOST_REGIONS }, (_, index) => `Region ${index}`);
    const { save, comes, list, audited } = company({ items: [{ ...byId, regions }] });
    await save([anna]);
    await comes(OLD);
    expect(list()).toMatchObject({ items: [{ id: OLD, regions }], awaited: [{ address: ANNA }] });
    expect(audited).toEqual([]);
  });

  it('goes by the new address where she had another that somebody else has come under', async () => {
    const { save, comes, list } = company({ items: [{ ...byId, address: 'a.old@company.test' }] });
    await save([anna]);
    await comes(NEW, 'a.old@company.test');
    expect(list().moved).toEqual([OLD]);
    await comes(OLD);
    expect(list()).toMatchObject({ items: [{ id: OLD, address: ANNA }], awaited: [], moved: [] });
  });
});

/** It stood in the log, and in the file of it, as the token had it. */
describe('the name of the account of a liaison who has come', () => {
  it.each([
    ['Anna Berg', 'Anna Berg'],
    ['=cmd|x <b>hi</b> \u202eevil', 'Somebody'],
    ['x'.repeat(300), 'Somebody'],
  ])('%j stands in the log as %j', async (name, account) => {
    const { save, comes, audited } = company();
    await save([anna]);
    await comes(OLD, ANNA, name);
    expect(audited).toMatchObject([{ act: 'liaison-arrived', details: { account } }]);
  });

  it('is left out where Teams has told none', async () => {
    const { save, comes, audited } = company();
    await save([anna]);
    await comes(OLD, ANNA, '');
    expect(audited[0]?.details).toEqual({ liaison: 'Anna B.', address: ANNA });
  });
});
