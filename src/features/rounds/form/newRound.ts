import type { Round } from '../../../../contract/rounds.ts';
import type { Outcome } from '../../../app/api/outcome.ts';
import type { RoundsApi } from '../roundsApi.ts';
import type { QuestionSets } from '../sets/setsApi.ts';
import type { Fields } from './fields.ts';
import { createBody } from './roundBodies.ts';

/** What a new round is made from. */
export interface Basis {
  /** The newest rounds there are. */
  readonly known: readonly Round[];
  /** The round whose settings are taken over. */
  readonly like: Round | null;
  /** What can be asked. */
  readonly sets: QuestionSets;
}

/** Loads the newest rounds, the one to copy, and the question sets there are. */
export async function loadBasis(api: RoundsApi, copyOf: string | null): Promise<Outcome<Basis>> {
  const [rounds, sets, copied] = await Promise.all([
    api.listRounds(null),
    api.listSets(),
    copyOf === null ? null : api.readRound(copyOf),
  ]);
  if (rounds.kind !== 'ok') return rounds;
  if (sets.kind !== 'ok') return sets;
  if (copied !== null && copied.kind !== 'ok') return copied;
  const known = rounds.value.items;
  const like = copied?.value.round ?? known[0] ?? null;
  return { kind: 'ok', value: { known, like, sets: sets.value }, etag: null };
}

/**
 * Makes a round. Where no answer comes, it may have been made all the same: then it is looked for, so that trying again
 * never makes a second one.
 */
export async function makeRound(
  api: RoundsApi,
  fields: Fields,
  { known, like }: Omit<Basis, 'sets'>,
  isCopy: boolean,
): Promise<Outcome<Round>> {
  const body = { ...createBody(fields), ...(isCopy && like && { copyOf: like.id }) };
  const made = await api.create(body);
  if (made.kind === 'ok') return { ...made, value: made.value.round };
  if (made.kind !== 'unreachable') return made;
  const now = await api.listRounds(null);
  const found =
    now.kind === 'ok'
      ? now.value.items.find(
          (round) =>
            known.every(({ id }) => id !== round.id) &&
            round.title === body.title &&
            round.closesAt === body.closesAt,
        )
      : undefined;
  return found ? { kind: 'ok', value: found, etag: null } : made;
}
