import { useRef, useState } from 'react';
import type { Problem, ProblemKind } from '../../../../contract/problems.ts';
import type { QuestionSetSaved } from '../../../../contract/questionSets.ts';
import { isProblem, type Failure } from '../../../app/api/outcome.ts';
import { useI18n } from '../../../app/i18n/useI18n.ts';
import { failureWords } from '../../../app/states/failureWords.ts';
import { textOf } from '../files.ts';
import { idIn, MOST_SET_BYTES, withSet } from './setFile.ts';
import type { QuestionSets, SetRequests } from './setsApi.ts';

/** A file whose set would take the place of another one, until its owner has said so. */
export interface Replacing {
  readonly id: string;
  readonly file: Blob;
  readonly version: string | null;
  readonly there: string;
}

interface State {
  readonly sets: QuestionSets;
  readonly replacing: Replacing | null;
  readonly faults: Problem | null;
  readonly failure: string | null;
  readonly done: string | null;
  readonly busy: boolean;
}
const nothing = { replacing: null, faults: null, failure: null, done: null } as const;

/**
 * The question sets there are, and a file on its way to become one: first what is wrong with it, then, where there is one
 * of its name, the question whether to replace it, and only then the change.
 * @param onSaved a set is there, by its id
 */
export function useSets(api: SetRequests, first: QuestionSets, onSaved: (id: string) => void) {
  const i18n = useI18n();
  const { t } = i18n;
  const [state, setState] = useState<State>({ ...nothing, sets: first, busy: false });
  const sending = useRef(false);

  /** One thing at a time, however often somebody presses. */
  const once = async (act: () => Promise<Partial<State>>) => {
    if (sending.current) return;
    sending.current = true;
    setState((before) => ({ ...before, ...nothing, replacing: before.replacing, busy: true }));
    const after = await act();
    sending.current = false;
    setState((before) => ({ ...before, ...nothing, ...after, busy: false }));
  };
  const saved = (set: QuestionSetSaved): Partial<State> => {
    onSaved(set.id);
    return {
      sets: withSet(state.sets, set),
      done: t('sets.saved', { title: set.title, count: set.statements }),
    };
  };
  const wordsFor = (id: string, failure: Failure): Partial<State> => {
    const is = (kind: ProblemKind) => isProblem(failure, kind);
    if (is('question-set-reserved')) return { failure: t('sets.reserved', { id }) };
    if (is('too-large')) return { failure: t('sets.tooLarge') };
    if (failure.kind === 'refused' && (is('invalid-question-set') || is('invalid-json')))
      return { faults: failure.problem };
    return { failure: failureWords(i18n, failure) };
  };

  const offer = async (id: string, file: Blob): Promise<Partial<State>> => {
    const tried = await api.trySet(id, file);
    if (tried.kind !== 'ok') return wordsFor(id, tried);
    if (!tried.value.replaces) return save(id, file, tried.etag);
    const there = await api.listSets();
    if (there.kind !== 'ok') return wordsFor(id, there);
    const title = there.value.find((set) => set.id === id)?.title ?? id;
    const replacing = { id, file, version: tried.etag, there: title };
    return { sets: there.value, replacing };
  };
  const save = async (id: string, file: Blob, replaces: string | null): Promise<Partial<State>> => {
    const outcome = await api.saveSet(id, file, replaces);
    if (outcome.kind === 'ok') return saved(outcome.value);
    // Somebody else was faster: whoever takes this name now is asked once more.
    return isProblem(outcome, 'changed-meanwhile') ? offer(id, file) : wordsFor(id, outcome);
  };

  const upload = (file: File) =>
    once(async () => {
      if (file.size > MOST_SET_BYTES) return { failure: t('sets.tooLarge') };
      const text = await textOf(file);
      if (text === null) return { failure: t('file.unreadable') };
      return offer(idIn(text), file);
    });
  const replace = ({ id, file, version }: Replacing) => once(() => save(id, file, version));
  const keep = () => setState((before) => ({ ...before, ...nothing }));
  const fail = (failure: string) => setState((before) => ({ ...before, ...nothing, failure }));
  return { state, upload, replace, keep, fail };
}
