import type { Config } from '../../api/config.ts';
import { wire, type Wiring } from '../../api/wiring.ts';
import { TENANT } from './stores.ts';

/** All of Concord on a storage of its own, without the bot and the directory, for the people of `TENANT`. */
export const wiredTo = (
  storage: string,
  now?: () => Date,
  { pseudonymSecrets = [new Uint8Array(32)] }: Partial<Pick<Config, 'pseudonymSecrets'>> = {},
): Wiring =>
  wire(
    {
      version: 'test',
      storage,
      token: {
        tenant: TENANT,
        issuer: 'https://issuer.test/',
        audience: 'audience',
        scope: 'scope',
        keysUrl: new URL('https://keys.test/'),
      },
      pseudonymSecrets,
      teamsApp: 'app',
      bot: undefined,
    },
    now,
  );
