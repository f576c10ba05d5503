import { useId } from 'react';
import type { Round } from '../../../../contract/rounds.ts';
import { listedNames } from '../../../app/i18n/figures.ts';
import { useI18n } from '../../../app/i18n/useI18n.ts';
import { Card } from '../../../ui/Card.tsx';
import { PartHead } from '../../../ui/PartHead.tsx';
import { exactly } from '../dates.ts';
import { OWN_SET } from '../form/fields.ts';
import { zoneWords } from '../../../app/i18n/zoneNames.ts';
import { languageWords } from '../sets/languages.ts';
import page from './round.module.css';

/** How the round is set: what people are asked, and what they are promised. */
export function SettingsCard({ round }: { round: Round }) {
  const { t, locale } = useI18n();
  const id = useId();
  const { questionSet, regions, placeRules = [] } = round;
  const when = (at: string) => exactly(locale, round, at);
  const settings = [
    [t('roundForm.opens'), round.opensAt === null ? t('roundPage.opensByHand') : when(round.opensAt)],
    [t('roundForm.closes'), when(round.closesAt)],
    [t('roundForm.timeZone'), zoneWords(locale, round.timeZone, new Date(round.closesAt))],
    [
      t('roundForm.questionSet'),
      t('roundPage.set', {
        name: questionSet.id === OWN_SET ? t('roundForm.questionSet.own') : questionSet.id,
        count: questionSet.statements,
      }),
    ],
    [t('roundForm.languages'), languageWords({ t, locale }, round.languages, questionSet.languages)],
    [t('roundForm.regions'), regions.length === 0 ? t('roundPage.noRegions') : listedNames(locale, regions)],
    [t('roundForm.k'), t('results.people', { count: round.minimumGroupSize })],
    [t('roundForm.resultsFor'), t(`roundForm.resultsFor.${round.resultsFor}`)],
    [t('roundForm.awareness'), t(round.awareness ? 'roundForm.yes' : 'roundForm.no')],
    [t('roundForm.repeat'), t(`roundForm.repeat.${round.repeat}`)],
    [t('roundForm.retention'), t('roundPage.months', { count: round.retentionMonths })],
    [t('roundForm.research'), t(round.research ? 'roundForm.yes' : 'roundForm.no')],
    // Where nobody has set any, most know nothing of them.
    ...(placeRules.length > 0
      ? [[t('roundForm.rules'), t('roundForm.rules.count', { count: placeRules.length })] as const]
      : []),
  ] as const;
  return (
    <Card className={page.part}>
      <PartHead
        id={id}
        title={t('roundPage.settings')}
        note={t(
          round.state === 'draft' || round.state === 'scheduled'
            ? 'roundPage.settings.still'
            : 'roundPage.settings.fixed',
        )}
      />
      <dl className={page.settings} aria-labelledby={id}>
        {settings.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}
