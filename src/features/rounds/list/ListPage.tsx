import { Button } from '@fluentui/react-button';
import { AddRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { Outcome } from '../../../app/api/outcome.ts';
import { useFresh } from '../../../app/api/useFresh.ts';
import { useI18n } from '../../../app/i18n/useI18n.ts';
import { StaleLine } from '../../../app/states/StaleLine.tsx';
import { addressOf, NEW_ROUND } from '../../../app/route.ts';
import { Card } from '../../../ui/Card.tsx';
import { PageTitle } from '../../../ui/PageTitle.tsx';
import { Alert } from '../../../ui/Alert.tsx';
import { loadFailureWords } from '../../../app/states/failureWords.ts';
import styles from '../../../ui/page.module.css';
import type { ListData, RoundPage, RoundsApi } from '../roundsApi.ts';
import { inOrder } from './inOrder.ts';
import list from './list.module.css';
import { OwnerGuide } from './OwnerGuide.tsx';
import { RoundList } from './RoundList.tsx';

interface Props {
  readonly api: RoundsApi;
  /** The id of whoever looks. */
  readonly me: string;
  readonly first: ListData;
  readonly load: () => Promise<Outcome<ListData>>;
  readonly arrives: boolean;
}

const never = () => false;
const newRound = addressOf({ screen: 'rounds', round: NEW_ROUND });

/** Every round, the newest first, and the way to a new one. */
export function ListPage({ api, me, first, load, arrives }: Props) {
  const i18n = useI18n();
  const { t } = i18n;
  const {
    value: { page: newest, prepared },
    stale,
  } = useFresh(first, load, never);
  const [older, setOlder] = useState<readonly RoundPage[]>([]);
  const [asking, setAsking] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const rounds = [newest, ...older].flatMap(({ items }) => items);
  const next = (older.at(-1) ?? newest).next;
  const repeated = rounds.find(({ repeat }) => repeat !== 'none');

  const more = async () => {
    if (asking) return;
    setAsking(true);
    const page = await api.listRounds(next);
    setAsking(false);
    setFailure(page.kind === 'ok' ? null : loadFailureWords(i18n, page));
    if (page.kind === 'ok') setOlder((before) => [...before, page.value]);
  };
  const toNewRound = (
    <Button
      as="a"
      href={newRound}
      appearance="primary"
      icon={<AddRegular aria-hidden />}
      className={list.newRound ?? ''}
    >
      {t('rounds.new')}
    </Button>
  );
  const guide = prepared && <OwnerGuide me={me} rounds={rounds} prepared={prepared} />;
  return (
    <>
      <main className={styles.place}>
        <div className={styles.head}>
          <div>
            <PageTitle arrives={arrives}>{t('rounds.title')}</PageTitle>
            {repeated && repeated.repeat !== 'none' && (
              <p className={styles.lead}>{t(`rounds.repeats.${repeated.repeat}`)}</p>
            )}
          </div>
          {rounds.length > 0 && toNewRound}
        </div>
        {rounds.length > 0 && guide}
        {rounds.length === 0 ? (
          <Card className={styles.nothing}>
            <h2 className={styles.nothingTitle}>{t('rounds.none.title')}</h2>
            <p>{t('rounds.none.text')}</p>
            <p>{toNewRound}</p>
          </Card>
        ) : (
          <RoundList api={api} rounds={inOrder(rounds)} />
        )}
        {rounds.length === 0 && guide}
        {failure !== null && <Alert>{failure}</Alert>}
        {next !== null && (
          <p>
            <Button disabledFocusable={asking} onClick={() => void more()}>
              {t('rounds.older')}
            </Button>
          </p>
        )}
      </main>
      <StaleLine stale={stale} offline={t('rounds.offline')} />
    </>
  );
}
