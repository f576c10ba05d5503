import type { Wiring } from '../wiring.ts';
import { ok } from './replies.ts';
import { answered } from './signedIn.ts';

/** Made when it is first asked for: hardly anybody does, and a server that starts should not wait for it. */
export const getOpenApi = (wiring: Wiring) => {
  let described: Promise<unknown> | undefined;
  const describe = async () => (await import('./apiDescription.ts')).describeApi(wiring.version);
  return answered(wiring, async () => ok(await (described ??= describe())));
};
