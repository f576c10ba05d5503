import { isProblem, isSignedOut, isUnsure, supportNumber, type Failure } from '../api/outcome.ts';
import type { I18n } from '../i18n/i18n.ts';

/** By what something was to be done: a press alone loses nothing, a form holds what was typed. */
export type Means = 'press' | 'form';

/** Why something could not be loaded: nothing was to be changed by it. */
export function loadFailureWords(i18n: Pick<I18n, 't'>, failure: Failure): string {
  const { t } = i18n;
  if (failure.kind === 'unreachable') return t('state.offline.title');
  if (isSignedOut(failure)) return t('state.signIn.title');
  if (isProblem(failure, 'owner-only')) return failureWords(i18n, failure);
  const number = supportNumber(failure);
  const title = t('state.failed.title');
  return number === null ? title : `${title} ${t('state.failed.number', { number })}`;
}

/**
 * Why something has not been done, and what to do; Concord's own words where it said why.
 * @param by whether a press alone has failed, or something typed waits in a form
 */
export function failureWords({ t }: Pick<I18n, 't'>, failure: Failure, by: Means = 'press'): string {
  if (failure.kind === 'unreachable') return t(by === 'form' ? 'rounds.unreachable' : 'note.unreachable');
  if (isSignedOut(failure)) return t('note.signedOut');
  // Somebody has taken the role away while the page was open.
  if (isProblem(failure, 'owner-only')) return `${t('rounds.notForYou.title')} ${t('rounds.notForYou.text')}`;
  const number = supportNumber(failure);
  const kind = isUnsure(failure) ? 'unsure' : 'failed';
  return number === null ? t(`note.${kind}`) : t(`note.${kind}Number`, { number });
}
