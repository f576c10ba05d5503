import { deliver } from '../../../../api/flows/messages/deliver.ts';
import { sweepDeliveries } from '../../../../api/flows/messages/sweepDeliveries.ts';
import { asked, type deliveryServer } from '../../../builders/deliveries.ts';
import { dying } from '../../../builders/dyingTable.ts';

type Server = ReturnType<typeof deliveryServer>;
type Options = Parameters<typeof deliveryServer>[2];
const MINUTE = 60_000;

/** What becomes of a message when the server that sends it dies. */
export function dyingTests({
  newServer,
  another,
  only,
}: {
  newServer: () => Server;
  another: (server: Server, options?: Options) => Server;
  only: (server: Server) => Promise<unknown>;
}): void {
  describe('a server that dies', () => {
    test('at any write: the message still comes, once, or twice where it died between sending and recording', async () => {
      const seen: string[] = [];
      for (let at = 1; ; at++) {
        let survived = true;
        for (const heard of [false, true]) {
          const server = newServer();
          const { wrap, death } = dying({ at, heard });
          const doomed = another(server, { wrap });
          const life = doomed.ask(asked('liaison-1')).then(() => doomed.work());
          const ended = await Promise.race([death, life.then(() => 'survived' as const)]);
          if (ended === 'survived') continue;
          survived = false;

          const other = another(server);
          // Whoever asked asks again, as after any failure; the sweep does the rest.
          await other.ask(asked('liaison-1'));
          await other.work();
          server.clock.ms += 10 * MINUTE;
          await sweepDeliveries(other);
          await other.work();
          seen.push(`write ${at}, ${heard ? 'heard' : 'not heard'}: sent ${server.chat.messages.length}`);
          expect(await only(other)).toMatchObject({ state: 'sent' });
          expect(await other.openDeliveries('9999')).toEqual([]);
        }
        if (survived) break;
      }
      expect(seen).toEqual([
        'write 1, not heard: sent 1', // the row
        'write 1, heard: sent 1',
        'write 2, not heard: sent 1', // the claim
        'write 2, heard: sent 1',
        'write 3, not heard: sent 2', // what has been sent
        'write 3, heard: sent 1',
      ]);
    });

    test('while it waits for the answer: somebody else takes over when the claim has run out, not before', async () => {
      const server = newServer();
      server.chat.answers.push('never');
      await server.ask(asked('liaison-1'));
      void server.work();
      const place = server.placeOf(asked('liaison-1'));
      while (server.chat.answers.length > 0) await new Promise(setImmediate);

      const other = another(server);
      expect(await deliver(other, place)).toBe('waits');
      expect(await sweepDeliveries(other)).toBe(0);
      server.clock.ms += 2 * MINUTE;
      expect(await sweepDeliveries(other)).toBe(1);
      await other.work();
      expect(server.chat.messages).toHaveLength(1);
      expect(await only(other)).toMatchObject({ state: 'sent', attempts: 2 });
    });

    test('before the message is announced: the sweep finds it', async () => {
      const server = newServer();
      await server.ask(asked('liaison-1'));
      server.announced.length = 0;
      server.clock.ms += MINUTE;
      expect(await sweepDeliveries(server)).toBe(0);
      server.clock.ms += 5 * MINUTE;
      expect(await sweepDeliveries(server)).toBe(1);
      expect(await sweepDeliveries(server)).toBe(0);
      await server.work();
      expect(server.chat.messages).toHaveLength(1);
    });
  });
}
