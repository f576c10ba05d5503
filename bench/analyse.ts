/**
 * What `concord analyse` costs for 100,000 rows: time as a multiple of a bare csv-parse read of the same file in the same
 * run, and the process's largest memory. Limits: 3 s (on the machine of the issue) and 300 MB.
 */
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { spawnSync } from 'node:child_process';
import { parse } from 'csv-parse';

const ROWS = 100_000;
const REPEATS = 3;
const LIMIT_SECONDS = 3;
const LIMIT_MB = 300;

const program = path.join(import.meta.dirname, '..', 'cli', 'concord.ts');
const regions = ['DACH', 'Benelux', 'Nordics', 'Iberia', 'UK & Ireland'];

/** Rows of a small generator, so that every run reads the same. */
function* rows(): Generator<string> {
  let seed = 7;
  const next = (below: number) => (seed = (seed * 48271) % 2147483647) % below;
  yield `side,region,${Array.from({ length: 20 }, (_, index) => `s${index + 1}`).join(',')}\n`;
  for (let row = 0; row < ROWS; row++) {
    const answers = Array.from({ length: 20 }, () => (next(30) === 0 ? '' : String(1 + next(5))));
    yield `${next(2) === 0 ? 'sales' : 'marketing'},${regions[next(regions.length)] ?? ''},${answers.join(',')}\n`;
  }
}

/** Reads every row with csv-parse as its manual shows, and does nothing with it. */
async function bareRead(file: string): Promise<number> {
  const began = performance.now();
  let read = 0;
  for await (const row of createReadStream(file).pipe(parse())) read += Array.isArray(row) ? 1 : 0;
  if (read !== ROWS + 1) throw new Error(`${read} rows were read`);
  return (performance.now() - began) / 1000;
}

/** The whole program, start included; it tells its largest memory at its end. */
function analyse(file: string): { seconds: number; megabytes: number } {
  const tell = `process.on('exit', () => process.stderr.write('peak ' + process.resourceUsage().maxRSS))`;
  const began = performance.now();
  const { status, stderr } = spawnSync(
    process.execPath,
    [
      '--disable-warning=ExperimentalWarning',
      '--import',
      `data:text/javascript,${encodeURIComponent(tell)}`,
      program,
      'analyse',
      file,
      '--json',
    ],
    { encoding: 'utf8', maxBuffer: 2 ** 28 },
  );
  if (status !== 0) throw new Error(stderr);
  return {
    seconds: (performance.now() - began) / 1000,
    megabytes: (Number(/peak (\d+)/.exec(stderr)?.[1]) * 1024) / 1e6,
  };
}

const median = (values: number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
const folder = await mkdtemp(path.join(tmpdir(), 'concord-bench-'));
try {
  const file = path.join(folder, 'answers.csv');
  await pipeline(Readable.from(rows()), createWriteStream(file));
  const bare: number[] = [];
  const whole: { seconds: number; megabytes: number }[] = [];
  for (let repeat = 0; repeat < REPEATS; repeat++) {
    bare.push(await bareRead(file));
    whole.push(analyse(file));
  }
  const seconds = median(whole.map((run) => run.seconds));
  const megabytes = Math.max(...whole.map((run) => run.megabytes));
  process.stdout.write(
    [
      `concord analyse, ${ROWS} rows, median of ${REPEATS}: ${seconds.toFixed(2)} s (limit ${LIMIT_SECONDS} s)`,
      `bare csv-parse read of the same file: ${median(bare).toFixed(2)} s; ratio ${(seconds / median(bare)).toFixed(2)}`,
      `largest memory: ${megabytes.toFixed(0)} MB (limit ${LIMIT_MB} MB)`,
      '',
    ].join('\n'),
  );
} finally {
  await rm(folder, { recursive: true });
}
