import german from '../../../assessment/languages/de/plays.json' with { type: 'json' };
import { disagreementReply } from '../../../contract/disagreements.ts';
import { roundThatDiffers } from '../../builders/differingRound.ts';
import type { Product } from '../../builders/product.ts';
import { kind } from '../../builders/replies.ts';

/** What is agreed about a disagreement. */
export function stepTests(product: () => Product): void {
  const path = (id: string) => `disagreements/${encodeURIComponent(id)}`;
  const idOf = async (person: string) => String((await product().call(person, 'GET', 'me')).body.id);

  test('disagreements lead to next steps with an owner, a date and a measure, which their owner may change', async () => {
    const { ids } = await roundThatDiffers(product());
    const [id = ''] = ids;
    const step = {
      what: 'Publish one calendar for both plans',
      owner: { id: await idOf('sales-1'), name: 'Somebody of Sales' },
      due: '2099-01-15',
      measure: 'Planning dates kept',
      target: '9 of 10',
      play: 'planning-ud-plan-calendar',
    };
    expect(kind(await product().call('sales-1', 'POST', `${path(id)}/steps`, step))).toEqual([
      403,
      'liaison-only',
    ]);
    for (const wrong of [
      { due: '2099-02-30' },
      { due: '2020-02-20' },
      { play: 'none' },
      { what: ' ' },
      { owner: null },
      { more: 1 },
    ])
      expect(
        kind(await product().call('liaison-1', 'POST', `${path(id)}/steps`, { ...step, ...wrong })),
      ).toEqual([400, 'invalid-request']);
    const made = await product().call('liaison-1', 'POST', `${path(id)}/steps`, step);
    expect([made.status, made.body]).toEqual([
      201,
      expect.objectContaining({ ...step, state: 'open', disagreement: id, helpWanted: null }),
    ]);
    expect((await product().call('owner-1', 'GET', path(id))).body).toMatchObject({
      state: 'agreed',
      takenBy: { id: await idOf('liaison-1') },
    });

    const mine = await product().call('sales-1', 'GET', 'steps?mine');
    const [own] = mine.body.items as { id: string; version: string }[];
    // With whom and in which round, and not what the case is about: that is for those who may see it.
    const liaison = { id: await idOf('liaison-1') };
    expect(own).toMatchObject({ round: { id: expect.any(String) as unknown }, liaison, about: null });
    const patch = (person: string, change: unknown, version = own?.version ?? '') =>
      product().call(person, 'PATCH', `steps/${encodeURIComponent(own?.id ?? '')}`, change, {
        'If-Match': version,
      });
    expect(kind(await patch('sales-2', { state: 'done' }))).toEqual([404, 'step-not-found']);
    expect(kind(await patch('sales-2', { state: 'done' }, '*'))).toEqual([404, 'step-not-found']);
    expect(kind(await product().call('sales-1', 'GET', 'steps?mine=false'))).toEqual([
      400,
      'invalid-request',
    ]);
    expect((await product().call('sales-1', 'GET', 'steps?mine=true')).body).toEqual(mine.body);
    const inGerman = await product().call('sales-1', 'GET', 'steps?mine', undefined, {
      'Accept-Language': 'de-AT',
    });
    expect(inGerman.body.items).toMatchObject([
      { ...own, what: german['planning-ud-plan-calendar'].title, measure: step.measure },
    ]);
    const later = await patch('sales-1', { due: '2099-02-01' });
    // Kept on the way, none of it must come to readers of other languages.
    const one = await product().call('liaison-1', 'GET', path(id));
    const all = await product().call('liaison-1', 'GET', `${path(id)}/steps`);
    for (const { headers } of [made, mine, inGerman, later, one, all])
      expect(headers.get('vary')).toMatch(/\bAccept-Language\b/);
    expect([later.status, later.body.due]).toEqual([200, '2099-02-01']);
    expect(kind(await patch('sales-1', { state: 'done' }))).toEqual([412, 'changed-meanwhile']);
    const seen = (reply: { headers: Headers }) => reply.headers.get('etag') ?? '';
    expect(kind(await patch('sales-1', { reached: '8 of 10' }, seen(later)))).toEqual([
      400,
      'invalid-request',
    ]);
    // Agreed otherwise than it was meant: a liaison puts it right, until it is done.
    expect(kind(await patch('sales-1', { target: '1 of 10' }, seen(later)))).toEqual([
      400,
      'invalid-request',
    ]);
    const right = await patch('liaison-1', { target: '8 of 10' }, seen(later));
    expect([right.status, right.body.target]).toEqual([200, '8 of 10']);
    const done = await patch('sales-1', { state: 'done', reached: '9 of 10' }, seen(right));
    expect(done.body).toMatchObject({ state: 'done', reached: '9 of 10' });
    expect(kind(await patch('liaison-1', { target: '9 of 10' }, seen(done)))).toEqual([409, 'case-state']);
    expect(kind(await patch('sales-1', { reached: '10 of 10' }, seen(right)))).toEqual([
      412,
      'changed-meanwhile',
    ]);
    expect((await product().call('sales-1', 'GET', 'steps?mine')).body.items).toEqual([]);
    const { history } = disagreementReply.parse((await product().call('owner-1', 'GET', path(id))).body);
    expect(history.slice(-4).map(({ act: what, note, change }) => [what, note ?? change])).toEqual([
      ['step-agreed', step.what],
      ['step-changed', { step: step.what, due: { from: step.due, to: '2099-02-01' } }],
      ['step-changed', { step: step.what, target: { from: '9 of 10', to: '8 of 10' } }],
      ['step-changed', { step: step.what, state: { from: 'open', to: 'done' }, reached: '9 of 10' }],
    ]);
  });

  test('whether Concord can write to whoever is to be given a step is told those who deal with the case, by an id in any letters', async () => {
    const { ids } = await roundThatDiffers(product());
    const dach = ids.find((id) => id.includes('~r00~')) ?? '';
    const reach = (person: string, of?: string) =>
      product().call(person, 'GET', `${path(dach)}/reach${of === undefined ? '' : `?person=${of}`}`);
    const liaison = await idOf('liaison-2');
    const sales = await idOf('sales-1');
    expect(kind(await reach('sales-1', liaison))).toEqual([403, 'liaison-only']);
    // liaison-2 looks after Benelux: this case is not theirs, with or without a person.
    expect(kind(await reach('liaison-2', sales))).toEqual([404, 'disagreement-not-found']);
    expect(kind(await reach('liaison-2'))).toEqual([404, 'disagreement-not-found']);
    for (const wrong of [undefined, '', 'no%20id', 'x'.repeat(65)])
      expect(kind(await reach('liaison-1', wrong))).toEqual([400, 'invalid-request']);

    // Liaisons have the app from the start.
    for (const id of [liaison, liaison.toUpperCase()])
      expect((await reach('liaison-1', id)).body).toEqual({ reached: true });
    const nobody = '99999999-9999-4999-8999-99999999999A';
    for (const id of [nobody, nobody.toLowerCase()])
      expect((await reach('owner-1', id)).body).toEqual({ reached: false });
  });
}
