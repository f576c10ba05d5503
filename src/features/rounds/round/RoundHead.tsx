import { Button } from '@fluentui/react-button';
import type { ReactNode } from 'react';
import { useI18n } from '../../../app/i18n/useI18n.ts';
import { addressOf } from '../../../app/route.ts';
import { PageTitle } from '../../../ui/PageTitle.tsx';
import styles from '../../../ui/page.module.css';
import { hasResult } from '../participation.ts';
import type { RoundData } from '../roundsApi.ts';
import { StateSign } from '../StateSign.tsx';
import type { RoundTask } from './RoundDialog.tsx';
import page from './round.module.css';
import { stateSentence } from './stateSentence.ts';

interface Props {
  readonly data: RoundData;
  readonly onTask: (task: RoundTask) => void;
  readonly arrives: boolean;
}

/** What the round is called, where it stands in one sentence, and what can be done with it now. */
export function RoundHead({ data, onTask, arrives }: Props) {
  const i18n = useI18n();
  const { round } = data;
  return (
    <div className={styles.head}>
      <div className={page.title}>
        <PageTitle arrives={arrives}>{round.title}</PageTitle>
        <p className={page.sentence}>
          <StateSign state={round.state}>{stateSentence(i18n, round, new Date())}</StateSign>
        </p>
      </div>
      <div className={styles.buttons}>
        <Buttons data={data} onTask={onTask} />
      </div>
    </div>
  );
}

function Buttons({ data: { round, results }, onTask }: Omit<Props, 'arrives'>) {
  const { t } = useI18n();
  const link = (place: string, words: ReactNode, primary = false) => (
    <Button
      as="a"
      href={addressOf({ screen: 'rounds', round: round.id, place })}
      appearance={primary ? 'primary' : 'secondary'}
    >
      {words}
    </Button>
  );
  switch (round.state) {
    case 'draft':
      return (
        <>
          <Button onClick={() => onTask('open')}>{t('roundPage.open')}</Button>
          {link('edit', t('roundPage.editDraft'), true)}
        </>
      );
    case 'scheduled':
      return (
        <>
          {link('copy', t('roundPage.copy'))}
          {link('edit', t('roundPage.edit'))}
          <Button onClick={() => onTask('open')}>{t('roundPage.open')}</Button>
        </>
      );
    case 'open':
      return (
        <>
          {link('edit', t('roundPage.rename'))}
          <Button onClick={() => onTask('closing')}>{t('roundPage.closing')}</Button>
          <Button onClick={() => onTask('close')}>{t('roundPage.close')}</Button>
        </>
      );
    case 'closed':
      return (
        <>
          {link('copy', t('roundPage.copy'))}
          {(hasResult(results) || results?.final !== true) && (
            <Button as="a" href={addressOf({ screen: 'results', round: round.id })} appearance="primary">
              {t('roundPage.results')}
            </Button>
          )}
        </>
      );
  }
}
