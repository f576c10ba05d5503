import { ArrowDownloadRegular } from '@fluentui/react-icons';
import { useCallback, useState } from 'react';
import type { ExportFormat } from '../../../../contract/exports.ts';
import type { Results } from '../../../../contract/results.ts';
import type { TrendItem } from '../../../../contract/trend.ts';
import { useApi } from '../../../app/api/useApi.ts';
import { useI18n } from '../../../app/i18n/useI18n.ts';
import { saveFigures } from '../../../app/picture/saveFigures.ts';
import { savePicture } from '../../../app/picture/savePicture.ts';
import { loadFailureWords } from '../../../app/states/failureWords.ts';
import { download } from '../../../ui/download.ts';
import { Menu, type MenuItem } from '../../../ui/Menu.tsx';
import { PassingNote } from '../../../ui/PassingNote.tsx';
import { MakeDialog } from '../compare/MakeDialog.tsx';
import { fileOf } from '../files.ts';
import type { Shown } from '../shown.ts';
import { pageFigures } from './pageFigures.ts';
import styles from './topLine.module.css';

interface Props {
  readonly shown: Shown;
  /** The rounds before, the last one first. */
  readonly earlier: readonly TrendItem[];
  readonly results: Results;
  /** Whether this person may have every figure of the round. */
  readonly owns: boolean;
  /** Draws the page; null where the browser cannot. */
  readonly draw: () => Promise<Blob | null>;
}

/** What somebody may take along of this page, as files. */
export function DownloadMenu({ shown, earlier, results, owns, draw }: Props) {
  const i18n = useI18n();
  const { t } = i18n;
  const api = useApi();
  const { round, scope } = shown;
  const [busy, setBusy] = useState(false);
  const [told, setTold] = useState('');
  const hush = useCallback(() => setTold(''), []);
  /** Asked before a file for other organisations is made. */
  const [making, setMaking] = useState(false);
  const file = fileOf('results', shown);

  /** @param make says why there is no file; null where there is one */
  const take = async (make: () => Promise<string | null>) => {
    setBusy(true);
    setTold(t('download.making'));
    setTold((await make()) ?? t('download.done'));
    setBusy(false);
  };
  const picture = async () => {
    const drawn = await draw();
    if (!drawn) return t('picture.failed');
    savePicture(drawn, file);
    return null;
  };
  const all = (format: ExportFormat) => async () => {
    const outcome = await api<File>(`rounds/${round.id}/export?kind=aggregate&format=${format}`, {
      asFile: true,
    });
    if (outcome.kind !== 'ok') return loadFailureWords(i18n, outcome);
    download(outcome.value);
    return null;
  };
  const items: MenuItem[] = [
    { id: 'picture', label: t('download.picture'), note: 'PNG', onChoose: () => void take(picture) },
    {
      id: 'figures',
      label: t('download.figures'),
      note: 'CSV',
      onChoose: () => {
        saveFigures(pageFigures(i18n, shown, earlier), file);
        setTold(t('download.done'));
      },
    },
    ...(owns && results.releasedAt !== null
      ? [
          { id: 'workbook', label: t('download.all'), note: 'Excel', onChoose: () => void take(all('xlsx')) },
          { id: 'table', label: t('download.all'), note: 'CSV', onChoose: () => void take(all('csv')) },
        ]
      : []),
    ...(owns && results.final && scope.region === null
      ? [
          {
            id: 'others',
            label: t('compare.make.title'),
            note: 'JSON',
            onChoose: () => setMaking(true),
          },
        ]
      : []),
  ];
  return (
    <>
      <Menu label={t('download.button')} icon={<ArrowDownloadRegular />} items={items} busy={busy} />
      <PassingNote text={told} onGone={hush} className={styles.told} />
      {making && (
        <MakeDialog
          round={round}
          onDone={() => {
            setMaking(false);
            setTold(t('download.done'));
          }}
          onClose={() => setMaking(false)}
        />
      )}
    </>
  );
}
