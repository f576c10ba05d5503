import { readFile } from 'node:fs/promises';
import * as z from 'zod';
import type { LogLevel } from './programmingModel.ts';

/** .NET's TimeSpan as host.json writes it, "00:00:02" or "1.00:00:00", in milliseconds. */
export const timeSpan = z.string().transform((text, context) => {
  const parts = /^(?:(\d+)\.)?(\d{1,2}):(\d{2}):(\d{2})(?:\.(\d{1,3}))?$/.exec(text);
  if (!parts) {
    context.addIssue({ code: 'custom', message: 'a time span is written hh:mm:ss' });
    return z.NEVER;
  }
  const [days = 0, hours = 0, minutes = 0, seconds = 0] = parts.slice(1, 5).map((part) => Number(part || 0));
  const fraction = Number((parts[5] ?? '').padEnd(3, '0'));
  return (((days * 24 + hours) * 60 + minutes) * 60 + seconds) * 1000 + fraction;
});

const logLevels = ['trace', 'debug', 'information', 'warning', 'error', 'critical', 'none'] as const;
const logLevel = z
  .string()
  .transform((name) => name.toLowerCase())
  .pipe(z.enum(logLevels));

/** What one level says where Azure has one a function: the lowest at which any of them may write for itself. */
const forFunctions = (levels: Readonly<Record<string, LogLevel>>): LogLevel => {
  const own = Object.entries(levels).filter(([name]) => /^Function\..*\.User$/.test(name));
  const allowed = [levels['default'] ?? 'information', ...own.map(([, level]) => level)];
  return logLevels.find((level) => allowed.includes(level)) ?? 'information';
};

const queues = z
  .strictObject({
    maxPollingInterval: timeSpan.default(60_000),
    visibilityTimeout: timeSpan.default(0),
    batchSize: z.int().min(1).max(32).default(16),
    maxDequeueCount: z.int().min(1).default(5),
    newBatchThreshold: z.int().min(0).optional(),
    messageEncoding: z.enum(['base64', 'none']).default('base64'),
  })
  .transform(({ newBatchThreshold, ...given }) => ({
    ...given,
    newBatchThreshold: newBatchThreshold ?? Math.floor(given.batchSize / 2),
  }));

const hostJson = z
  .looseObject({
    version: z.literal('2.0'),
    extensions: z
      .looseObject({
        http: z.looseObject({ routePrefix: z.string().default('api') }).prefault({}),
        queues: queues.prefault({}),
      })
      .prefault({}),
    logging: z.looseObject({ logLevel: z.record(z.string(), logLevel).optional() }).optional(),
  })
  .transform(({ extensions, logging }) => ({
    routePrefix: extensions.http.routePrefix,
    queues: extensions.queues,
    logLevel: forFunctions(logging?.logLevel ?? {}) satisfies LogLevel,
  }));

export type HostSettings = z.infer<typeof hostJson>;
export type QueueSettings = HostSettings['queues'];

/** Reads host.json with the defaults that Azure gives to what it leaves out. */
export async function readHostSettings(path: string): Promise<HostSettings> {
  const parsed = hostJson.safeParse(JSON.parse(await readFile(path, 'utf8')));
  if (!parsed.success) throw new Error(`${path} is not valid:\n${z.prettifyError(parsed.error)}`);
  // Azure lets an app setting override any line of host.json; this is the one that is wanted here.
  const wanted = logLevel.safeParse(process.env['AzureFunctionsJobHost__logging__logLevel__default']);
  return wanted.success ? { ...parsed.data, logLevel: wanted.data } : parsed.data;
}
