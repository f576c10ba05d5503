import { Cron } from 'croner';
import { resolveSettings } from './appSettings.ts';
import { writeLog, type App, type RegisteredFunction } from './core.ts';
import { invoke, triggerOf } from './invoke.ts';

const never = '0001-01-01T00:00:00+00:00';

export interface Timer {
  /** Runs it now, as after a time for which the host was down; waits for it. */
  catchUp: () => Promise<void>;
  stop: () => Promise<void>;
}

/**
 * Runs a function by its schedule: six fields, seconds first, in UTC, day and weekday both to fit (NCRONTAB).
 * A run that is due while the last one still works is left out.
 */
export function timerTrigger(app: App, fn: RegisteredFunction): Timer {
  const { binding } = triggerOf(fn);
  const functionName = fn.metadata.name;
  const schedule = resolveSettings(String(binding['schedule']));
  let running: Promise<unknown> | undefined;
  let last: Date | undefined;

  const begin = (isPastDue: boolean): void => {
    const status = {
      Schedule: {},
      ScheduleStatus: {
        Last: last?.toISOString() ?? never,
        LastUpdated: last?.toISOString() ?? never,
        Next: job.nextRun()?.toISOString() ?? never,
      },
      IsPastDue: isPastDue,
    };
    last = new Date();
    running = invoke(app, fn, { data: { json: JSON.stringify(status) } }).finally(
      () => (running = undefined),
    );
  };
  const run = (): void => {
    if (running) {
      writeLog(app, 'warning', 'is due again while it still runs: left out', 'system', { functionName });
      return;
    }
    begin(false);
  };

  const job = cronFor(functionName, schedule, run);
  if (binding['runOnStartup'] === true) run();
  return {
    catchUp: async () => {
      await running;
      if (!running) begin(true);
      await running;
    },
    stop: async () => {
      job.stop();
      await running;
    },
  };
}

function cronFor(functionName: string, schedule: string, run: () => void): Cron {
  try {
    return new Cron(schedule, { mode: '6-part', timezone: 'UTC', domAndDow: true, unref: true }, run);
  } catch (error) {
    throw new Error(`The schedule "${schedule}" of the function "${functionName}" cannot be read.`, {
      cause: error,
    });
  }
}
