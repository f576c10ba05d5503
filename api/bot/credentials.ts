import { AppCredentials, ServiceClientCredentialsFactory } from 'botframework-connector';
import type { AuthenticatorResult } from 'botframework-connector';
import * as z from 'zod';
import type { BotSettings } from './settings.ts';

/** What the bot shows to get a token. */
export type BotSecret = Pick<BotSettings, 'appId' | 'password' | 'tokenUrl' | 'ownToken'>;

const PATIENCE_MS = 10_000;
const tokenReply = z.object({ access_token: z.string().min(1), expires_in: z.number().positive() });

/** Gets a token for the bot itself: of Azure, where it needs no password, else by OAuth 2.0 with client credentials. */
async function fetchToken(
  { appId, password, tokenUrl, ownToken }: BotSecret,
  audience: string,
): Promise<AuthenticatorResult> {
  if (password === undefined) {
    if (!ownToken) throw new Error('fetchToken requires a password or tokens of the app itself');
    const { token, expiresOnTimestamp } = await ownToken(audience);
    return { accessToken: token, expiresOn: new Date(expiresOnTimestamp) };
  }
  const reply = await fetch(tokenUrl, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: appId,
      client_secret: password,
      scope: `${audience}/.default`,
    }),
    redirect: 'error',
    signal: AbortSignal.timeout(PATIENCE_MS),
  });
  // What the endpoint says may repeat what it was sent.
  if (!reply.ok) throw new Error(`the bot's token was refused with ${reply.status}`);
  const { access_token: accessToken, expires_in: expiresIn } = tokenReply.parse(await reply.json());
  return { accessToken, expiresOn: new Date(Date.now() + expiresIn * 1000) };
}

/** The bot's identity towards the channel; botbuilder keeps the token until five minutes before it expires. */
class BotCredentials extends AppCredentials {
  readonly #secret: BotSecret;
  #asking: Promise<AuthenticatorResult> | undefined;
  constructor(secret: BotSecret, audience: string) {
    super(secret.appId, undefined, audience);
    this.#secret = secret;
  }
  /** Many messages at once ask for one token. */
  protected override refreshToken(): Promise<AuthenticatorResult> {
    this.#asking ??= fetchToken(this.#secret, this.oAuthScope).finally(() => (this.#asking = undefined));
    return this.#asking;
  }
}

/** Hands botbuilder the bot's own credentials, for its own id alone. */
export class BotCredentialsFactory extends ServiceClientCredentialsFactory {
  readonly #secret: BotSecret;
  readonly #known = new Map<string, BotCredentials>();
  constructor(secret: BotSecret) {
    super();
    this.#secret = secret;
  }
  isValidAppId(appId = ''): Promise<boolean> {
    return Promise.resolve(appId.toLowerCase() === this.#secret.appId);
  }
  /** There is no way to switch it off. */
  isAuthenticationDisabled(): Promise<boolean> {
    return Promise.resolve(false);
  }
  async createCredentials(appId: string, audience: string): Promise<BotCredentials> {
    if (!(await this.isValidAppId(appId))) throw new Error('createCredentials requires the id of the bot');
    const known = this.#known.get(audience) ?? new BotCredentials(this.#secret, audience);
    this.#known.set(audience, known);
    return known;
  }
}
