/** The promise, or a rejection where it takes longer: hosts have been seen that never answer. */
export const within = <T>(ms: number, promise: Promise<T>): Promise<T> =>
  Promise.race([
    promise,
    new Promise<never>((_resolve, reject) => {
      setTimeout(() => reject(new Error(`within requires an answer in ${ms} ms`)), ms);
    }),
  ]);
