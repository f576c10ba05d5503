/**
 * Does the same work for everybody who wants it within a while. The first is waited for; who comes soon after is spared
 * it, and it is done once for all of them at the end of the while.
 * @returns after each call, work begins once more: at once, or within `ms` of the last time
 */
export function atMostEvery(ms: number): (key: string, work: () => Promise<void>) => Promise<void> {
  const resting = new Map<string, { wanted: (() => Promise<void>) | undefined }>();

  async function begin(key: string, work: () => Promise<void>): Promise<void> {
    const rest: { wanted: (() => Promise<void>) | undefined } = { wanted: undefined };
    resting.set(key, rest);
    setTimeout(() => {
      resting.delete(key);
      // Nobody is there any more to hear of a failure: the work must not fail.
      if (rest.wanted) void begin(key, rest.wanted);
    }, ms).unref();
    await work();
  }

  return async (key, work) => {
    const rest = resting.get(key);
    if (rest) rest.wanted = work;
    else await begin(key, work);
  };
}
