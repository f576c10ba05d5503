/**
 * A server that lets people answer and looks at the round, and kills itself (kill -9) at the step that it is told.
 * Arguments: round, step. STORAGE_CONNECTION says where.
 */
import { pseudonyms } from '../../../api/store/pseudonym.ts';
import { lookAtRound } from '../../../api/flows/results/lookAtRound.ts';
import { answers, concord20 } from '../../builders/questionSets.ts';
import { serverOn } from '../../builders/stores.ts';

const [roundId = '', step = ''] = process.argv.slice(2);
const server = serverOn(process.env.STORAGE_CONNECTION ?? '');
const round = (await server.readRound(roundId))?.value;
if (!round) throw new Error('there is no such round');
const die = (): Promise<never> => {
  process.kill(process.pid, 'SIGKILL');
  return new Promise(() => undefined);
};

const pseudonym = pseudonyms(new Uint8Array(32));
for (const side of ['sales', 'marketing'] as const)
  for (let index = 0; index < 2 * round.minimumGroupSize + 1; index++)
    await server.saveResponse(
      round,
      concord20,
      pseudonym({ tenant: 't', id: `${side}-${index}` }, round.id),
      {
        side,
        region: null,
        answers: answers(side === 'sales' ? 2 : 4),
        awareness: null,
        answeredOn: '2026-11-22',
      },
    );
// Between the transaction and the message on the queue.
if (step === 'before-the-message') await die();

await lookAtRound(
  {
    ...server,
    freeze: async (of, set, state) => {
      if (step === 'half-frozen') await server.freeze({ ...of, shards: of.shards / 2 }, set, state);
      else await server.freeze(of, set, state);
      if (step === 'half-frozen' || step === 'frozen') await die();
    },
    writeState: async (...state) => {
      const written = await server.writeState(...state);
      if (step === 'written' && written?.state.publications === 1) await die();
      return written;
    },
    markPublished: async (of, ...published) => {
      if (step === 'half-marked') {
        await server.markPublished({ ...of, shards: of.shards / 2 }, ...published);
        await die();
      }
      await server.markPublished(of, ...published);
      if (step === 'marked') await die();
    },
    writeRelease: async (...release) => {
      const written = await server.writeRelease(...release);
      if (step === 'released') await die();
      return written;
    },
  },
  round.id,
);
throw new Error(`there is no step "${step}"`);
