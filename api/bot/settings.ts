/** What the bot must be told: see docs/architecture.md, "Settings". */
export interface BotSettings {
  readonly appId: string;
  /** Absent: `ownToken` gives the bot's tokens. */
  readonly password?: string;
  /** A token of the app itself for a resource, where the bot is the app's own identity. */
  readonly ownToken?: (resource: string) => Promise<{ token: string; expiresOnTimestamp: number }>;
  /** The only tenant whose people it talks to. */
  readonly tenant: string;
  readonly tokenUrl: string;
  readonly channelIssuer: string;
  readonly channelMetadataUrl: string;
  /** The only origins that get messages and the bot's tokens. */
  readonly services: ReadonlySet<string>;
}
