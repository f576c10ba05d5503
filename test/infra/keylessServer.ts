/** A server as the templates set it up: it makes a round and asks for a look at it, and says what it finds. */
import { readConfig } from '../../api/config.ts';
import { wire } from '../../api/wiring.ts';
import { roundRecord } from '../builders/rounds.ts';

const wiring = wire(readConfig(process.env));
try {
  const { value } = await wiring.addRound(roundRecord({ id: wiring.newRoundId(), title: 'Without a key' }));
  await wiring.askForLook(value);
  const found = await wiring.readRound(value.id);
  process.stdout.write(JSON.stringify({ round: found?.value.title }));
} catch (error) {
  const why = error instanceof Error ? error.message : String(error);
  process.stdout.write(JSON.stringify({ isStorageDown: wiring.isStorageDown(error), why }));
}
