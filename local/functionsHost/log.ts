import type { LogLevel } from './programmingModel.ts';

/** What a line is about: a function, and which of its runs. */
export type Subject = { functionName?: string; invocationId?: string };
export type Log = (level: LogLevel, message: string, subject?: Subject) => void;

const order: LogLevel[] = ['trace', 'debug', 'information', 'warning', 'error', 'critical', 'none'];
const marks: Record<LogLevel, string> = {
  trace: 'trace',
  debug: 'debug',
  information: 'info ',
  warning: 'warn ',
  error: 'error',
  critical: 'fatal',
  none: '',
};

/** One line an entry: time (UTC), level, function, invocation, message. */
export function formatLine(at: Date, level: LogLevel, message: string, subject: Subject = {}): string {
  const parts = [at.toISOString().slice(11, 23), marks[level], subject.functionName, subject.invocationId];
  return `${[...parts, message].filter((part) => part !== undefined).join(' ')}\n`;
}

/** Writes everything from a level on to stderr; stdout belongs to what scripts read. */
export const logFrom =
  (lowest: LogLevel): Log =>
  (level, message, subject) => {
    if (level === 'none' || order.indexOf(level) < order.indexOf(lowest)) return;
    process.stderr.write(formatLine(new Date(), level, message, subject));
  };

/** An error as a log shows it: with the part of its stack that the app's own code stands in, and its cause. */
export function describeError(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const lines = (error.stack ?? error.message).split('\n');
  const library = lines.findIndex((line) => line.includes('/@azure/functions/dist/'));
  const own = (library === -1 ? lines : lines.slice(0, library)).join('\n');
  return error.cause === undefined ? own : `${own}\n  because: ${describeError(error.cause)}`;
}
