import { useCallback, useRef, useState } from 'react';
import type { Problem, ProblemKind } from '../../../../contract/problems.ts';
import type { RosterChange, RosterReply } from '../../../../contract/roster.ts';
import { isGone, isProblem, type Failure, type Outcome } from '../../../app/api/outcome.ts';
import { useFresh } from '../../../app/api/useFresh.ts';
import { useI18n } from '../../../app/i18n/useI18n.ts';
import { failureWords } from '../../../app/states/failureWords.ts';
import { isReadable } from '../files.ts';
import { detailOf, sentence } from '../form/mistakes.ts';
import type { RoundData, RoundsApi } from '../roundsApi.ts';
import type { RosterSource } from './source.ts';

/** The list that is there, and its version, which a change replaces. */
interface Now {
  readonly roster: RosterReply['roster'];
  readonly etag: string | null;
}

interface State {
  readonly source: RosterSource | null;
  readonly preview: RosterChange | null;
  readonly faults: Problem | null;
  readonly failure: string | null;
  /** What has just been done. */
  readonly done: string | null;
  readonly busy: 'preview' | 'apply' | 'remove' | null;
}

const nothing = { preview: null, faults: null, failure: null, done: null } as const;
const REFUSED_BY_SERVER = 500;
const never = () => false;

/** The roster of a round, and a file on its way to become it: first what would change, then the change. */
export function useRoster(
  api: RoundsApi,
  { round, roster, rosterEtag }: RoundData,
  { onChanged, onGone }: { readonly onChanged: () => void; readonly onGone: () => unknown },
) {
  const i18n = useI18n();
  const { t } = i18n;
  const [state, setState] = useState<State>({ ...nothing, source: null, busy: null });
  const sending = useRef(false);
  /** Grows with every choice that is taken back: what a list would change is then no longer asked. */
  const forgotten = useRef(0);
  const load = useCallback(async (): Promise<Outcome<Now>> => {
    const now = await api.readRoster(round.id);
    if (isGone(now)) void onGone();
    return now.kind === 'ok' ? { ...now, value: { roster: now.value.roster, etag: now.etag } } : now;
  }, [api, round.id, onGone]);
  // Another owner may give a list meanwhile. A choice that was made here stays, and is compared with theirs when used.
  const held = state.source !== null || state.busy !== null;
  const {
    value: { roster: now, etag },
    stale,
    put,
    look,
  } = useFresh<Now>({ roster, etag: rosterEtag }, load, never, { held });

  /** Reads what there is by now; without an answer what was there stays. @returns its version */
  const current = async (): Promise<string | null> => {
    const read = await load();
    if (read.kind !== 'ok') return etag;
    put(read.value);
    return read.etag;
  };
  const wordsFor = (failure: Failure, source: RosterSource | null): Pick<State, 'faults' | 'failure'> => {
    const is = (kind: ProblemKind) => isProblem(failure, kind);
    if (is('groups-off')) return { faults: null, failure: t('groups.off') };
    if (is('too-large')) return { faults: null, failure: t('roster.tooLarge') };
    const problem = failure.kind === 'refused' ? failure.problem : null;
    const isAboutGroups = source?.kind === 'groups' && (problem?.errors?.length ?? 0) > 0;
    if (problem && (is('invalid-roster') || isAboutGroups)) return { faults: problem, failure: null };
    const ours = problem !== null && problem.detail !== '' && problem.status < REFUSED_BY_SERVER;
    return { faults: null, failure: ours ? sentence(detailOf(problem)) : failureWords(i18n, failure) };
  };
  /** One thing at a time, however often somebody presses. */
  const once = async (busy: NonNullable<State['busy']>, act: () => Promise<Partial<State>>) => {
    if (sending.current) return;
    sending.current = true;
    setState((before) => ({ ...before, busy, failure: null, done: null }));
    const after = await act();
    sending.current = false;
    setState((before) => ({ ...before, ...after, busy: null }));
  };

  /** @param of the version that it is compared with */
  const previewOf = async (source: RosterSource, of: string | null): Promise<Partial<State>> => {
    const outcome = await api.saveRoster(round.id, of, source, true);
    if (outcome.kind === 'ok') return { ...nothing, source, preview: outcome.value };
    return { ...nothing, source, ...wordsFor(outcome, source) };
  };

  /** Asks what a list would change. */
  const choose = (source: RosterSource) =>
    once('preview', async () => {
      const before = forgotten.current;
      const found = await lookedAt(source);
      return before === forgotten.current ? found : {};
    });
  const lookedAt = async (source: RosterSource): Promise<Partial<State>> => {
    if (source.kind === 'file' && !(await isReadable(source.file)))
      return { ...nothing, source, failure: t('file.unreadable') };
    const first = await previewOf(source, etag);
    if (first.preview || first.faults) return first;
    const newest = await current();
    // Somebody else has uploaded one meanwhile: what would change is counted from theirs.
    return newest === etag ? first : previewOf(source, newest);
  };

  /** @returns whether the list is the round's now */
  const apply = async (): Promise<boolean> => {
    let applied = false;
    await once('apply', async () => {
      const { source } = state;
      if (!source) return {};
      if (source.kind === 'file' && !(await isReadable(source.file)))
        return { ...nothing, failure: t('file.unreadable') };
      const outcome = await api.saveRoster(round.id, etag, source, false);
      if (outcome.kind === 'ok') {
        applied = true;
        onChanged();
        await current();
        return { ...nothing, source: null, done: t('roster.done', { count: outcome.value.people }) };
      }
      const newest = await current();
      if (isProblem(outcome, 'changed-meanwhile'))
        return { ...(await previewOf(source, newest)), failure: t('roster.changed') };
      return { preview: null, ...wordsFor(outcome, source) };
    });
    return applied;
  };

  const remove = () =>
    once('remove', async () => {
      const outcome = await api.removeRoster(round.id, etag);
      await current();
      if (outcome.kind !== 'ok') return wordsFor(outcome, null);
      onChanged();
      return { ...nothing, done: t('roster.removed') };
    });

  const forget = () => {
    forgotten.current += 1;
    setState((before) => ({ ...before, ...nothing, source: null }));
    // Nothing was looked at while there was a choice.
    if (stale) look();
  };
  return { state, roster: now, stale, choose, apply, forget, remove };
}
