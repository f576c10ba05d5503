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
 * again while somebody types is no help. For the same reason requests at one moment ask once: what may open a window is asked
 * for by the first of them, and the others get what it gets.
 */
export function tokensFrom(ask: (asked: Asked) => Promise<string>): Tokens {
  let silent = false;
  /** What was asked for besides and refused so far. */
  let owed: string | undefined;
  /** What is being asked for now and may open a window. */
  let open: { readonly claims: string | undefined; readonly token: Promise<string> } | undefined;

  const askHost = async (claims: string | undefined): Promise<string> => {
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
  };

  return {
    token: async (given, quiet = false) => {
      if (quiet) return ask({ silent: true, ...(given !== undefined && { claims: [given] }) });
      for (;;) {
        const claims = given ?? (silent ? undefined : owed);
        if (silent) return askHost(claims);
        open ??= { claims, token: askHost(claims).finally(() => (open = undefined)) };
        if (open.claims === claims) return open.token;
        // Something else is asked for: whether a window may open for this depends on what becomes of that.
        await open.token.catch(() => undefined);
      }
    },
    pressed: () => {
      silent = false;
    },
  };
}
