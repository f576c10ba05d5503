import type { Needed } from '../simulate/answersNeeded.ts';
import type { Simulation } from '../simulate/simulation.ts';
import type { Paint } from './paint.ts';
import { table, wrapped, type Cell, type Column, type Row } from './table.ts';

const number = (width: number): Column => ({ width, align: 'right' });

/** A share in per cent: one decimal where it is small. */
function share(value: number | null): string {
  if (value === null) return '-';
  const percent = 100 * value;
  return `${percent < 10 || (percent > 99 && percent < 100) ? percent.toFixed(1) : percent.toFixed(0)} %`;
}

const pair = (needed: Needed): string => `${needed.median ?? '?'} / ${needed.most ?? '?'}`;

/** The tables for a person at a terminal, each line with the reference under it. */
export function simulationText(simulation: Simulation, paint: Paint): string {
  const quiet = (row: readonly string[]): Row => row.map((text): Cell => ({ text, paint: paint.quiet }));
  const alarms = simulation.falseAlarms.flatMap((line): Row[] => [
    [
      `${line.name}, ${line.people.join(' / ')}`,
      ...[line.naiveWelch, line.welchHolm, line.firstPart, line.finalRule].map(share),
    ],
    quiet([
      '  reference',
      share(line.reference.naiveWelch),
      share(line.reference.welchHolm),
      share(line.reference.firstPart),
      // Where the reference knows only that it is no more than part 1 alone.
      `${line.reference.finalRule === line.reference.firstPart && line.reference.finalRule !== 0 ? '<= ' : ''}${share(line.reference.finalRule)}`,
    ]),
  ]);
  const needed = simulation.answersNeeded.flatMap((line): Row[] => [
    [line.name, pair(line.oracle), pair(line.finalRule)],
    quiet(['  reference', line.reference.oracle.join(' / '), line.reference.finalRule.join(' / ')]),
  ]);

  const lines = [
    ...wrapped(
      `Rounds with a false alarm, of ${simulation.rounds} made-up rounds a line, when the sides expect the same (seed ${simulation.seed}).`,
    ).map(paint.strong),
    ...wrapped(
      `27 statistics, latent correlation ${simulation.correlation}. A look after every answer of the larger side up to a hundred, then after every 2 % more: oftener than the product looks.`,
    ).map(paint.quiet),
    '',
    ...table(
      [{ width: 30 }, number(8), number(8), number(8), number(10)],
      [quiet(['Sales / Marketing', 'Welch', '+ Holm', 'part 1', 'final rule']), ...alarms],
    ),
    '',
    ...wrapped('Answers a side until a true difference is found, in half / four fifths of the rounds.').map(
      paint.strong,
    ),
    ...wrapped(
      'A look after every answer. The oracle is one Welch t-test at the right moment, at .05/27.',
    ).map(paint.quiet),
    '',
    ...table(
      [{ width: 30 }, number(14), number(14)],
      [quiet(['True difference', 'oracle', 'final rule']), ...needed],
    ),
    '',
    ...closeness(simulation).flatMap((sentence) => wrapped(sentence)),
  ];
  return `${lines.join('\n')}\n`;
}

/** How far from the reference this came, and why it is not the same. */
function closeness({ rounds, falseAlarms, answersNeeded }: Simulation): string[] {
  const largest = Math.max(...falseAlarms.map(({ finalRule }) => finalRule));
  const apart = falseAlarms.map(({ finalRule, reference }) =>
    Math.abs(finalRule - (reference.finalRule ?? 0)),
  );
  const ratios = answersNeeded.flatMap(({ finalRule, reference }) =>
    [finalRule.median, finalRule.most].flatMap((value, index) =>
      value === null ? [] : [value / (reference.finalRule[index] ?? NaN)],
    ),
  );
  const times = (value: number) => value.toFixed(2);
  return [
    `Largest share of rounds with a false alarm by the final rule: ${share(largest)} (the promise: at most 5 %; the reference's largest: 1.7 %). Farthest from the reference: ${(100 * Math.max(...apart)).toFixed(1)} points; chance alone makes about ${(100 * 1.96 * Math.sqrt((0.017 * 0.983) / rounds)).toFixed(1)} at a share of 1.7 %.`,
    ratios.length === 0
      ? 'No difference was found often enough to compare.'
      : `Answers needed by the final rule are ${times(Math.min(...ratios))} to ${times(Math.max(...ratios))} times those of the reference.`,
    'What differs from the reference: its exact shapes of answers and its looks are not recorded; "bell", "skew" and the others are our own of the same kind. Its rows from real surveys need data that do not come with Concord.',
  ];
}
