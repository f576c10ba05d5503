import { AsAsked } from '../../../app/i18n/AsAsked.tsx';
import { useI18n } from '../../../app/i18n/useI18n.ts';
import { Notice } from '../../../ui/Notice.tsx';
import { PageTitle } from '../../../ui/PageTitle.tsx';
import { StateSign } from '../StateSign.tsx';
import { askedText, sentenceOf, whereOf } from '../subjects.ts';
import { reachedWords, verifiedWords } from '../verifiedWords.ts';
import { AlsoFound } from './AlsoFound.tsx';
import page from './case.module.css';
import { CaseButtons } from './CaseButtons.tsx';
import type { CaseProps } from './caseProps.ts';
import { findingNotes, StateLine } from './StateLine.tsx';

/** What the case is about, in one sentence; where it stands; and what can be done with it. */
export function CaseHead({ arrives, ...props }: CaseProps & { arrives: boolean }) {
  const i18n = useI18n();
  const { data, me } = props;
  const { item, round, questions, steps } = data;
  const asked = askedText(questions, item.subject);
  const notes = [
    ...findingNotes(i18n, item),
    ...(item.verified
      ? [verifiedWords(i18n, item.subject.kind, item.verified), ...reachedWords(i18n, steps)]
      : []),
  ];
  return (
    <div className={page.head}>
      <div className={page.title}>
        {/* Paper says it above. */}
        <p className={page.kicker} data-not-in-picture>
          {asked === null ? i18n.t('case.overall') : <AsAsked>{asked}</AsAsked>}&nbsp;·{' '}
          <bdi>{whereOf(i18n, item)}</bdi>&nbsp;· <bdi>{round.title}</bdi>
        </p>
        <PageTitle arrives={arrives}>{sentenceOf(i18n, questions, item.subject, item.higher)}</PageTitle>
        <p className={page.state}>
          <StateSign state={item.state} />
          <span>
            <StateLine item={item} me={me} />
          </span>
        </p>
        <AlsoFound
          label={i18n.t('case.also')}
          found={item.also.filter(({ higher }) => higher === item.higher)}
          me={me}
        />
        <AlsoFound
          label={i18n.t('case.alsoTurned')}
          found={item.also.filter(({ higher }) => higher !== item.higher)}
          me={me}
        />
        {notes.map((note) => (
          <Notice key={note}>{note}</Notice>
        ))}
      </div>
      <CaseButtons {...props} />
    </div>
  );
}
