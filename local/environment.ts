import { botId, channelIssuer } from './identity/botTokens.ts';
import { audience, issuer, scope } from './identity/tokens.ts';
import { tenant } from './identity/people.ts';

/** Sets what the app finds as app settings on Azure. It reads them once, when it is loaded. */
export function setEnvironment(local: {
  connectionString: string;
  address: string;
  pseudonymSecret: string;
  botPassword: string;
  /** Origins besides our own to which the bot may send: the Agents Playground's. */
  playground: readonly string[];
  /** What stands in for Microsoft Graph is found by these. */
  graph: Readonly<Record<string, string>>;
}): void {
  Object.assign(process.env, {
    AzureWebJobsStorage: local.connectionString,
    STORAGE_CONNECTION: local.connectionString,
    ENTRA_TENANT_ID: tenant,
    TOKEN_ISSUER: issuer,
    TOKEN_AUDIENCE: audience,
    TOKEN_SCOPE: scope,
    TOKEN_KEYS_URL: `${local.address}/local/identity/keys`,
    PSEUDONYM_SECRET: local.pseudonymSecret,
    BOT_APP_ID: botId,
    BOT_APP_PASSWORD: local.botPassword,
    BOT_TOKEN_URL: `${local.address}/local/identity/bot/token`,
    BOT_CHANNEL_ISSUER: channelIssuer,
    BOT_CHANNEL_METADATA_URL: `${local.address}/local/identity/channel/configuration`,
    BOT_SERVICES: [local.address, ...local.playground].join(' '),
    ...local.graph,
  });
}
