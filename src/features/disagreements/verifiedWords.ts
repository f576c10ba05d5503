import { asSentence } from '../../../assessment/texts/asSentence.ts';
import type { SubjectKind } from '../../../assessment/scope/subjects.ts';
import type { Verification } from '../../../contract/verification.ts';
import type { Step } from '../../../contract/steps.ts';
import { asIs } from '../../app/i18n/asIs.ts';
import { sizeOf } from '../../app/i18n/figures.ts';
import type { I18n } from '../../app/i18n/i18n.ts';
import { wordFor } from '../../app/i18n/newerWords.ts';
import { scaleOfKind } from './units.ts';

/** What a later round says of a case, in one or two sentences: "Autumn: then 1.6, now 0.3. The gap has shrunk." */
export function verifiedWords(
  i18n: Pick<I18n, 't' | 'knows' | 'locale'>,
  kind: SubjectKind,
  verified: Verification,
): string {
  const { title, then, gap, status, noRange } = verified;
  const { unit } = scaleOfKind(kind);
  const values = {
    title,
    before: sizeOf(i18n, unit * then),
    now: gap === null ? '' : sizeOf(i18n, unit * gap),
  };
  if (status === 'not-clear' && noRange)
    return i18n.t(noRange === 'too-few' ? 'verified.tooFew' : 'verified.olderVersion', values);
  const isSmaller = gap !== null && Math.abs(gap) < Math.abs(then) && values.before !== values.now;
  return status === 'not-clear' && isSmaller
    ? i18n.t('verified.smaller', values)
    : wordFor(i18n, `verified.${status}`, values);
}

/** What was done about it meanwhile, where somebody has said what that reached: a sentence for each step. */
export const reachedWords = ({ t }: Pick<I18n, 't'>, steps: readonly Step[]): string[] =>
  steps.flatMap(({ state, what, reached, target }) =>
    state === 'done' && reached
      ? [
          t('case.reached', {
            what: asIs(asSentence(what)),
            reached: asIs(asSentence(reached)),
            target: asIs(asSentence(target)),
          }),
        ]
      : [],
  );
