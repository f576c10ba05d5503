import { Fragment } from 'react';
import type { Problem } from '../../../../contract/problems.ts';
import { useI18n } from '../../../app/i18n/useI18n.ts';
import page from '../../../ui/page.module.css';
import { FaultTable } from '../FaultTable.tsx';
import { FilePick } from '../FilePick.tsx';
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
  const { t } = useI18n();
  return (
    <div className={roster.part}>
      <pre className={roster.example}>
        {exampleFor(regions).map((line) => (
          <span key={line}>
            {line.split(/(?<=,)/).map((cell, place) => (
              // A line that is too long goes on after a comma.
              <Fragment key={place}>
                {cell}
                <wbr />
              </Fragment>
            ))}
          </span>
        ))}
      </pre>
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

/** What a file looks like, with the regions of this round. */
function exampleFor(regions: readonly string[]): string[] {
  const lines = [
    ['user', 'side', 'region', 'name'],
    ['first.last@company.com', 'sales', regions[0] ?? '', 'First Last'],
    ['someone.else@company.com', 'marketing', regions.at(-1) ?? '', ''],
  ];
  const wanted = regions.length > 0 ? lines : lines.map((line) => line.filter((_cell, place) => place !== 2));
  return wanted.map((line) => line.map(quoted).join(','));
}

const quoted = (cell: string): string => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
