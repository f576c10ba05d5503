/** What Teams takes from a bot: so many messages in so many ms. */
const perConversation = [
  [7, 1_000],
  [8, 2_000],
  [60, 30_000],
  [1_800, 3_600_000],
] as const;
const perTenant = [[30, 1_000]] as const;

type Windows = readonly (readonly [most: number, ms: number])[];

/** Counts what arrives and refuses what is too much, in windows that slide. */
export function arrivals(now: () => number = () => performance.now()) {
  const times = new Map<string, number[]>();

  /** How many ms until one more may come; 0 for now. */
  function wait(name: string, windows: Windows): number {
    const known = times.get(name) ?? [];
    return windows.reduce((longest, [most, ms]) => {
      const first = known[known.length - most];
      return first === undefined ? longest : Math.max(longest, first + ms - now());
    }, 0);
  }
  function count(name: string, windows: Windows): void {
    const longest = Math.max(...windows.map(([, ms]) => ms));
    const known = (times.get(name) ?? []).filter((time) => time > now() - longest);
    times.set(name, [...known, now()]);
  }

  return {
    /** Takes one more; or says how many ms it is too early, and does not count it. */
    take(conversation: string): number {
      const early = Math.max(
        wait(`conversation ${conversation}`, perConversation),
        wait('tenant', perTenant),
      );
      if (early > 0) return early;
      count(`conversation ${conversation}`, perConversation);
      count('tenant', perTenant);
      return 0;
    },
  };
}
