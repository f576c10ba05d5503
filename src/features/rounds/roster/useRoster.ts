import { useCallback, useRef, useState } from 'react';
import type { Problem, ProblemKind } from '../../../../contract/problems.ts';
import type { RosterChange, RosterReply } from '../../../../contract/roster.ts';
import { isProblem, type Failure } from '../../../app/api/outcome.ts';
import { useReturn } from '../../../app/api/useReturn.ts';
import { useI18n } from '../../../app/i18n/useI18n.ts';
import { failureWords } from '../../../app/states/failureWords.ts';
import { isWriting } from '../../../app/writing.ts';
import { isReadable } from '../files.ts';
import { detailOf, sentence } from '../form/mistakes.ts';
import type { RoundData, RoundsApi } from '../roundsApi.ts';
import type { RosterSource } from './source.ts';

interface State {
  readonly roster: RosterReply['roster'];
  /** The version that is shown, and that a change replaces. */
  readonly etag: string | null;
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

/** The roster of a round, and a file on its way to become it: first what would change, then the change. */
export function useRoster(api: RoundsApi, { round, roster, rosterEtag }: RoundData, onChanged: () => void) {
  const i18n = useI18n();
  const { t } = i18n;
  const [state, setState] = useState<State>({
    ...nothing,
    roster,
    etag: rosterEtag,
    source: null,
    busy: null,
  });
  const sending = useRef(false);

  /** Reads what there is by now; without an answer what was there stays. */
  const current = async (etag: string | null) => {
    const now = await api.readRoster(round.id);
    return now.kind === 'ok' ? { roster: now.value.roster, etag: now.etag } : { etag };
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

  useReturn(
    useCallback(() => {
      // Another owner may have given a list meanwhile. A choice that was made here stays, and is compared with theirs when used.
      if (sending.current || state.source !== null || isWriting()) return;
      void api.readRoster(round.id).then((now) => {
        if (now.kind === 'ok' && !sending.current && !isWriting())
          setState((before) =>
            before.source === null ? { ...before, roster: now.value.roster, etag: now.etag } : before,
          );
      });
    }, [api, round.id, state.source]),
  );

  const previewOf = async (source: RosterSource, etag: string | null): Promise<Partial<State>> => {
    const outcome = await api.saveRoster(round.id, etag, source, true);
    if (outcome.kind === 'ok') return { ...nothing, source, etag, preview: outcome.value };
    return { ...nothing, source, etag, ...wordsFor(outcome, source) };
  };

  /** Asks what a list would change. */
  const choose = (source: RosterSource) =>
    once('preview', async () => {
      if (source.kind === 'file' && !(await isReadable(source.file)))
        return { ...nothing, source, failure: t('file.unreadable') };
      const first = await previewOf(source, state.etag);
      if (first.preview || first.faults) return first;
      const now = await current(state.etag);
      // Somebody else has uploaded one meanwhile: what would change is counted from theirs.
      return now.etag === state.etag ? first : { ...now, ...(await previewOf(source, now.etag)) };
    });

  /** @returns whether the list is the round's now */
  const apply = async (): Promise<boolean> => {
    let applied = false;
    await once('apply', async () => {
      const { source, etag } = state;
      if (!source) return {};
      if (source.kind === 'file' && !(await isReadable(source.file)))
        return { ...nothing, failure: t('file.unreadable') };
      const outcome = await api.saveRoster(round.id, etag, source, false);
      if (outcome.kind === 'ok') {
        applied = true;
        onChanged();
        return {
          ...nothing,
          ...(await current(etag)),
          source: null,
          done: t('roster.done', { count: outcome.value.people }),
        };
      }
      const now = await current(etag);
      if (isProblem(outcome, 'changed-meanwhile'))
        return { ...now, ...(await previewOf(source, now.etag)), failure: t('roster.changed') };
      return { ...now, preview: null, ...wordsFor(outcome, source) };
    });
    return applied;
  };

  const remove = () =>
    once('remove', async () => {
      const outcome = await api.removeRoster(round.id, state.etag);
      const now = await current(state.etag);
      if (outcome.kind !== 'ok') return { ...now, ...wordsFor(outcome, null) };
      onChanged();
      return { ...nothing, ...now, done: t('roster.removed') };
    });

  const forget = () => setState((before) => ({ ...before, ...nothing, source: null }));
  return { state, choose, apply, forget, remove };
}
