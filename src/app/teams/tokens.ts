/** How the host is asked for a token, in the words of teams-js. */
interface Asked {
  /** Without windows of Microsoft's. */
  readonly silent: boolean;
  /** What Microsoft wants to know besides, as the API passed it on. */
  readonly claims?: string[];
}

export interface Tokens {
  /**
   * The person's token.
   * @param claims what a challenge of the API asks for
   * @param quiet for a convenience: no window opens for it, and what it is refused is asked for by nothing else
   * @throws Error with the host's reason
   */
  readonly token: (claims?: string, quiet?: boolean) => Promise<string>;
  /** Somebody has pressed a button to sign in: the next time, Microsoft's windows may open. */
  readonly pressed: () => void;
}

/**
 * Asks the host for tokens. It keeps them and renews them itself. Once it has refused, Microsoft's windows open only when
 * somebody presses a button for it: answers are saved and figures looked at by themselves, and a window that comes up again and
 * again while somebody types is no help.
 */
export function tokensFrom(ask: (asked: Asked) => Promise<string>): Tokens {
  let silent = false;
  /** What was asked for besides and refused so far. */
  let owed: string | undefined;
  return {
    token: async (given, quiet = false) => {
      if (quiet) return ask({ silent: true, ...(given !== undefined && { claims: [given] }) });
      const claims = given ?? (silent ? undefined : owed);
      try {
        const token = await ask({ silent, ...(claims !== undefined && { claims: [claims] }) });
        // A token without what is owed shows nothing of whether that would be given now.
        if (owed === undefined || claims === owed) {
          silent = false;
          owed = undefined;
        }
        return token;
      } catch (error) {
        silent = true;
        owed = claims ?? owed;
        throw error;
      }
    },
    pressed: () => {
      silent = false;
    },
  };
}
