import { TableClient } from '@azure/data-tables';
import { QueueServiceClient } from '@azure/storage-queue';
import type { Failing } from '../../../contract/failing.ts';
import type { RoundMessages } from '../../../contract/roundMessages.ts';
import { chatOf, local, until } from '../../builders/chats.ts';
import { asked, deliveriesOn, to } from '../../builders/deliveries.ts';
import { openRound, type Product } from '../../builders/product.ts';
import { soon } from '../../builders/soon.ts';

/** Something that a person has broken by hand in storage, as far as no message can be handled. */
export function describeFailing(server: () => Product): void {
  describe('what fails five times for reasons of our own', () => {
    let product: Product;
    let connection: string;
    beforeAll(async () => {
      product = server();
      connection = await product.connectionString();
    });
    const table = (name: string) =>
      TableClient.fromConnectionString(connection, name, { allowInsecureConnection: true });
    const failing = async (round: string): Promise<Failing> => {
      const { status, body } = await product.call('owner-1', 'GET', `rounds/${round}/messages`);
      expect(status).toBe(200);
      return (body as unknown as RoundMessages).failing;
    };
    const tryAgain = (round: string) =>
      product.call('owner-1', 'POST', `rounds/${round}/messages`, { tryAgain: 'fault' });
    const nothing = { work: [], messages: [], reminders: null };

    test('is told to the owner: a message that could not be handled, since when, and it goes when it is tried again', async () => {
      const round = await openRound(product);
      const about = `${round}~--~overall~overall`;
      const deliveries = deliveriesOn(connection);
      const person = 'unreadable';
      expect(await failing(round)).toEqual(nothing);
      const { tenant, id } = to(person);
      const broken = { partitionKey: tenant, rowKey: id };
      await table('conversations').upsertEntity({ ...broken, conversation: '{"not":' });
      await deliveries.ask(asked(person, { about, kind: 'step-help' }));
      await deliveries.ask(asked(person, { about, kind: 'answer-reminder-1' }));

      const seen = await until(
        () => failing(round),
        ({ messages }) => messages.length > 0,
      );
      // The reminder failed as well: one, and of today, so nobody learns of it.
      expect(seen).toEqual({
        ...nothing,
        messages: [{ kind: 'step-help', messages: 1, since: expect.stringMatching(/:00\.000Z$/) as string }],
      });
      // Somebody puts it right.
      await table('conversations').deleteEntity(broken.partitionKey, broken.rowKey);
      await local(product, `chats/${person}/install`, {});
      expect((await tryAgain(round)).body).toMatchObject({ asked: 1, more: false });
      const chat = await until(
        () => chatOf(product, person),
        (messages) => messages.some(({ summary, text }) => (summary ?? text) === `To ${person}`),
      );
      expect(chat.map(({ summary, text }) => summary ?? text)).toContain(`To ${person}`);
      await soon(() => failing(round)).toEqual(nothing);
      expect((await tryAgain(round)).body).toMatchObject({ asked: 0 });
    });

    test('is told to the owner: that figures and cases do not come out; once they do, that is over', async () => {
      const round = await openRound(product);
      await table('disagreements').createTable();
      const broken = { partitionKey: round, rowKey: '--~overall~overall', case: '{"not":' };
      await table('disagreements').upsertEntity(broken);
      const queue = QueueServiceClient.fromConnectionString(connection).getQueueClient('responses-changed');
      await queue.createIfNotExists();
      await queue.sendMessage(Buffer.from(JSON.stringify({ round })).toString('base64'));

      const seen = await until(
        () => failing(round),
        ({ work }) => work.length > 0,
      );
      expect(seen.work).toEqual([{ work: 'figures', since: expect.stringMatching(/:00\.000Z$/) as string }]);
      const poison =
        QueueServiceClient.fromConnectionString(connection).getQueueClient('responses-changed-poison');
      const left = await until(
        async () => (await poison.getProperties()).approximateMessagesCount ?? 0,
        (count) => count === 0,
      );
      expect(left).toBe(0);

      await table('disagreements').deleteEntity(broken.partitionKey, broken.rowKey);
      expect((await tryAgain(round)).status).toBe(200);
      await product.putForward(new Date(Date.now() + 10 * 60_000));
      // The timer asks for a look, and the look comes a moment later.
      await soon(() => failing(round)).toEqual(nothing);
    });

    test('is for owners alone', async () => {
      const round = await openRound(product);
      for (const method of ['GET', 'POST'])
        expect(
          (
            await product.call(
              'liaison-1',
              method,
              `rounds/${round}/messages`,
              method === 'POST' ? { tryAgain: 'fault' } : undefined,
            )
          ).status,
        ).toBe(403);
    });
  });
}
