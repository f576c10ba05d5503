import { useId } from 'react';
import type { Problem } from '../../../../contract/problems.ts';
import { useI18n } from '../../../app/i18n/useI18n.ts';
import { Card } from '../../../ui/Card.tsx';
import { PartHead } from '../../../ui/PartHead.tsx';
import { sentence } from '../form/mistakes.ts';
import roster from './roster.module.css';

/** What is wrong with a file, and where. Nothing of it has been used. */
export function FaultTable({ problem: { errors = [], detail } }: { problem: Problem }) {
  const { t } = useI18n();
  const id = useId();
  return (
    <div role="alert">
      <Card>
        <PartHead id={id} title={t('roster.faults')} note={t('roster.faults.note')} />
        {detail !== '' && <p>{detail}</p>}
        {errors.length > 0 && (
          <div className={roster.scroll} tabIndex={0} role="group" aria-labelledby={id}>
            <table className={roster.faults} aria-labelledby={id}>
              <thead>
                <tr>
                  <th scope="col">{t('roster.faults.line')}</th>
                  <th scope="col">{t('roster.faults.column')}</th>
                  <th scope="col">{t('roster.faults.what')}</th>
                </tr>
              </thead>
              <tbody>
                {errors.map(({ path, line, column, message }) => (
                  <tr key={`${line ?? ''} ${column ?? ''} ${path} ${message}`}>
                    <td>{line ?? '–'}</td>
                    <td>{column ?? '–'}</td>
                    <td dir="auto">{sentence(path === '' ? message : `${path}: ${message}`)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
      </Card>
    </div>
  );
}
