import type { Questions } from '../../../../contract/questionSets.ts';
import { AsAsked } from '../../../app/i18n/AsAsked.tsx';
import { useI18n } from '../../../app/i18n/useI18n.ts';
import parts from '../parts/parts.module.css';
import type { Subject } from '../view.ts';
import { textOf } from './textOf.ts';

/** A statement as it was asked, and which sides are split about it. */
export function StatementName({ questions, subject }: { questions: Questions; subject: Subject }) {
  const { t } = useI18n();
  return (
    <>
      <AsAsked>{textOf(questions, subject.id)}</AsAsked>
      {subject.split?.map((side) => (
        <span key={side} className={parts.split}>
          {t('results.split', { side: t(`side.${side}`) })}
        </span>
      ))}
    </>
  );
}
