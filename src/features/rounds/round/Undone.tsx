import { useI18n } from '../../../app/i18n/useI18n.ts';
import { failureWords, type Means } from '../../../app/states/failureWords.ts';
import { Alert } from '../../../ui/Alert.tsx';
import { detailOf, sentence } from '../form/mistakes.ts';
import type { Done } from './useRound.ts';

interface Props {
  readonly what: Exclude<Done, { kind: 'done' }>;
  /** By what it was to be changed. */
  readonly by?: Means;
}

/** Why a round was not changed. */
export function Undone({ what, by = 'press' }: Props) {
  const i18n = useI18n();
  return (
    <Alert>{what.kind === 'changed' ? i18n.t('roundPage.changed') : refusalWords(i18n, what, by)}</Alert>
  );
}

function refusalWords(
  i18n: ReturnType<typeof useI18n>,
  { failure }: Extract<Done, { kind: 'failed' }>,
  by: Means,
): string {
  if (failure.kind !== 'refused' || failure.problem.status >= 500 || failure.problem.status === 401)
    return failureWords(i18n, failure, by);
  const [first] = failure.problem.errors ?? [];
  return sentence(first?.message ?? detailOf(failure.problem));
}
