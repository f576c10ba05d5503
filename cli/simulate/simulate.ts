import { parseArgs } from 'node:util';
import { concord20 } from '../concord20.ts';
import { done, refused, type Outcome } from '../outcome.ts';
import { paint } from '../print/paint.ts';
import { simulationText } from '../print/simulationText.ts';
import { simulateHelp } from '../usage.ts';
import { simulationOf } from './simulation.ts';

const options = {
  json: { type: 'boolean', default: false },
  seed: { type: 'string', default: '1' },
  rounds: { type: 'string', default: '400' },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

/** What somebody may wait for: some days. */
const MOST_ROUNDS = 1_000_000;

/** `concord simulate`: how often the detector is wrong, and how many answers it needs, on made-up answers. */
export function simulate(args: readonly string[]): Outcome {
  const { values } = parseArgs({ args: [...args], options });
  if (values.help) return done(simulateHelp);
  const rounds = /^\d{1,7}$/.test(values.rounds) ? Number(values.rounds) : NaN;
  if (!(rounds >= 1 && rounds <= MOST_ROUNDS))
    return refused(`--rounds is a whole number from 1 to ${MOST_ROUNDS}.\n`);

  const simulation = simulationOf(concord20, values.seed, rounds, progress);
  return done(values.json ? `${JSON.stringify(simulation, null, 2)}\n` : simulationText(simulation, paint));
}

/** Somebody who waits at a terminal sees that it goes on. */
function progress(name: string): void {
  if (process.stderr.isTTY) process.stderr.write(`${name} ...\n`);
}
