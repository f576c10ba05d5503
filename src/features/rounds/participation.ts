import type { Round } from '../../../contract/rounds.ts';
import type { Results } from '../../../contract/results.ts';
import { mayBeMore } from '../../app/mayBeMore.ts';
import type { Scope } from './roundsApi.ts';

export type Count = number | null;

/** People in the published figures of a group, of every side that is shown; null where no side is. */
export function peopleIn({ n }: Pick<Scope, 'n'>): Count {
  const shown = [n.sales, n.marketing, n.observer].filter((count) => count !== undefined);
  return shown.length === 0 ? null : shown.reduce((sum, count) => sum + count, 0);
}

/** Whether any figure of a side is shown: releases are made of closed rounds without one, too. */
export const hasResult = (results: Pick<Results, 'scopes'> | null): boolean => {
  const n = results?.scopes.find(({ region }) => region === null)?.n;
  return (n?.sales ?? n?.marketing) !== undefined;
};

/** How many have answered, as far as it is published. */
export type Answered =
  | { readonly kind: 'nobody-yet' }
  | { readonly kind: 'invited'; readonly people: number }
  | { readonly kind: 'anyone' }
  /** Published figures; `of` is known where there is a roster, and with `least` there may be more on a side that is hidden. */
  | { readonly kind: 'people'; readonly people: number; readonly of: number | null; readonly least: boolean }
  /** Open: too few have come together to show a figure. */
  | { readonly kind: 'not-yet' }
  /** Closed, and its final figures are still being made: how many there are is not known yet. */
  | { readonly kind: 'making' }
  | { readonly kind: 'fewer'; readonly k: number };

/**
 * @param results null where the round has none yet
 */
export function answeredIn(round: Round, results: Pick<Results, 'scopes' | 'final'> | null): Answered {
  const of = round.roster?.people ?? null;
  if (round.state === 'draft') return of === null ? { kind: 'nobody-yet' } : { kind: 'invited', people: of };
  if (round.state === 'scheduled') return of === null ? { kind: 'anyone' } : { kind: 'invited', people: of };
  const company = results?.scopes.find(({ region }) => region === null);
  const people = company ? peopleIn(company) : null;
  if (company && people !== null) return { kind: 'people', people, of, least: mayBeMore(company, round) };
  if (round.state === 'open') return { kind: 'not-yet' };
  return results?.final === false ? { kind: 'making' } : { kind: 'fewer', k: round.minimumGroupSize };
}
