// Asked for by "import": what `await import` of a CommonJS package gives is another thing in the bundle than in Node.
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

/** So many acts a minute for each who does them; counts one, and how many seconds they must wait: 0 for none. */
export function budget(aMinute: number): (who: string) => Promise<number> {
  const limiter = new RateLimiterMemory({ points: aMinute, duration: 60 });
  return async (who) => {
    try {
      await limiter.consume(who);
      return 0;
    } catch (refused) {
      if (refused instanceof RateLimiterRes) return Math.max(1, Math.ceil(refused.msBeforeNext / 1000));
      throw refused;
    }
  };
}
