import { Button } from '@fluentui/react-button';
import { useRef } from 'react';
import { useI18n } from '../../../app/i18n/useI18n.ts';
import { addressOf } from '../../../app/route.ts';
import { BackLink } from '../../../ui/BackLink.tsx';
import { Card } from '../../../ui/Card.tsx';
import { PageTitle } from '../../../ui/PageTitle.tsx';
import { PartHead } from '../../../ui/PartHead.tsx';
import { Alert } from '../../../ui/Alert.tsx';
import form from '../form/form.module.css';
import styles from '../../../ui/page.module.css';
import type { RoundData, RoundsApi } from '../roundsApi.ts';
import { FaultTable } from './FaultTable.tsx';
import { Preview } from './Preview.tsx';
import roster from './roster.module.css';
import { RosterNow } from './RosterNow.tsx';
import { useRoster } from './useRoster.ts';

interface Props {
  readonly api: RoundsApi;
  readonly data: RoundData;
  /** The round has another roster now. */
  readonly onChanged: () => void;
  readonly arrives: boolean;
}

/** Who may answer a round: what is there, a new file, what it would change, and only then the change. */
export function RosterPage({ api, data, onChanged, arrives }: Props) {
  const { t } = useI18n();
  const { round } = data;
  const { state, choose, apply, forget, remove } = useRoster(api, data, onChanged);
  const file = useRef<HTMLInputElement>(null);
  const busy = state.busy !== null;
  return (
    <main className={`${styles.place} ${form.place}`}>
      <BackLink href={addressOf({ screen: 'rounds', round: round.id })}>
        <bdi>{round.title}</bdi>
      </BackLink>
      <PageTitle arrives={arrives}>{t('roster.title')}</PageTitle>
      <div className={styles.noticePlace}>
        <div role="status">{state.done !== null && <p className={styles.notice}>{state.done}</p>}</div>
      </div>
      <RosterNow round={round} roster={state.roster} busy={busy} onRemove={() => void remove()} />
      {round.state !== 'closed' && (
        <Card>
          <PartHead id="roster-file" title={t('roster.file')} note={t('roster.file.note')} />
          <pre className={roster.example}>{exampleFor(round.regions)}</pre>
          <p className={styles.small}>{t('roster.file.help')}</p>
          <input
            ref={file}
            type="file"
            accept=".csv,.txt,text/csv,text/plain"
            className={roster.input}
            aria-label={t('roster.choose')}
            tabIndex={-1}
            onChange={({ target }) => {
              const [chosen] = target.files ?? [];
              // The same file can be chosen again after it was put right.
              if (chosen) void choose(chosen).then(() => (target.value = ''));
            }}
          />
          <p className={roster.choose}>
            <Button disabledFocusable={busy} onClick={() => file.current?.click()}>
              {state.busy === 'preview' ? t('roster.reading') : t('roster.choose')}
            </Button>
            {state.file && (
              <span>
                <bdi>{state.file.name}</bdi>
              </span>
            )}
          </p>
        </Card>
      )}
      {state.failure !== null && <Alert>{state.failure}</Alert>}
      {state.faults && <FaultTable problem={state.faults} />}
      {state.preview && (
        <Preview
          change={state.preview}
          first={state.roster === null}
          busy={state.busy === 'apply'}
          onApply={() => void apply()}
          onForget={forget}
        />
      )}
    </main>
  );
}

/** What a file looks like, with the regions of this round. */
function exampleFor(regions: readonly string[]): string {
  const lines = [
    ['user', 'side', 'region', 'name'],
    ['first.last@company.com', 'sales', regions[0] ?? '', 'First Last'],
    ['someone.else@company.com', 'marketing', regions.at(-1) ?? '', ''],
  ];
  const wanted = regions.length > 0 ? lines : lines.map((line) => line.filter((_cell, place) => place !== 2));
  return wanted.map((line) => line.map(quoted).join(',')).join('\n');
}

const quoted = (cell: string): string => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
