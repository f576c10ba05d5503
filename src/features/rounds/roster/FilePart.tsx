import { Fragment } from 'react';
import { fileName } from '../../../../contract/fileName.ts';
import type { Problem } from '../../../../contract/problems.ts';
import { useI18n } from '../../../app/i18n/useI18n.ts';
import { download, made } from '../../../ui/download.ts';
import page from '../../../ui/page.module.css';
import { TextButton } from '../../../ui/TextButton.tsx';
import { FaultTable } from '../FaultTable.tsx';
import { FilePick } from '../FilePick.tsx';
import { exampleFile, exampleFor } from './exampleFile.ts';
import roster from './roster.module.css';

interface Props {
  readonly regions: readonly string[];
  readonly busy: boolean;
  readonly name: string | null;
  readonly faults: Problem | null;
  readonly onFile: (file: File) => Promise<void>;
}

/** A list of people from a file, with a pattern of what it looks like. */
export function FilePart({ regions, faults, ...pick }: Props) {
  const { t, locale } = useI18n();
  const lines = exampleFor(regions, locale);
  return (
    <div className={roster.part}>
      <pre className={roster.example}>
        {lines.map((line) => (
          <span key={line}>
            {line.split(/(?<=[,;])/).map((cell, place) => (
              // A line that is too long goes on after a cell.
              <Fragment key={place}>
                {cell}
                <wbr />
              </Fragment>
            ))}
          </span>
        ))}
      </pre>
      <p className={page.small}>
        <TextButton
          onClick={() =>
            download(
              made(fileName({ kind: 'people-example' }, 'csv'), 'text/csv;charset=utf-8', exampleFile(lines)),
            )
          }
        >
          {t('roster.file.example')}
        </TextButton>
      </p>
      <p className={page.small}>{t('roster.file.help')}</p>
      <p className={page.small}>{t('roster.file.reach')}</p>
      <FilePick
        {...pick}
        label={t('roster.choose')}
        busyLabel={t('roster.reading')}
        accept=".csv,.txt,text/csv,text/plain"
      />
      {faults && <FaultTable title={t('roster.faults')} note={t('roster.faults.note')} problem={faults} />}
    </div>
  );
}
