import { useRef, useState, type ReactNode } from 'react';
import { useI18n } from '../../../app/i18n/useI18n.ts';
import { MoreButton } from '../../../ui/MoreButton.tsx';
import styles from './quietFindings.module.css';

/** Shown at first. */
const SHOWN = 3;

interface Props {
  readonly id: string;
  readonly title: string;
  readonly entries: readonly { readonly key: string; readonly content: ReactNode }[];
  /** What to ask; the same question is asked once. */
  readonly questions: readonly string[];
}

/** A quiet card below the list: something to know, which nobody was alerted to. */
export function QuietCard({ id, title, entries, questions }: Props) {
  const { t } = useI18n();
  const [all, setAll] = useState(false);
  const list = useRef<HTMLUListElement>(null);
  if (entries.length === 0) return null;
  const others = entries.length - SHOWN;
  const shown = all ? entries.length : SHOWN;
  return (
    <section className={styles.card} aria-labelledby={id}>
      <h2 id={id} className={styles.title}>
        {title}
      </h2>
      <ul ref={list} className={styles.entries}>
        {entries.slice(0, shown).map(({ key, content }) => (
          <li key={key}>{content}</li>
        ))}
      </ul>
      {[...new Set(questions.slice(0, shown))].map((question) => (
        <p key={question} className={styles.ask}>
          <strong>{t('cases.quiet.ask')}</strong> {question}
        </p>
      ))}
      {others > 0 && (
        <MoreButton all={all} onAll={setAll} list={list} shown={SHOWN}>
          {all ? t('results.fewer') : t('results.others', { count: others })}
        </MoreButton>
      )}
    </section>
  );
}
