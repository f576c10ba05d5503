import { Button } from '@fluentui/react-button';
import { ArrowDownloadRegular } from '@fluentui/react-icons';
import { useId, useState, type ReactNode } from 'react';
import type { ExportFormat, ExportKind } from '../../../../contract/exports.ts';
import { useI18n } from '../../../app/i18n/useI18n.ts';
import { Alert } from '../../../ui/Alert.tsx';
import { Card } from '../../../ui/Card.tsx';
import { download } from '../../../ui/download.ts';
import styles from '../../../ui/page.module.css';
import { PartHead } from '../../../ui/PartHead.tsx';
import type { RoundData, RoundsApi } from '../roundsApi.ts';
import { hasResult } from '../participation.ts';
import { ExportDialog, type Made } from './ExportDialog.tsx';
import { exportFailure, noAnswers } from './exports.ts';
import page from './round.module.css';

interface Props {
  readonly api: RoundsApi;
  readonly data: RoundData;
}

/** Files for other organisations are made where rounds are compared. */
type Kind = Exclude<ExportKind, 'summary'>;

/** What becomes of a file is said where it was asked for: `of` is its kind. */
type State =
  | { readonly kind: 'idle' }
  | { readonly kind: 'busy' | 'done'; readonly of: Kind }
  | { readonly kind: 'failed'; readonly of: Kind; readonly why: string };

/** The files of a round: what is in each and what is not, and why there is one or none. */
export function ExportCard({ api, data: { round, results } }: Props) {
  const i18n = useI18n();
  const { t } = i18n;
  const id = useId();
  const [state, setState] = useState<State>({ kind: 'idle' });
  const k = round.minimumGroupSize;

  const [asking, setAsking] = useState(false);

  const make = async (kind: Kind, format: ExportFormat): Promise<Made> => {
    const outcome = await api.exportFile(round.id, kind, format);
    if (outcome.kind !== 'ok') return { kind: 'failed', why: exportFailure(i18n, outcome, k) };
    download(outcome.value);
    return { kind: 'done' };
  };
  /** One file at a time. */
  const take = async (kind: Kind, format: ExportFormat) => {
    if (state.kind === 'busy') return;
    setState({ kind: 'busy', of: kind });
    setState({ ...(await make(kind, format)), of: kind });
  };
  const begin = (kind: Kind, format: ExportFormat) => {
    if (kind !== 'respondents') return void take(kind, format);
    setState({ kind: 'idle' });
    setAsking(true);
  };
  const button = (words: string, kind: Kind, format: ExportFormat) => (
    <Button
      icon={<ArrowDownloadRegular aria-hidden />}
      disabledFocusable={state.kind === 'busy'}
      onClick={() => begin(kind, format)}
    >
      {words}
    </Button>
  );
  const missing = noAnswers(round);
  const published = hasResult(results);
  const unpublished =
    round.state === 'closed' && results?.final === true
      ? 'roundPage.export.figures.never'
      : 'roundPage.export.figures.none';
  return (
    <Card className={page.part}>
      <PartHead id={id} title={t('roundPage.export')} />
      <File title={t('roundPage.export.figures')}>
        <p>{t(published ? 'roundPage.export.figures.text' : unpublished)}</p>
        {published && (
          <div className={styles.buttons}>
            {button(t('roundPage.export.workbook'), 'aggregate', 'xlsx')}
            {button(t('roundPage.export.table'), 'aggregate', 'csv')}
          </div>
        )}
        <Became state={'of' in state && state.of === 'aggregate' ? state : null} />
      </File>
      <File title={t('roundPage.export.answers')}>
        {missing !== null && <p>{t(missing)}</p>}
        {missing === null && (
          <>
            <p>{t('roundPage.export.answers.text', { k })}</p>
            <p className={styles.quiet}>{t('roundPage.export.answers.once')}</p>
            <div className={styles.buttons}>
              {button(t('roundPage.export.respondents'), 'respondents', 'csv')}
              {button(t('roundPage.export.codebook'), 'codebook', 'csv')}
            </div>
          </>
        )}
        <Became state={'of' in state && state.of !== 'aggregate' ? state : null} />
      </File>
      {asking && (
        <ExportDialog
          k={k}
          make={() => make('respondents', 'csv')}
          onDone={() => {
            setAsking(false);
            setState({ kind: 'done', of: 'respondents' });
          }}
          onClose={() => setAsking(false)}
        />
      )}
    </Card>
  );
}

const File = ({ title, children }: { title: string; children: ReactNode }) => (
  <section className={page.file}>
    <h3 className={styles.strong}>{title}</h3>
    {children}
  </section>
);

/** What has become of a file, beside the buttons that it was asked for with. */
function Became({ state }: { state: Exclude<State, { kind: 'idle' }> | null }) {
  const { t } = useI18n();
  return (
    <>
      {state?.kind === 'failed' && <Alert>{state.why}</Alert>}
      <div className={styles.noticePlace}>
        <div role="status">
          {state?.kind === 'busy' && <p className={styles.quiet}>{t('roundPage.export.making')}</p>}
          {state?.kind === 'done' && <p className={styles.quiet}>{t('roundPage.export.done')}</p>}
        </div>
      </div>
    </>
  );
}
