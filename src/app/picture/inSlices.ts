/** So long the page is busy at a stretch, on whatever device: nobody who scrolls or types meanwhile waits longer. */
const SLICE_MS = 40;

/** What a long work awaits after each small part: from time to time it lets the page answer first. */
export function inSlices(now: () => number = () => performance.now()): () => Promise<void> {
  let began = now();
  return async () => {
    if (now() - began < SLICE_MS) return;
    await new Promise((done) => setTimeout(done));
    began = now();
  };
}
