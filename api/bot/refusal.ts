/** The channel did not take a message, or a change of one. */
export class ChannelRefusal extends Error {
  readonly status: number;
  /** What the channel calls it, such as `BotDisabledByAdmin`. */
  readonly code: string;
  readonly retryAfterMs: number;
  constructor(status: number, code: string, retryAfterMs: number) {
    super(`the channel answered ${status} ${code}`);
    this.name = 'ChannelRefusal';
    this.status = status;
    this.code = code;
    this.retryAfterMs = retryAfterMs;
  }
}

/** The channel did not answer: nobody knows whether it has taken the message. */
export class ChannelSilence extends Error {
  constructor(cause: unknown) {
    super('the channel did not answer', { cause });
    this.name = 'ChannelSilence';
  }
}
