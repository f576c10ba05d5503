import type { z } from 'zod';

/**
 * What a row says. While servers are exchanged, and after a step back, a newer version may have written it: what this one
 * does not know is left out of what it reads, where another text from outside would be refused for it. Everything else
 * has to fit.
 * @param stored what was kept, as JSON; not used any more after this
 * @throws ZodError where something is wrong that no newer version explains
 */
export function readStored<T>(schema: z.ZodType<T>, stored: unknown): T {
  const read = schema.safeParse(stored);
  if (read.success) return read.data;
  const { issues } = read.error;
  if (issues.some(({ code }) => code !== 'unrecognized_keys')) throw read.error;
  for (const issue of issues)
    if (issue.code === 'unrecognized_keys') leaveOut(stored, issue.path, issue.keys);
  return schema.parse(stored);
}

function leaveOut(stored: unknown, path: readonly PropertyKey[], keys: readonly string[]): void {
  const place = path.reduce<unknown>((at, step) => (isObject(at) ? at[step] : undefined), stored);
  if (isObject(place)) for (const key of keys) Reflect.deleteProperty(place, key);
}

const isObject = (value: unknown): value is Record<PropertyKey, unknown> =>
  typeof value === 'object' && value !== null;
