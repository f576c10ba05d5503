/** What the bot must be told: see docs/architecture.md, "Settings". */
export interface BotSettings {
  readonly appId: string;
  readonly password: string;
  /** The only tenant whose people it talks to. */
  readonly tenant: string;
  readonly tokenUrl: string;
  readonly channelIssuer: string;
  readonly channelMetadataUrl: string;
  /** The only origins that get messages and the bot's tokens. */
  readonly services: ReadonlySet<string>;
}
