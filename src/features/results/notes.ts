import { establishedIn } from '../../../assessment/scope/established.ts';
import type { I18n } from '../../app/i18n/i18n.ts';
import { listed, sizeOf } from '../../app/i18n/figures.ts';
import { inUnits } from './figures.ts';
import type { Shown } from './shown.ts';
import type { Scope } from './view.ts';

/**
 * What somebody has to know about the figures of one group before they repeat them: sides that show older figures, days
 * that may explain a difference, and what could not be looked at.
 * @param regions those that this person sees
 */
export function notesOn(i18n: I18n, shown: Shown, regions: readonly Scope[]): string[] {
  return [...stayingNote(i18n, shown), ...driftNote(i18n, shown), ...checkNote(i18n, shown, regions)];
}

function stayingNote({ t, locale }: I18n, { scope, round }: Shown): string[] {
  if (!scope.staying || scope.staying.length === 0) return [];
  const sides = scope.staying.map((side) => t(side === 'observer' ? 'results.observers' : `side.${side}`));
  const key = scope.region === null ? 'results.staying.company' : 'results.staying.region';
  return [t(key, { sides: listed(locale, sides), count: sides.length, k: round.minimumGroupSize })];
}

function driftNote(i18n: I18n, { scope }: Shown): string[] {
  const gap = scope.subjects.find(({ kind }) => kind === 'overall')?.gap;
  if (!scope.drift || gap === undefined) return [];
  const { shift } = scope.drift;
  const key = Math.sign(shift) === Math.sign(gap) ? 'results.drift.part' : 'results.drift.more';
  return [i18n.t(key, { points: sizeOf(i18n, inUnits({ kind: 'overall' }, shift)) })];
}

/** At close a company-wide difference is told even where no region lets one look behind it. */
function checkNote({ t }: I18n, { scope, round }: Shown, regions: readonly Scope[]): string[] {
  if (scope.region !== null || regions.length === 0 || round.regions.length < 2) return [];
  const compared = regions.some(({ joined, score }) => !joined && score.company !== undefined);
  return establishedIn(scope.subjects).length > 0 && !compared ? [t('results.notChecked')] : [];
}
