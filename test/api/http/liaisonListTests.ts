import { local } from '../../builders/chats.ts';
import { to } from '../../builders/deliveries.ts';
import type { Product } from '../../builders/product.ts';
import { kind } from '../../builders/replies.ts';

/** Who the liaisons are, as owners enter them. */
export function liaisonListTests(product: () => Product): void {
  describe('the list of liaisons', () => {
    test('is entered by the owner, all or nothing, over the list that was seen', async () => {
      const { headers, body } = await product().call('owner-1', 'GET', 'liaisons');
      const tag = { 'If-Match': headers.get('etag') ?? '' };
      expect((body.items as unknown[]).length).toBe(2);
      expect(kind(await product().call('liaison-1', 'GET', 'liaisons'))).toEqual([403, 'owner-only']);
      const [first] = body.items as unknown[];
      const put = (sent: unknown, over: Record<string, string> = tag) =>
        product().call('owner-1', 'PUT', 'liaisons', sent, over);
      expect(kind(await put({ items: [first, first] }))).toEqual([400, 'invalid-request']);
      expect(kind(await put(body, {}))).toEqual([428, 'if-match-needed']);
      const twice = { ...(first as object), regions: ['DACH', ' dach'] };
      const refused = await put({ items: [twice] });
      expect([kind(refused), refused.body.errors]).toEqual([
        [400, 'invalid-request'],
        [{ path: 'items[0].regions', message: 'every region is named once' }],
      ]);
      const address = 'one@concord.example';
      const sharing = await put({ items: (body.items as object[]).map((one) => ({ ...one, address })) });
      expect([kind(sharing), sharing.body.errors]).toMatchObject([
        [400, 'invalid-request'],
        [{ path: 'items[1].address', message: expect.stringContaining('is a liaison already') as string }],
      ]);
      const past = { address, name: 'One', regions: null, until: '2020-01-31' };
      const late = await put({ ...body, awaited: [past] });
      expect([kind(late), late.body.errors]).toEqual([
        [400, 'invalid-request'],
        [{ path: 'awaited[0].until', message: 'has passed' }],
      ]);
      expect((await put(body)).status).toBe(200);
      expect(kind(await put(body))).toEqual([412, 'changed-meanwhile']);
    });

    test('takes a liaison by address: one who has been here at once, another with the first visit', async () => {
      await local(product(), 'chats/marketing-3/install', {});
      const put = async (...addresses: string[]) => {
        const { headers, body } = await product().call('owner-1', 'GET', 'liaisons');
        const awaited = addresses.map((address) => ({ address, name: address, regions: null }));
        const tag = { 'If-Match': headers.get('etag') ?? '' };
        return product().call('owner-1', 'PUT', 'liaisons', { ...body, awaited }, tag);
      };
      const nameless = await put('marketing-3');
      expect([kind(nameless), nameless.body.errors]).toEqual([
        [400, 'invalid-request'],
        [{ path: 'awaited[0].address', message: 'is not an address such as name@company.com' }],
      ]);
      const { body } = await put('Marketing-3@concord.example', 'newcomer@concord.example');
      expect((body.items as unknown[]).at(-1)).toMatchObject({
        id: to('marketing-3').id,
        address: 'marketing-3@concord.example',
      });
      expect(body.awaited).toMatchObject([
        { address: 'newcomer@concord.example', name: expect.anything() as string },
      ]);

      expect((await product().call('newcomer', 'GET', 'me')).body.roles).toEqual(['participant', 'liaison']);
      const now = await product().call('owner-1', 'GET', 'liaisons');
      expect(now.body).toMatchObject({ awaited: [], moved: [] });
      const log = (await product().call('owner-1', 'GET', 'audit')).body.items as { act: string }[];
      expect(log.find(({ act }) => act === 'liaison-arrived')).toMatchObject({ by: null });
      const items = (now.body.items as unknown[]).slice(0, 2);
      await product().call(
        'owner-1',
        'PUT',
        'liaisons',
        { items },
        { 'If-Match': now.headers.get('etag') ?? '' },
      );
    });

    test('is kept with as many people and regions as there may be, and refused where it is too long to be kept', async () => {
      const read = await product().call('owner-1', 'GET', 'liaisons');
      const many = (letters: number) => ({
        items: Array.from({ length: 200 }, (_, person) => ({
          id: `00000000-0000-4000-8000-${String(person).padStart(12, '0')}`,
          name: `Liaison ${person}`,
          regions: Array.from({ length: 40 }, (__, region) => `${'R'.repeat(letters)}${region}`),
        })),
      });
      const put = (sent: unknown, tag: string | null) =>
        product().call('owner-1', 'PUT', 'liaisons', sent, { 'If-Match': tag ?? '' });
      const long = await put(many(58), read.headers.get('etag'));
      expect([kind(long), long.body.detail]).toEqual([[413, 'too-large'], 'A body may have 327,680 bytes.']);
      const kept = await put(many(25), read.headers.get('etag'));
      expect(kept.status).toBe(200);
      expect((await product().call('owner-1', 'GET', 'liaisons')).body).toMatchObject(many(25));
      // Of all letters, music signs grow most on their way into storage: three times. It still is less than a row holds.
      const signs = (region: number) => '\u{1d160}'.repeat(19) + String.fromCodePoint(0x1d400 + region);
      const grown = many(0)
        .items.slice(0, 100)
        .map((one) => ({ ...one, regions: one.regions.slice(0, 38).map((_, region) => signs(region)) }));
      const notes = await put({ items: grown }, kept.headers.get('etag'));
      expect(notes.status).toBe(200);
      const bytes = Buffer.byteLength(JSON.stringify(notes.body), 'utf16le');
      expect([bytes > 850_000, bytes < 1024 * 1024]).toEqual([true, true]);
      await put(read.body, notes.headers.get('etag'));
    });
  });
}
