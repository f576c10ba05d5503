import type { Product } from '../../builders/product.ts';
import { kind } from '../../builders/replies.ts';

const HOUR_MS = 3_600_000;

/** What an owner does with rounds and sees of them besides. @param of a round that is open and has no roster */
export function ownerTests(of: () => { readonly product: Product; readonly round: string }): void {
  const soon = new Date(Date.now() + 24 * HOUR_MS).toISOString();
  const sooner = new Date(Date.now() + HOUR_MS).toISOString();

  describe('the owner of rounds', () => {
    test('a round is copied with its roster, and its owner hears which rounds are open at the same time', async () => {
      const { product, round } = of();
      const pattern = await product.call('owner-1', 'POST', 'rounds', {
        title: 'Pattern',
        closesAt: soon,
        opensAt: sooner,
        regions: ['DACH'],
        timeZone: 'Europe/Berlin',
        repeat: 'half-year',
      });
      const id = String(pattern.body.id);
      const none = await product.call('owner-1', 'GET', `rounds/${id}/roster`);
      const roster = await product.call(
        'owner-1',
        'PUT',
        `rounds/${id}/roster`,
        'user,side,region\nsomebody@company.test,sales,DACH\n',
        { 'If-Match': none.headers.get('etag') ?? '', 'Content-Type': 'text/csv' },
      );
      expect(roster.status).toBe(200);
      const copy = await product.call('owner-1', 'POST', 'rounds', {
        title: 'Copy',
        closesAt: soon,
        opensAt: sooner,
        copyOf: id,
      });
      expect(copy.body).toMatchObject({
        title: 'Copy',
        previous: id,
        regions: ['DACH'],
        timeZone: 'Europe/Berlin',
        repeat: 'half-year',
        roster: { people: 1 },
      });
      expect(copy.body.overlaps).toContainEqual({ id, title: 'Pattern', samePeople: 'maybe' });
      expect(copy.body.overlaps).toContainEqual(expect.objectContaining({ id: round, samePeople: 'yes' }));
      expect((await product.call('sales-1', 'GET', `rounds/${round}`)).body).not.toHaveProperty('overlaps');
      const nowhere = await product.call('owner-1', 'POST', 'rounds', {
        title: 'Copy',
        closesAt: soon,
        copyOf: 'nowhere',
      });
      expect(nowhere.body.errors).toEqual([{ path: 'copyOf', message: 'is no round' }]);
    });

    test('what owners do stands in the log of acts, which owners alone can read, and take along as a file', async () => {
      const { product } = of();
      const made = await product.call('owner-1', 'POST', 'rounds', { title: '=1+1', closesAt: soon });
      const address = `rounds/${String(made.body.id)}`;
      const tag = made.headers.get('etag') ?? '';
      await product.call('owner-1', 'PATCH', address, { title: 'Named' }, { 'If-Match': tag });
      const log = await product.call('owner-1', 'GET', 'audit');
      const acts = (log.body.items as Record<string, unknown>[]).filter((act) => act.round === made.body.id);
      const { id, name } = (await product.call('owner-1', 'GET', 'me')).body;
      const owner = { id, name };
      expect(acts.map(({ act, by, details }) => [act, by, details])).toEqual([
        ['round-changed', owner, expect.objectContaining({ fields: ['title'], title: 'Named' })],
        ['round-created', owner, expect.objectContaining({ title: '=1+1', state: 'draft' })],
      ]);
      for (const person of ['sales-1', 'liaison-1'])
        for (const path of ['audit', 'audit?format=csv', `${address}/messages`])
          expect([path, kind(await product.call(person, 'GET', path))]).toEqual([path, [403, 'owner-only']]);
      for (const path of ['audit?format=xlsx', 'audit?from=nonsense'])
        expect(kind(await product.call('owner-1', 'GET', path))).toEqual([400, 'invalid-request']);
      const token = await product.token('owner-1');
      const file = await fetch(`${product.address}/api/audit?format=csv`, {
        headers: { Authorization: `Bearer ${token}` },
      });
      expect(file.headers.get('content-type')).toBe('text/csv; charset=utf-8');
      const lines = (await file.text()).split('\r\n');
      expect(lines.find((line) => line.includes(String(made.body.id)))).toContain('round-changed');
      expect(lines.filter((line) => /(^|,)"?[=+@-]/.test(line))).toEqual([]);
    });

    test('who is reached is told to the owner in numbers; a round without a roster invites nobody', async () => {
      const { product, round } = of();
      const messages = await product.call('owner-1', 'GET', `rounds/${round}/messages`);
      expect(messages.body).toMatchObject({ invitations: null });
      expect(kind(await product.call('owner-1', 'GET', 'rounds/nowhere/messages'))).toEqual([
        404,
        'round-not-found',
      ]);
    });
  });
}
