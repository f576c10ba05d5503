import { useEffect, useId, useRef } from 'react';
import type { Problem } from '../../../contract/problems.ts';
import { useI18n } from '../../app/i18n/useI18n.ts';
import page from '../../ui/page.module.css';
import styles from './faults.module.css';
import { sentence } from './form/mistakes.ts';

interface Props {
  readonly title: string;
  readonly note: string;
  readonly problem: Problem;
}

/** What is wrong with a file, and where. Nothing of it has been used. The keyboard goes on from here. */
export function FaultTable({ title, note, problem }: Props) {
  const { t } = useI18n();
  const { errors = [], detail } = problem;
  const id = useId();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.focus(), [problem]);
  return (
    <div ref={place} tabIndex={-1} role="group" aria-labelledby={id} className={page.noticePlace}>
      <h3 id={id} className={styles.title}>
        {title}
      </h3>
      <p>
        {note} {detail}
      </p>
      {errors.length > 0 && (
        <div className={styles.scroll} tabIndex={0} role="group" aria-labelledby={id}>
          <table className={styles.faults} aria-labelledby={id}>
            <thead>
              <tr>
                <th scope="col">{t('faults.line')}</th>
                <th scope="col">{t('faults.column')}</th>
                <th scope="col">{t('faults.what')}</th>
              </tr>
            </thead>
            <tbody>
              {errors.map(({ path, line, column, message }) => (
                <tr key={`${line ?? ''} ${column ?? ''} ${path} ${message}`}>
                  <td>{line ?? '–'}</td>
                  <td>{column ?? '–'}</td>
                  <td dir="auto">
                    {path !== '' && <span className={styles.path}>{path}</span>} {sentence(message)}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </div>
  );
}
