/** Pictures, each some 2 KB. */
const MOST = 200;
const drawn = new Map<string, string>();

/** A picture that was drawn lately: a case's card goes to every liaison of its region, and each looks the same. */
export function remembered(key: string, draw: () => string): string {
  const before = drawn.get(key);
  const picture = before ?? draw();
  // What was asked for last stands last: the first is the one that nobody has wanted for longest.
  drawn.delete(key);
  drawn.set(key, picture);
  const [oldest] = drawn.keys();
  if (drawn.size > MOST && oldest !== undefined) drawn.delete(oldest);
  return picture;
}
