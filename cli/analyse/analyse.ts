import { createReadStream } from 'node:fs';
import { parseArgs } from 'node:util';
import { concord20 } from '../concord20.ts';
import { done, refused, type Outcome } from '../outcome.ts';
import { analysisText } from '../print/analysisText.ts';
import { paint } from '../print/paint.ts';
import { sentenceOf, shown, shownFile, type Problems } from '../../csv/problems.ts';
import { readAnswers } from '../reading/readAnswers.ts';
import { analyseHelp } from '../usage.ts';
import { analysisOf, type Analysis } from './analysis.ts';
import { readQuestionSet } from './questionSetFile.ts';
import { writeSummary } from './writeSummary.ts';

const options = {
  json: { type: 'boolean', default: false },
  k: { type: 'string', default: '5' },
  set: { type: 'string' },
  summary: { type: 'string' },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

/** The product never shows a group of two. */
const SMALLEST_K = 3;
const MOST_EXTRA = 10;

/** `concord analyse`: scores a file of answers, with no server. */
export async function analyse(args: readonly string[]): Promise<Outcome> {
  const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
  if (values.help) return done(analyseHelp);
  const [file, ...others] = positionals;
  if (file === undefined || others.length > 0)
    return refused(`concord analyse takes one file.\n\n${analyseHelp}`);
  const k = /^\d{1,9}$/.test(values.k) ? Number(values.k) : NaN;
  if (!(k >= SMALLEST_K))
    return refused(`--k is a whole number from ${SMALLEST_K}: the smallest group shown.\n`);

  const chosen =
    values.set === undefined ? ({ kind: 'set', set: concord20 } as const) : await readQuestionSet(values.set);
  if (chosen.kind === 'wrong') return refused(listed(values.set ?? '', chosen.problems));

  const analysis = analysisOf(chosen.set, k);
  const read = await readAnswers(chosen.set, bytesOf(file), analysis.add);
  if (read.kind === 'unreadable') return refused(problemsText(file, read.problems));
  const result = analysis.result(read);
  const { summary } = values;
  if (summary !== undefined && (await writeSummary(summary, chosen.set, result, new Date())) !== 'written')
    return refused(`No side has ${k} people: there is nothing to put into ${shownFile(summary)}.\n`);
  return done(
    values.json ? jsonText(result) : analysisText(result, chosen.set, read.regions, paint),
    extraText(read.extra) + (summary === undefined ? '' : `${shownFile(summary)} is written.\n`),
  );
}

/** Standard input for "-". */
const bytesOf = (file: string): AsyncIterable<Buffer> =>
  (file === '-' ? process.stdin : createReadStream(file)) as AsyncIterable<Buffer>;

/** What may be made public first; all figures in full. */
function jsonText({ scopes, findings, skipped, reliability, ...rest }: Analysis): string {
  return `${JSON.stringify({ scopes, findings, skipped, reliability, ...rest }, null, 2)}\n`;
}

function problemsText(file: string, { first, more }: Problems): string {
  return listed(file, [...first.map(sentenceOf), ...(more > 0 ? [`and ${more} more`] : [])]);
}

const listed = (file: string, problems: readonly string[]): string =>
  [`${shownFile(file)} cannot be analysed:`, ...problems.map((problem) => `  ${problem}`), ''].join('\n');

function extraText(extra: readonly string[]): string {
  if (extra.length === 0) return '';
  const names = extra.slice(0, MOST_EXTRA).map(shown).join(', ');
  const more = extra.length > MOST_EXTRA ? ` and ${extra.length - MOST_EXTRA} more` : '';
  return `Columns that are not used: ${names}${more}.\n`;
}
