import { activityFrom } from '../../../local/connector/channel.ts';
import { chatOf, until } from '../../builders/chats.ts';
import type { PlaygroundConnector } from '../../builders/playground.ts';
import type { Product } from '../../builders/product.ts';

interface Given {
  readonly product: () => Product;
  readonly playground: () => PlaygroundConnector;
}

/** What the Agents Playground posts: a part of the bot's tests, with their server. */
export function playgroundTests({ product, playground }: Given): void {
  describe('the Agents Playground, which signs nothing,', () => {
    const json = { 'content-type': 'application/json' };
    const posted = (body: unknown, headers: Record<string, string> = json, method = 'POST') =>
      fetch(`${product().address}/local/playground/messages`, {
        method,
        headers,
        ...(method !== 'GET' && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
      });
    const activityAt = (serviceUrl: string) => ({
      ...activityFrom('sales-4', serviceUrl),
      ...{ type: 'message', text: 'help' },
    });

    test('is heard as the person whom it names, and answered where its own connector is', async () => {
      expect((await posted(activityAt(playground().serviceUrl))).status).toBe(200);
      const [first] = await until(
        () => Promise.resolve(playground().got),
        (got) => got.length > 0,
      );
      expect([first?.body.type, first?.authorization.split(' ')[0]]).toEqual(['message', 'Bearer']);
      expect(String(first?.body.text)).toContain('**help**');
      expect(await chatOf(product(), 'sales-4')).toEqual([]);
    });

    test('gets what answers a press', async () => {
      const value = { action: { type: 'Action.Execute', verb: 'no-such-verb', data: {} } };
      const press = {
        ...activityAt(playground().serviceUrl),
        type: 'invoke',
        name: 'adaptiveCard/action',
        value,
      };
      const reply = await posted(press);
      expect([reply.status, await reply.json()]).toEqual([200, expect.objectContaining({ statusCode: 200 })]);
    });

    test.each([
      ['another service', activityAt('https://evil.example/'), json, 'POST', 403],
      ['another port of this machine', activityAt('http://localhost:1/_connector'), json, 'POST', 403],
      ['no service', { type: 'message' }, json, 'POST', 400],
      ['what is no JSON', '{"type"', json, 'POST', 400],
      ['what a form of a page on the web can send', '{}', { 'content-type': 'text/plain' }, 'POST', 415],
      ['too much', { type: 'x'.repeat(300_000) }, json, 'POST', 413],
      ['another method', undefined, {}, 'GET', 405],
    ])('is refused with %s', async (_what, body, headers, method, status) => {
      const reply = await posted(body, headers, method);
      expect([reply.status, await reply.json()]).toEqual([status, expect.objectContaining({ status })]);
    });
  });
}
