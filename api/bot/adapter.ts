import { CloudAdapter, type Activity, type InvokeResponse, type TurnContext } from 'botbuilder';
import {
  AuthenticationConfiguration,
  AuthenticationError,
  BotFrameworkAuthenticationFactory,
  ClaimsIdentity,
  type BotFrameworkAuthentication,
  type ConnectorClient,
} from 'botframework-connector';
import { channelHttp } from './channelHttp.ts';
import { BotCredentialsFactory } from './credentials.ts';
import type { BotSettings } from './settings.ts';
import { mayBeOfChannel } from './tokenGuard.ts';

const AUDIENCE = 'https://api.botframework.com';
const unused = '';

/** botbuilder's own authentication, in both directions, with the endpoints that are configured. */
const authenticationFor = (settings: BotSettings): BotFrameworkAuthentication =>
  BotFrameworkAuthenticationFactory.create(
    unused,
    true,
    settings.tokenUrl,
    AUDIENCE,
    settings.channelIssuer,
    unused,
    settings.channelMetadataUrl,
    settings.channelMetadataUrl,
    'urn:botframework:azure',
    new BotCredentialsFactory(settings),
    new AuthenticationConfiguration(),
    undefined,
    { httpClient: channelHttp },
  );

export type Authenticated = Awaited<ReturnType<BotFrameworkAuthentication['authenticateRequest']>>;

/** botbuilder's adapter, asked in two steps, so that what is not authentic can be told from what went wrong. */
export class ConcordAdapter extends CloudAdapter {
  readonly #authentication: BotFrameworkAuthentication;
  readonly #settings: BotSettings;
  constructor(settings: BotSettings) {
    const authentication = authenticationFor(settings);
    super(authentication);
    this.#authentication = authentication;
    this.#settings = settings;
  }

  /** Whether the channel has signed for this bot what comes from this address. */
  async authenticate(authorization: string, serviceUrl: string): Promise<Authenticated | 'not-authentic'> {
    // The id of the channel is not taken from the activity: "AseChannel" would be believed other issuers.
    const activity = { channelId: 'msteams', serviceUrl } as Activity;
    const { channelIssuer, tenant } = this.#settings;
    if (!mayBeOfChannel(authorization, channelIssuer, tenant)) return 'not-authentic';
    try {
      return await this.#authentication.authenticateRequest(activity, authorization);
    } catch (error) {
      // The library of tokens has errors of its own; everything else means that the keys could not be had.
      if (error instanceof AuthenticationError) {
        if (error.statusCode < 500) return 'not-authentic';
        throw error;
      }
      if (error instanceof Error && /^(JsonWebToken|TokenExpired|NotBefore)Error$/.test(error.name))
        return 'not-authentic';
      throw error;
    }
  }

  /** Runs one turn. @returns what answers an invoke */
  turn(
    authenticated: Authenticated,
    activity: Activity,
    logic: (context: TurnContext) => Promise<void>,
  ): Promise<InvokeResponse | undefined> {
    return this.processActivity(authenticated, activity, logic);
  }

  /** What sends messages to a service without an activity having come in. */
  async connectorTo(serviceUrl: string): Promise<ConnectorClient> {
    const own = new ClaimsIdentity([{ type: 'aud', value: this.#settings.appId }], true);
    return this.#authentication.createConnectorFactory(own).create(serviceUrl, AUDIENCE);
  }
}
