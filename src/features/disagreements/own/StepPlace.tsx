import type { Me } from '../../../../contract/me.ts';
import { peopleOf } from '../../../../contract/stepPeople.ts';
import { listedNames } from '../../../app/i18n/figures.ts';
import { useI18n } from '../../../app/i18n/useI18n.ts';
import shared from '../disagreements.module.css';
import type { OwnStep } from '../caseItem.ts';
import { whereOf } from '../subjects.ts';

/** Where one of the reader's steps belongs: what its case is about, as far as they may see it, the round, and with whom. */
export function StepPlace({ step, me }: { readonly step: OwnStep; readonly me: Pick<Me, 'id'> }) {
  const i18n = useI18n();
  const { t, locale } = i18n;
  const { about, round } = step;
  const people = peopleOf(step, me.id);
  return (
    <>
      {about && (
        <p>
          <bdi>{about.name ?? t('case.overall')}</bdi>
        </p>
      )}
      <p className={shared.quiet}>
        {about && (
          <>
            <bdi>{whereOf(i18n, about)}</bdi> ·{' '}
          </>
        )}
        <bdi>{round.title}</bdi>
        {people.length > 0 && (
          <>
            {' '}
            · <bdi>{t('step.own.with', { names: listedNames(locale, people) })}</bdi>
          </>
        )}
      </p>
    </>
  );
}
